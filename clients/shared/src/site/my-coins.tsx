import { useQuery } from '@apollo/client/react';
import { useSession } from '../auth/index.ts';
import { CoinPill } from '../ui/index.ts';
import { coins } from './coins.graphql.ts';

/** A pupil's coins. Nothing while they are not known: the page has more important things to say. */
export function MyCoins() {
  const { user } = useSession();
  const { data } = useQuery(coins, { skip: user?.role !== 'STUDENT' });
  const balance = data?.me?.coins?.balance;
  return typeof balance === 'number' ? <CoinPill coins={balance} /> : null;
}
