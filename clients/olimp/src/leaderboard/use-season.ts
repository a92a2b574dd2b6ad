import type { OlimpSeasonChangedSubscription } from '@alif24/client-shared/graphql';
import { useQuery, useSubscription } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { season, seasonChanged } from './season.graphql.ts';

/** A change above may be a change of one's own place; a thousand who watch need not all ask at once for that. */
const OWN_PLACE = { soonest: 3_000, spread: 4_000 };

/** Who gained most, beside who is in front. */
const RISERS = 5;

type Board = OlimpSeasonChangedSubscription['seasonLeaderboardChanged'];

/** The best `first` of the board as it was asked for, and what has been told of it since; one's own place follows some seconds later. */
export function useSeason(first: number) {
  const result = useQuery(season, { variables: { first, risers: RISERS }, fetchPolicy: 'cache-and-network' });
  const [board, setBoard] = useState<Board | null>(null);
  const asking = useRef<ReturnType<typeof setTimeout>>(undefined);
  const { refetch } = result;
  useSubscription(seasonChanged, {
    variables: { first },
    fetchPolicy: 'no-cache',
    onData: ({ data }) => {
      const event = data.data?.seasonLeaderboardChanged;
      if (!event) return;
      setBoard((known) => (known && known.sequence > event.sequence ? known : event));
      // The first one is the board as it was asked for.
      if (!board) return;
      asking.current ??= setTimeout(
        () => {
          asking.current = undefined;
          refetch().catch(() => {});
        },
        OWN_PLACE.soonest + Math.random() * OWN_PLACE.spread,
      );
    },
  });
  useEffect(() => () => clearTimeout(asking.current), []);
  return { result, board };
}
