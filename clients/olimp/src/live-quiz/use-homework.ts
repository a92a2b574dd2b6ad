import type { Locale, OlimpHomeworkFragment, OlimpHomeworkTurnQuery } from '@alif24/client-shared/graphql';
import { useMutation, useQuery, useSubscription } from '@apollo/client/react';
import { useEffect } from 'react';
import { homeworkChanged, homeworkTurn, nextHomeworkQuestion } from './homework.graphql.ts';
import { useNewest } from './use-live-quiz.ts';

export type HomeworkQuiz = OlimpHomeworkFragment;
export type HomeworkTurn = OlimpHomeworkTurnQuery['liveQuizTurn'];

interface Reader {
  playerToken: string | null;
  language: Locale;
}

/** Where a player is in homework, read again when they go on and when it is over; `error` is of the last reading or step. */
export function useHomework(quizId: string, { playerToken, language }: Reader) {
  const [newest, take] = useNewest<OlimpHomeworkFragment>();
  const live = useSubscription(homeworkChanged, {
    variables: { id: quizId },
    fetchPolicy: 'no-cache',
    onData: ({ data }) => data.data && take(data.data.liveQuizChanged),
  });
  const read = useQuery(homeworkTurn, {
    variables: { quizId, playerToken, language },
    fetchPolicy: 'no-cache',
    notifyOnNetworkStatusChange: false,
  });
  const [open, { loading }] = useMutation(nextHomeworkQuestion);
  const turn = (read.data ?? read.previousData)?.liveQuizTurn ?? null;
  const quiz = newest?.quiz ?? turn?.quiz ?? null;
  const { refetch } = read;

  const state = newest?.quiz.state;
  useEffect(() => {
    if (state === 'FINISHED') refetch().catch(() => {}); // what is shown stays; a reload asks again
  }, [state, refetch]);

  // What fails is told by the reading that follows: the time may be over.
  const askAgain = () => void refetch().catch(() => {});
  const next = () =>
    void open({ variables: { input: { quizId, playerToken } } })
      .catch(() => {})
      .then(askAgain);
  return { quiz, turn, error: read.error ?? (turn ? undefined : live.error), next, isBusy: loading, askAgain };
}
