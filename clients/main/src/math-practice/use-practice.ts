import { localeOf, useLanguage } from '@alif24/client-shared/i18n';
import { useMutation } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import { answerMathProblem, nextMathProblem, type Problem, showMathHint } from './math-practice.graphql.ts';

/** Problems of one sitting; then there is a moment to stop. */
export const SITTING = 10;

export interface Practice {
  problem: Problem | null;
  /** The finished ones of this sitting, the last one too. */
  done: readonly Problem[];
  isOver: boolean;
  isBusy: boolean;
  /** The last answer could not be read. */
  isUnreadable: boolean;
  error: unknown;
  answer(text: string): Promise<void>;
  hint(): Promise<void>;
  next(): void;
  again(): void;
}

export const isFinished = ({ state }: Problem) => state !== 'OPEN';

/** Problems one after the other, ten in a sitting. The server keeps what is open and what counts: here is only what this page has seen. */
export function usePractice(skillId: string | null): Practice {
  const { language } = useLanguage();
  const locale = localeOf(language);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [done, setDone] = useState<readonly Problem[]>([]);
  const [isOver, setIsOver] = useState(false);
  const [isUnreadable, setIsUnreadable] = useState(false);
  const [deal, dealing] = useMutation(nextMathProblem);
  const [tell, telling] = useMutation(answerMathProblem);
  const [ask, asking] = useMutation(showMathHint);

  const next = useCallback(() => {
    setIsUnreadable(false);
    void deal({ variables: { input: { skillId }, locale } })
      .then(({ data }) => data && setProblem(data.nextMathProblem))
      .catch(() => {});
  }, [deal, skillId, locale]);
  // Another language shows the open problem in it: the server deals the same one until it is done.
  useEffect(next, [next]);

  const see = (seen: Problem) => {
    setProblem(seen);
    if (isFinished(seen) && seen.state !== 'LEFT') {
      setDone((before) => [...before.filter(({ id }) => id !== seen.id), seen]);
    }
    // It was left at another device; so on with what is open there.
    if (seen.state === 'LEFT') next();
  };
  const answer = async (text: string) => {
    if (!problem || isFinished(problem)) return;
    const input = { problemId: problem.id, attempt: problem.misses + 1, text, locale };
    const result = await tell({ variables: { input, locale } }).catch(() => null);
    if (!result?.data) return;
    setIsUnreadable(!result.data.answerMathProblem.isReadable);
    see(result.data.answerMathProblem.problem);
  };
  const hint = async () => {
    if (!problem || isFinished(problem)) return;
    const input = { problemId: problem.id, hint: problem.hints.length + 1 };
    const result = await ask({ variables: { input, locale } }).catch(() => null);
    if (result?.data) see(result.data.showMathHint);
  };
  return {
    ...{ problem, done, isOver, isUnreadable, answer, hint },
    isBusy: dealing.loading || telling.loading || asking.loading,
    error: dealing.error ?? telling.error ?? asking.error,
    next: () => (done.length >= SITTING ? setIsOver(true) : next()),
    again: () => {
      setDone([]);
      setIsOver(false);
      next();
    },
  };
}
