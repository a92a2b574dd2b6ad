import type { OlimpHostedQuizFragment } from '@alif24/client-shared/graphql';
import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { closeQuestion, finishQuiz, openQuestion } from './live-quiz.graphql.ts';

type Quiz = OlimpHostedQuizFragment;

/** What the host may do now. Each answer is shown at once, the event that follows finds it there. */
export function useHostMoves(quiz: Quiz, take: (quiz: Quiz) => void) {
  const options = { variables: { input: { quizId: quiz.id } }, fetchPolicy: 'no-cache' } as const;
  const [open, opening] = useMutation(openQuestion);
  const [close, closing] = useMutation(closeQuestion);
  const [finish, finishing] = useMutation(finishQuiz);
  const [error, setError] = useState<unknown>();
  // Between two questions the answers come first, then the leaders; a new question begins with its answers again.
  const [leadersOf, setLeadersOf] = useState<number | null>(null);

  async function move(step: () => Promise<Quiz | undefined>) {
    setError(undefined);
    try {
      const moved = await step();
      if (moved) take(moved);
    } catch (problem) {
      setError(problem);
    }
  }
  return {
    error,
    isBusy: opening.loading || closing.loading || finishing.loading,
    showsLeaders: leadersOf === quiz.questionNumber,
    showLeaders: () => setLeadersOf(quiz.questionNumber),
    open: () => move(async () => (await open(options)).data?.openLiveQuizQuestion),
    close: () => move(async () => (await close(options)).data?.closeLiveQuizQuestion),
    finish: () => move(async () => (await finish(options)).data?.finishLiveQuiz),
  };
}

export type HostMoves = ReturnType<typeof useHostMoves>;
