import { useSession } from '@alif24/client-shared/auth';
import { useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { EmptyState, MoreButton, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { MadeStories } from './made-stories.tsx';
import { stories } from './stories.graphql.ts';
import styles from './stories.module.css';
import { storyTexts } from './story.texts.ts';
import { StoryCard } from './story-card.tsx';
import { StoryFilters, themes } from './story-filters.tsx';

/** Who may have a story written, for a child of theirs. */
const makers = new Set<string>(['PARENT', 'TEACHER']);

/** The library of stories, chosen by language, level and theme. */
export function StoriesPage() {
  const t = useTexts(storyTexts);
  const { language: page } = useLanguage();
  const { user } = useSession();
  const canMake = user !== null && makers.has(user.role);
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
      {user && <MadeStories isAdult={user.role !== 'STUDENT'} canMake={canMake} />}
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
              {stories.edges.map(({ node }) => (
                <StoryCard key={node.id} story={node} />
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
