import type { MainChildConsentsQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card } from '@alif24/client-shared/ui';
import styles from './consent.module.css';
import { consentTexts } from './consent.texts.ts';

type History = NonNullable<MainChildConsentsQuery['user']>['consentHistory'];

/** Every decision with who made it and when. */
export function ConsentHistory({ history, loadMore }: { history: History; loadMore: (after: string) => void }) {
  const t = useTexts(consentTexts);
  const format = useFormat();
  if (!history?.edges.length) return null;
  const { hasNextPage, endCursor } = history.pageInfo;
  return (
    <Card as="section">
      <h2 className={styles.heading}>{t('history')}</h2>
      <ol className={styles.history}>
        {history.edges.map(({ node }) => (
          <li key={node.id}>
            <strong>{t(node.purpose)}</strong>
            <span>
              {t('historyLine', {
                who: node.decidedBy.displayName,
                what: t(node.isGiven ? 'historyGiven' : 'historyTaken'),
                day: format.date(node.decidedAt),
                time: format.time(node.decidedAt),
              })}
            </span>
          </li>
        ))}
      </ol>
      {hasNextPage && endCursor && (
        <BigButton kind="quiet" onClick={() => loadMore(endCursor)}>
          {t('more')}
        </BigButton>
      )}
    </Card>
  );
}
