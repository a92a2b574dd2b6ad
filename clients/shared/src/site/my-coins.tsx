import { useQuery } from '@apollo/client/react';
import { useSession } from '../auth/index.ts';
import { CoinPill } from '../ui/index.ts';
import { coins } from './coins.graphql.ts';

/** A pupil's coins. Nothing while they are not known: the page has more important things to say. */
export function MyCoins() {
  const { user } = useSession();
  const isPupil = user?.role === 'STUDENT';
  const { data } = useQuery(coins, { skip: !isPupil });
  // A query that is skipped still has its last answer, and that belongs to whoever has just signed out.
  const balance = isPupil ? data?.me?.coins?.balance : undefined;
  return typeof balance === 'number' ? <CoinPill coins={balance} /> : null;
}
