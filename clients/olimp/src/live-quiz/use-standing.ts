import type { OlimpLiveQuizStandingChangedSubscription } from '@alif24/client-shared/graphql';
import { useSubscription } from '@apollo/client/react';
import { useEffect, useRef } from 'react';
import { standingChanged } from './live-quiz.graphql.ts';

export type Standing = OlimpLiveQuizStandingChangedSubscription['liveQuizStandingChanged'];

/**
 * A player's own place as the graph tells it: at once, and when a question has been counted. Nobody asks for it, so a full hall does not ask at one moment.
 * Where it could not be told it is tried again whenever `step` names another moment of the quiz.
 */
export function useStanding(quizId: string, playerToken: string | null, step: string) {
  const last = useRef<Standing | null>(null);
  const { data, error, restart } = useSubscription(standingChanged, {
    variables: { quizId, playerToken },
    fetchPolicy: 'no-cache',
  });
  const told = data?.liveQuizStandingChanged;
  if (told) last.current = told;
  const hasFailed = useRef(false);
  hasFailed.current = error !== undefined;
  useEffect(() => {
    if (step && hasFailed.current) restart();
  }, [step, restart]);
  return { mine: last.current, error };
}
