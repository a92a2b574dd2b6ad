import { useSession } from '@alif24/client-shared/auth';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, EmptyState, MoreButton, Notice, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { OrderForm } from './order-form.tsx';
import { type DraftRow, storyDrafts } from './story-draft.graphql.ts';
import styles from './story-draft.module.css';
import { storyDraftTexts } from './story-draft.texts.ts';
import { useReaders } from './use-readers.ts';

/** Where an adult orders a story and finds those that wait to be read. */
export function NewStoryPage() {
  const t = useTexts(storyDraftTexts);
  const { user } = useSession();
  const readers = useReaders();
  const result = useQuery(storyDrafts, { fetchPolicy: 'cache-and-network' });
  return (
    <Page title={t('title')} lead={t('lead')} back={{ to: '/stories', text: t('stories') }}>
      <div className={styles.parts}>
        <QueryBoundary result={readers.result}>
          {() => (
            <Card as="section">
              {readers.all.length > 0 ? (
                <OrderForm readers={readers.all} />
              ) : (
                <div className={styles.form}>
                  <Notice kind="info">{t('nobody')}</Notice>
                  {user?.role === 'PARENT' && <BigButton to="/children/new">{t('addChild')}</BigButton>}
                </div>
              )}
            </Card>
          )}
        </QueryBoundary>
        <section>
          <h2>{t('mine')}</h2>
          <QueryBoundary
            result={result}
            empty={{
              when: ({ storyDrafts: { edges } }) => edges.length === 0,
              show: <EmptyState picture="book" title={t('none')} advice={t('noneAdvice')} />,
            }}
          >
            {({ storyDrafts: { edges, pageInfo } }) => (
              <>
                <ul className={styles.list}>
                  {edges.map(({ node }) => (
                    <OneDraft key={node.id} draft={node} />
                  ))}
                </ul>
                <MoreButton pageInfo={pageInfo} fetchMore={result.fetchMore}>
                  {t('more')}
                </MoreButton>
              </>
            )}
          </QueryBoundary>
        </section>
      </div>
    </Page>
  );
}

function OneDraft({ draft: { id, title, state, language, level, theme, createdAt } }: { draft: DraftRow }) {
  const t = useTexts(storyDraftTexts);
  const format = useFormat();
  return (
    <li>
      <Link to={`/stories/drafts/${id}`} className={styles.draft}>
        <span>
          <strong lang={title ? language : undefined}>{title ?? t('untitled')}</strong>
          <small>
            {t('facts', { language: t(language as 'uz' | 'ru' | 'en'), level, theme: t(theme) })} ·{' '}
            {format.day(createdAt)}
          </small>
        </span>
        <span className={styles.state} data-state={state}>
          {t(state)}
        </span>
      </Link>
    </li>
  );
}
