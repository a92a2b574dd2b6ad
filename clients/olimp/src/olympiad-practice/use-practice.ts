import { localeOf, useLanguage } from '@alif24/client-shared/i18n';
import { useMutation } from '@apollo/client/react';
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer } from '../question/problem-answer.tsx';
import { answerPractice, type Practice, startPractice } from './practice.graphql.ts';

/** A practice of a paper: begun when the pupil says so, gone on with where they left it, and told in the language of the page. */
export function usePractice(stageId: string, grade: number) {
  const { language } = useLanguage();
  const locale = localeOf(language);
  const [practice, setPractice] = useState<Practice | null>(null);
  const [isAtEnd, setAtEnd] = useState(false);
  const [start, starting] = useMutation(startPractice, { fetchPolicy: 'no-cache' });
  const [send] = useMutation(answerPractice, { fetchPolicy: 'no-cache' });

  const begin = useCallback(async () => {
    const answer = await start({ variables: { input: { stageId, grade }, locale } }).catch(() => null);
    if (!answer?.data) return;
    setPractice(answer.data.startOlympiadPractice);
    setAtEnd(false);
  }, [start, stageId, grade, locale]);

  // In another language the same practice goes on; one that is done would begin anew.
  const told = useRef(locale);
  const goesOn = practice !== null && practice.finishedAt === null;
  useEffect(() => {
    if (told.current === locale) return;
    told.current = locale;
    if (goesOn) void begin();
  }, [locale, goesOn, begin]);

  /** Rejects with what the answer failed with. */
  const answer = async (problemId: string, given: Answer) => {
    if (!practice) return;
    const input = { practiceId: practice.id, problemId, language: locale, answer: given as never };
    const { data } = await send({ variables: { input, locale } });
    const kept = data?.answerOlympiadPractice;
    if (kept) setPractice((before) => before && { ...before, ...kept });
  };
  const end = () => setAtEnd(true);
  return { practice, isAtEnd, begin, answer, end, isBusy: starting.loading, error: starting.error };
}
