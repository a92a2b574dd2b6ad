import { useQuery, useSubscription } from '@apollo/client/react';
import { useSession } from '../auth/index.ts';
import { siteUrl } from '../hosts/index.ts';
import { CoinPill } from '../ui/index.ts';
import { coins, coinsChanged } from './coins.graphql.ts';
import styles from './my-coins.module.css';

/** A pupil's coins, which lead to what they are for, and move as they are earned. Nothing while they are not known: the page has more important things to say. */
export function MyCoins() {
  const { user } = useSession();
  const isPupil = user?.role === 'STUDENT';
  const { data } = useQuery(coins, { skip: !isPupil });
  // The answer goes to the cache, from which every page that shows coins reads them.
  useSubscription(coinsChanged, { skip: !isPupil, ignoreResults: true });
  // A query that is skipped still has its last answer, and that belongs to whoever has just signed out.
  const balance = isPupil ? data?.me?.coins?.balance : undefined;
  if (typeof balance !== 'number') return null;
  return (
    <a href={`${siteUrl('main')}/coins`} className={styles.link}>
      <CoinPill coins={balance} />
    </a>
  );
}
