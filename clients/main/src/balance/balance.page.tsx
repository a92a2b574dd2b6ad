import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { balance } from './balance.graphql.ts';
import styles from './balance.module.css';
import { balanceTexts } from './balance.texts.ts';
import { BillsToPay } from './bills-to-pay.tsx';
import { LastTopUp } from './last-top-up.tsx';
import { Statement } from './statement.tsx';
import { TopUpForm } from './top-up-form.tsx';
import { useWayBack } from './way-back.ts';

/** A parent's money: what is there, how more comes, what waits to be paid, and why it is what it is. */
export function BalancePage() {
  const t = useTexts(balanceTexts);
  const format = useFormat();
  const result = useQuery(balance, { fetchPolicy: 'cache-and-network' });
  const [search] = useSearchParams();
  const missing = search.get('missing') ?? '';
  const [wanted, setWanted] = useState<bigint | null>(/^[1-9]\d{0,15}$/.test(missing) ? BigInt(missing) : null);
  const wayBack = useWayBack(search.get('olympiad'));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <QueryBoundary result={result}>
        {({ me, topUpOptions, topUps }) => {
          const last = topUps.edges[0]?.node;
          const amount = BigInt(me?.balance?.amount ?? 0);
          return (
            <div className={styles.parts}>
              <Card as="section" className={styles.now}>
                <h2>{t('now')}</h2>
                <p className={styles.amount}>{format.money(amount)}</p>
                {me?.balance?.isFrozen && <Notice kind="problem">{t('frozen')}</Notice>}
                {last && <LastTopUp order={last} onChange={() => void result.refetch()} />}
                {wayBack && (
                  <BigButton kind="quiet" href={wayBack}>
                    {t('backToOlympiad')}
                  </BigButton>
                )}
              </Card>
              <TopUpForm key={String(wanted)} options={topUpOptions} wanted={wanted} />
              <BillsToPay
                balance={amount}
                onShort={topUpOptions.providers.length > 0 ? setWanted : null}
                onPaid={() => void result.refetch()}
              />
              {me?.balance && (
                <Statement
                  movements={me.balance.movements}
                  loadMore={(after) => void result.fetchMore({ variables: { after } })}
                />
              )}
            </div>
          );
        }}
      </QueryBoundary>
    </Page>
  );
}
