import { useErrorText } from '@alif24/client-shared/apollo';
import type { MainGrantDeskQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, EmptyState, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { grantDesk, reverseGrant } from './grant.graphql.ts';
import styles from './grant.module.css';
import { grantTexts } from './grant.texts.ts';

type Grant = MainGrantDeskQuery['myCoinGrants']['edges'][number]['node'];

/** What was given, newest first; a mistake is put right by a line that takes it back. */
export function GivenList({ grants, hasMore, more }: { grants: readonly Grant[]; hasMore: boolean; more: () => void }) {
  const t = useTexts(grantTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const [undo, { error, loading }] = useMutation(reverseGrant, { refetchQueries: [grantDesk] });
  return (
    <section>
      <h2>{t('history')}</h2>
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
      {grants.length === 0 ? (
        <EmptyState picture="kite" title={t('none')} advice={t('noneAdvice')} />
      ) : (
        <Card>
          <ul className={styles.given}>
            {grants.map(({ id, coins, reason, note, createdAt, reversedAt, student }) => (
              <li key={id} data-undone={Boolean(reversedAt)}>
                <div>
                  <strong>{student?.fullName}</strong>
                  <span>{t(reason)}</span>
                  {note && <q>{note}</q>}
                  <small>
                    {format.day(createdAt)}
                    {reversedAt && ` · ${t('undone')}`}
                  </small>
                </div>
                <strong className={styles.coins}>{format.number(coins)}</strong>
                {!reversedAt && (
                  <button
                    type="button"
                    disabled={loading}
                    onClick={() =>
                      void undo({ variables: { input: { grantId: id, reason: t('undoWhy') } } }).catch(() => {})
                    }
                  >
                    {t('undo')}
                  </button>
                )}
              </li>
            ))}
          </ul>
          {hasMore && (
            <BigButton kind="quiet" onClick={more}>
              {t('more')}
            </BigButton>
          )}
        </Card>
      )}
    </section>
  );
}
