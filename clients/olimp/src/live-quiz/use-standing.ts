import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import { standing } from './live-quiz.graphql.ts';

/** A player's own place; asked again whenever `step` names another moment of the quiz. */
export function useStanding(quizId: string, playerToken: string | null, step: string) {
  const { data, previousData, error, refetch } = useQuery(standing, {
    variables: { quizId, playerToken },
    fetchPolicy: 'no-cache',
    notifyOnNetworkStatusChange: false,
  });
  useEffect(() => {
    if (step) refetch().catch(() => {}); // the last known place stays; the next step asks again
  }, [step, refetch]);
  return { mine: (data ?? previousData)?.liveQuizStanding ?? null, error, refetch };
}

export type Standing = NonNullable<ReturnType<typeof useStanding>['mine']>;
