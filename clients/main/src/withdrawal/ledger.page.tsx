import type { MainWithdrawalDeskQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { Card, MoreButton, Notice, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { Decision } from './decision.tsx';
import { withdrawalDesk } from './withdrawal.graphql.ts';
import styles from './withdrawal.module.css';
import { withdrawalTexts } from './withdrawal.texts.ts';

/** A moderator's view of all coins: do they add up, and what waits for a decision. */
export function LedgerPage() {
  const t = useTexts(withdrawalTexts);
  const result = useQuery(withdrawalDesk, { fetchPolicy: 'cache-and-network' });
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryBoundary result={result}>
        {({ ledgerProof, coinWithdrawalTerms, coinWithdrawals }) => (
          <div className={styles.page}>
            <section>
              <h2>{t('proof')}</h2>
              {ledgerProof ? <Proof proof={ledgerProof} /> : <Notice kind="info">{t('noProof')}</Notice>}
            </section>
            <section>
              <h2>{t('queue')}</h2>
              {!coinWithdrawalTerms.isOpen && <Notice kind="info">{t('off')}</Notice>}
              {coinWithdrawalTerms.isOpen && coinWithdrawals.edges.length === 0 && (
                <p className={styles.none}>{t('none')}</p>
              )}
              <ul className={styles.queue}>
                {coinWithdrawals.edges.map(({ node }) => (
                  <Decision key={node.id} withdrawal={node} />
                ))}
              </ul>
              <MoreButton pageInfo={coinWithdrawals.pageInfo} fetchMore={result.fetchMore}>
                {t('more')}
              </MoreButton>
            </section>
          </div>
        )}
      </QueryBoundary>
    </Page>
  );
}

function Proof({ proof }: { proof: NonNullable<MainWithdrawalDeskQuery['ledgerProof']> }) {
  const t = useTexts(withdrawalTexts);
  const format = useFormat();
  const { isWhole, provedAt, accounts, postings, total, differences, frozenAccounts } = proof;
  const figures = [
    [t('accounts'), format.number(BigInt(accounts))],
    [t('postings'), format.number(BigInt(postings))],
    [t('total'), format.number(BigInt(total))],
    [t('differences'), format.number(differences)],
    [t('frozen'), format.number(frozenAccounts)],
  ];
  return (
    <Card>
      <Notice kind={isWhole ? 'done' : 'problem'}>{t(isWhole ? 'whole' : 'broken')}</Notice>
      <dl className={styles.figures}>
        {figures.map(([label, figure]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{figure}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.none}>{t('provedAt', { date: format.date(provedAt), time: format.time(provedAt) })}</p>
    </Card>
  );
}
