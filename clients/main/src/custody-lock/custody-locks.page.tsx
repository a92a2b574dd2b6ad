import { useErrorText } from '@alif24/client-shared/apollo';
import type { MainCustodyLockFragment } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, EmptyState, Notice, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { custodyLocks, decideCustodyLock, endCustodyLock } from './custody-lock.graphql.ts';
import styles from './custody-lock.module.css';
import { custodyLockTexts } from './custody-lock.texts.ts';

/** Moderators lock the guardians of a child, refuse to, or lift it. */
export function CustodyLocksPage() {
  const t = useTexts(custodyLockTexts);
  const result = useQuery(custodyLocks, { fetchPolicy: 'cache-and-network' });
  const reload = () => void result.refetch().catch(() => {});
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryBoundary
        result={result}
        empty={{
          when: ({ waiting, active }) => waiting.edges.length + active.edges.length === 0,
          show: <EmptyState picture="school" advice={t('none')} />,
        }}
      >
        {({ waiting, active }) => (
          <div className={styles.parts}>
            <Locks title={t('waiting')} locks={waiting.edges.map(({ node }) => node)} onDecided={reload} />
            <Locks title={t('active')} locks={active.edges.map(({ node }) => node)} onDecided={reload} />
          </div>
        )}
      </QueryBoundary>
    </Page>
  );
}

interface LocksProps {
  title: string;
  locks: readonly MainCustodyLockFragment[];
  onDecided: () => void;
}

function Locks({ title, locks, onDecided }: LocksProps) {
  if (locks.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul className={styles.locks}>
        {locks.map((lock) => (
          <Lock key={lock.id} lock={lock} onDecided={onDecided} />
        ))}
      </ul>
    </section>
  );
}

function Lock({ lock, onDecided }: { lock: MainCustodyLockFragment; onDecided: () => void }) {
  const t = useTexts(custodyLockTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const [decide, decided] = useMutation(decideCustodyLock);
  const [lift, lifted] = useMutation(endCustodyLock);
  const error = decided.error ?? lifted.error;
  const input = { lockId: lock.id };
  const run = (work: Promise<unknown>) => void work.then(onDecided).catch(() => {});
  const choose = (isApproved: boolean) => run(decide({ variables: { input: { ...input, isApproved } } }));
  return (
    <Card as="li" className={styles.lock}>
      <h3>{lock.child.fullName}</h3>
      <p>{t('asks', { name: lock.requestedBy.displayName, day: format.date(lock.requestedAt) })}</p>
      <p>
        {lock.otherGuardian && lock.otherAccess !== 'FULL'
          ? t(lock.otherAccess, { name: lock.otherGuardian.displayName })
          : t('FULL')}
      </p>
      <blockquote>{lock.reason}</blockquote>
      <div className={styles.actions}>
        {lock.state === 'REQUESTED' ? (
          <>
            <BigButton isBusy={decided.loading} onClick={() => choose(true)}>
              {t('approve')}
            </BigButton>
            <BigButton kind="quiet" isBusy={decided.loading} onClick={() => choose(false)}>
              {t('refuse')}
            </BigButton>
          </>
        ) : (
          <BigButton kind="quiet" isBusy={lifted.loading} onClick={() => run(lift({ variables: { input } }))}>
            {t('lift')}
          </BigButton>
        )}
      </div>
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
    </Card>
  );
}
