import { localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { Card } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { waitingBills, waitingMoney, waitingWishes } from './waiting.graphql.ts';
import styles from './waiting.module.css';
import { waitingTexts } from './waiting.texts.ts';
import { WaitingBill } from './waiting-bill.tsx';
import { WaitingWish } from './waiting-wish.tsx';

const SHOWN = 3;

/** What waits for a parent: wishes and bills, the most pressing of each. Nothing waits, or nothing is known: nothing is shown. */
export function WaitingSection() {
  const t = useTexts(waitingTexts);
  const locale = localeOf(useLanguage().language);
  const wishes = useQuery(waitingWishes, { variables: { locale }, fetchPolicy: 'cache-and-network' });
  const bills = useQuery(waitingBills, { fetchPolicy: 'cache-and-network' });
  const money = useQuery(waitingMoney, { fetchPolicy: 'cache-and-network' }).data;
  const wished = wishes.data?.prizeRedemptions;
  const billed = bills.data?.familyBills;
  const balance = money?.me?.balance;
  const available = balance && !balance.isFrozen ? BigInt(balance.amount) : 0n;
  const canTopUp = (money?.topUpOptions.providers.length ?? 0) > 0;
  if (!wished?.edges.length && !billed?.edges.length) return null;
  return (
    <Card as="section" className={styles.waiting}>
      <h2>{t('title')}</h2>
      <ul>
        {wished?.edges
          .toReversed()
          .slice(0, SHOWN)
          .map(({ node }) => (
            <WaitingWish key={node.id} wish={node} />
          ))}
        {billed?.edges.slice(0, SHOWN).map(({ node }) => (
          <WaitingBill key={node.id} bill={node} isEnough={available >= BigInt(node.amount)} canTopUp={canTopUp} />
        ))}
      </ul>
      <p className={styles.more}>
        {(wished?.totalCount ?? 0) > SHOWN && <Link to="/prizes">{t('wishes')}</Link>}
        {(billed?.totalCount ?? 0) > SHOWN && <Link to="/balance">{t('bills')}</Link>}
      </p>
    </Card>
  );
}
