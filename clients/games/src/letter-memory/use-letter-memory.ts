import type { GamesLetterMemoryTableFragment } from '@alif24/client-shared/graphql';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { flipCards, letterMemoryRound } from './letter-memory.graphql.ts';

export type MemoryRound = GamesLetterMemoryTableFragment;
type Shown = { position: number; letter: string };

export type TurnState =
  | { kind: 'begin' | 'retry' }
  | { kind: 'second'; letter: string }
  | { kind: 'match' | 'noMatch'; first: string; second: string };

export interface TableCard {
  position: number;
  /** Null while it lies face down. */
  letter: string | null;
  isMatched: boolean;
  isTurning: boolean;
}

/**
 * A round on the table. The server turns every card: the first of a turn is shown and held to, two that are no pair stay face up until
 * the pupil goes on, so that nobody has to hurry to remember them.
 */
export function useLetterMemory(round: MemoryRound) {
  const client = useApolloClient();
  const cards = round.letterMemory?.cards ?? [];
  const waiting = cards.find(({ letter, isMatched }) => letter && !isMatched);
  const [shown, setShown] = useState<Shown[]>([]);
  const [turning, setTurning] = useState<number | null>(null);
  /** Pressed while another card was on its way: it is turned after it. */
  const [next, setNext] = useState<number | null>(null);
  const [turn, setTurn] = useState<TurnState>(
    waiting?.letter ? { kind: 'second', letter: waiting.letter } : { kind: 'begin' },
  );

  async function flip(position: number): Promise<void> {
    const card = cards[position];
    if (!card || card.isMatched || card.position === waiting?.position) return;
    if (turning !== null) return setNext(position);
    setTurning(position);
    setShown([]);
    const input = waiting
      ? { roundId: round.id, first: waiting.position, second: position }
      : { roundId: round.id, first: position };
    try {
      const { data } = await client.mutate({
        mutation: flipCards,
        variables: { input },
        update: (cache, { data: answer }) => {
          // The last pair pays: coins and scores are asked for again.
          if (answer?.flipCards.round.finishedAt) cache.evict({ id: 'ROOT_QUERY', fieldName: 'me' });
        },
      });
      if (data) show(data.flipCards);
    } catch {
      // What the server knows is what counts: an answer may have been lost on its way here.
      setTurn({ kind: 'retry' });
      await client
        .query({ query: letterMemoryRound, variables: { id: round.id }, fetchPolicy: 'network-only' })
        .catch(() => {});
    } finally {
      setTurning(null);
    }
  }

  useEffect(() => {
    if (turning !== null || next === null) return;
    setNext(null);
    void flip(next);
  });

  function show({ first, second, isMatch }: { first: CardShown; second?: CardShown | null; isMatch?: boolean | null }) {
    const [one, other] = [first.letter ?? '', second?.letter ?? ''];
    if (!second) return setTurn({ kind: 'second', letter: one });
    setTurn({ kind: isMatch ? 'match' : 'noMatch', first: one, second: other });
    if (!isMatch) setShown([first, second].map(({ position, letter }) => ({ position, letter: letter ?? '' })));
  }

  return {
    flip,
    turn,
    isFinished: Boolean(round.finishedAt),
    turns: round.letterMemory?.turns ?? 0,
    cards: cards.map(
      ({ position, letter, isMatched }): TableCard => ({
        position,
        letter: letter ?? shown.find((one) => one.position === position)?.letter ?? null,
        isMatched,
        isTurning: turning === position,
      }),
    ),
  };
}

interface CardShown {
  position: number;
  letter?: string | null;
}
