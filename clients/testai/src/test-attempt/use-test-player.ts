import { codeOf } from '@alif24/client-shared/apollo';
import type { TestaiTestAttemptQuery } from '@alif24/client-shared/graphql';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { type Answer, AnswerSaver, type SaveState } from './answer-saver.ts';
import { saveTestAnswer, submitTestAttempt } from './test-attempt.graphql.ts';

export type OpenAttempt = NonNullable<TestaiTestAttemptQuery['testAttempt']>;

export const isAnswered = (answer: Answer | undefined) => Boolean(answer?.optionIds?.length || answer?.text?.trim());

/** An attempt while it is being taken: what was put down, whether it is saved, and handing it in. */
export function useTestPlayer({ id: attemptId, answers: kept }: OpenAttempt) {
  const client = useApolloClient();
  const navigate = useNavigate();
  const [answers, setAnswers] = useState<Readonly<Record<string, Answer>>>(() =>
    Object.fromEntries(
      kept.map(({ questionId, optionIds, text }) => [questionId, text === null ? { optionIds } : { text: text ?? '' }]),
    ),
  );
  const [saving, setSaving] = useState<SaveState | null>(null);
  const [isSubmitting, setSubmitting] = useState(false);
  const [problem, setProblem] = useState<unknown>(null);

  const saver = useMemo(
    () =>
      new AnswerSaver({
        save: (questionId, answer) =>
          client.mutate({ mutation: saveTestAnswer, variables: { input: { attemptId, questionId, answer } } }),
        isPassing: (error) => !['QUESTION_CLOSED', 'NOT_FOUND', 'BAD_USER_INPUT', 'FORBIDDEN'].includes(codeOf(error)),
        show: setSaving,
        fail: setProblem,
      }),
    [client, attemptId],
  );
  useEffect(() => {
    const retry = () => void saver.flush();
    window.addEventListener('online', retry);
    return () => {
      window.removeEventListener('online', retry);
      void saver.flush().then(() => saver.stop());
    };
  }, [saver]);

  async function submit(): Promise<void> {
    setSubmitting(true);
    setProblem(null);
    try {
      if (!(await saver.flush())) return setProblem('unsaved');
      await client.mutate({
        mutation: submitTestAttempt,
        variables: { input: { attemptId } },
        // The coins in the header are asked for again.
        update: (cache) => void cache.evict({ id: 'ROOT_QUERY', fieldName: 'me' }),
      });
      navigate(`/attempts/${attemptId}/result`, { replace: true });
    } catch (error) {
      setProblem(error);
    } finally {
      setSubmitting(false);
    }
  }

  return {
    answers,
    saving,
    isSubmitting,
    problem,
    submit,
    answer: (questionId: string, answer: Answer) => {
      setAnswers((before) => ({ ...before, [questionId]: answer }));
      saver.put(questionId, answer);
    },
  };
}
