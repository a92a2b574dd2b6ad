import { Drawing } from '@alif24/client-shared/drawings';
import { useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { EmptyState, MoreButton, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { Link, useSearchParams } from 'react-router';
import styles from './stories.module.css';
import { stories } from './story.graphql.ts';
import { storyTexts } from './story.texts.ts';
import { StoryFilters } from './story-filters.tsx';
import { StoryLevel } from './story-level.tsx';

/** The library of stories, chosen by language and level. */
export function StoriesPage() {
  const t = useTexts(storyTexts);
  const { language: page } = useLanguage();
  const [params] = useSearchParams();
  const level = Number(params.get('level')) || null;
  const language = params.get('language') ?? page.slice(0, 2);
  const variables = {
    language: language === 'all' ? null : language,
    level,
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
              {stories.edges.map(({ node: { id, title, picture, level, pageCount, language } }) => (
                <li key={id}>
                  <Link to={`/stories/${id}`} className={styles.story}>
                    <Drawing picture={picture} letter={title.charAt(0)} className={styles.picture} />
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
