import { useQuery, useSubscription } from '@apollo/client/react';
import { useRef } from 'react';
import { season, seasonChanged } from './season.graphql.ts';
import { useFresh } from './use-fresh.ts';

/** Who gained most, beside who is in front. */
const RISERS = 5;

/** The best `first` of the board and one's own place, asked for again some seconds after it is told that something has moved; and the day it is of. */
export function useSeason(first: number) {
  const result = useQuery(season, { variables: { first, risers: RISERS }, fetchPolicy: 'cache-and-network' });
  const { ring, now } = useFresh(result.refetch);
  const known = useRef<number>(undefined);
  useSubscription(seasonChanged, {
    fetchPolicy: 'no-cache',
    onData: ({ data }) => {
      const sequence = data.data?.seasonChanged.sequence ?? 0;
      // The first one says how the board is as it was asked for.
      if (known.current !== undefined && sequence > known.current) ring();
      known.current = Math.max(known.current ?? 0, sequence);
    },
  });
  return { result, now };
}
