import type { OlimpHostedQuizFragment } from '@alif24/client-shared/graphql';
import { useApolloClient } from '@apollo/client/react';
import { useRef, useState } from 'react';
import {
  banPlayer,
  closeQuestion,
  extendQuestion,
  finishQuiz,
  lockQuiz,
  openQuestion,
  pauseQuiz,
  removePlayer,
  resumeQuiz,
  skipQuestion,
} from './live-quiz-host.graphql.ts';

type Quiz = OlimpHostedQuizFragment;

/** What the host may do now. Each answer is shown at once, the event that follows finds it there. */
export function useHostMoves(quiz: Quiz, take: (quiz: Quiz) => void) {
  const { mutate } = useApolloClient();
  const [isBusy, setBusy] = useState(false);
  // A second press may come before the first is drawn.
  const isMoving = useRef(false);
  const [error, setError] = useState<unknown>();
  // Between two questions the answers come first, then the leaders; a new question begins with its answers again.
  const [leadersOf, setLeadersOf] = useState<number | null>(null);

  const quizId = quiz.id;
  const options = { variables: { input: { quizId } }, fetchPolicy: 'no-cache' } as const;
  // What was pressed for one question never moves another that time has opened meanwhile.
  const ofQuestion = { ...options, variables: { input: { quizId, questionNumber: quiz.questionNumber } } };
  const ofPlayer = (playerId: string) => ({ ...options, variables: { input: { quizId, playerId } } });

  async function move(step: () => Promise<Quiz | undefined>) {
    if (isMoving.current) return;
    isMoving.current = true;
    setError(undefined);
    setBusy(true);
    try {
      const moved = await step();
      if (moved) take(moved);
    } catch (problem) {
      setError(problem);
    } finally {
      isMoving.current = false;
      setBusy(false);
    }
  }
  return {
    error,
    isBusy,
    showsLeaders: leadersOf === quiz.questionNumber,
    showLeaders: () => setLeadersOf(quiz.questionNumber),
    open: () => move(async () => (await mutate({ mutation: openQuestion, ...ofQuestion })).data?.openLiveQuizQuestion),
    close: () =>
      move(async () => (await mutate({ mutation: closeQuestion, ...ofQuestion })).data?.closeLiveQuizQuestion),
    skip: () => move(async () => (await mutate({ mutation: skipQuestion, ...ofQuestion })).data?.skipLiveQuizQuestion),
    extend: () =>
      move(async () => (await mutate({ mutation: extendQuestion, ...ofQuestion })).data?.extendLiveQuizQuestion),
    pause: () => move(async () => (await mutate({ mutation: pauseQuiz, ...options })).data?.pauseLiveQuiz),
    resume: () => move(async () => (await mutate({ mutation: resumeQuiz, ...options })).data?.resumeLiveQuiz),
    finish: () => move(async () => (await mutate({ mutation: finishQuiz, ...options })).data?.finishLiveQuiz),
    lock: (isLocked: boolean) =>
      move(async () => {
        const variables = { input: { quizId, isLocked } };
        return (await mutate({ mutation: lockQuiz, ...options, variables })).data?.lockLiveQuiz;
      }),
    remove: (playerId: string) =>
      move(async () => (await mutate({ mutation: removePlayer, ...ofPlayer(playerId) })).data?.removeLiveQuizPlayer),
    ban: (playerId: string) =>
      move(async () => (await mutate({ mutation: banPlayer, ...ofPlayer(playerId) })).data?.banLiveQuizPlayer),
  };
}

export type HostMoves = ReturnType<typeof useHostMoves>;
