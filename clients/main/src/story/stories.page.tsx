import { useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { StoryLevel, StoryPicture } from '@alif24/client-shared/story';
import { EmptyState, MoreButton, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { Link, useSearchParams } from 'react-router';
import { stories } from './stories.graphql.ts';
import styles from './stories.module.css';
import { storyTexts } from './story.texts.ts';
import { StoryFilters, themes } from './story-filters.tsx';

/** The library of stories, chosen by language, level and theme. */
export function StoriesPage() {
  const t = useTexts(storyTexts);
  const { language: page } = useLanguage();
  const [params] = useSearchParams();
  const level = Number(params.get('level')) || null;
  const theme = themes.find((one) => one === params.get('theme')) ?? null;
  const language = params.get('language') ?? page.slice(0, 2);
  const variables = {
    language: language === 'all' ? null : language,
    level,
    theme,
    script: page === 'uz-Cyrl' ? ('CYRL' as const) : null,
  };
  const result = useQuery(stories, { variables });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <StoryFilters />
      <QueryBoundary
        result={result}
        empty={{
          when: ({ stories }) => stories.edges.length === 0,
          show: <EmptyState picture="book" advice={t('none')} />,
        }}
      >
        {({ stories }) => (
          <>
            <ul className={styles.shelf}>
              {stories.edges.map(({ node: { id, title, picture, theme, level, pageCount, language } }) => (
                <li key={id}>
                  <Link to={`/stories/${id}`} className={styles.story}>
                    <StoryPicture picture={picture} theme={theme} className={styles.picture} />
                    <span className={styles.words}>
                      <span className={styles.title} lang={language}>
                        {title}
                      </span>
                      <span className={styles.facts}>
                        <StoryLevel level={level} /> {t('pages', { count: pageCount })}
                      </span>
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
            <MoreButton pageInfo={stories.pageInfo} fetchMore={result.fetchMore}>
              {t('more')}
            </MoreButton>
          </>
        )}
      </QueryBoundary>
    </Page>
  );
}
