import type { StartGameRoundInput } from '@alif24/client-shared/graphql';
import { useMutation } from '@apollo/client/react';
import { useNavigate } from 'react-router';
import { startGameRound } from './game-round.graphql.ts';

const paths = { LETTER_MEMORY: 'letter-memory', MATH_MONSTER: 'math-monster' } as const;

/** Deals a round and opens its page. */
export function useStart() {
  const navigate = useNavigate();
  const [start, { loading, error }] = useMutation(startGameRound, {
    onCompleted: ({ startGameRound: { id, game } }) => navigate(`/${paths[game]}/${id}`),
    onError: () => {},
  });
  return { start: (input: StartGameRoundInput) => void start({ variables: { input } }), isBusy: loading, error };
}
