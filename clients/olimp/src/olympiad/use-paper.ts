import type { OlimpPaperQuery } from '@alif24/client-shared/graphql';
import type { Locale } from '@alif24/client-shared/i18n';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { paper } from './olympiad.graphql.ts';

export type Problem = NonNullable<OlimpPaperQuery['olympiadAttempt']>['problems'][number];

const RETRY_AFTER = 3_000;

/** The problems in the language wanted; those of another language for as long as it is on its way. Each is fetched once and stays, also without a line. */
export function usePaper(attemptId: string, locale: Locale): readonly Problem[] | null {
  const client = useApolloClient();
  const [papers, setPapers] = useState<Partial<Record<Locale, readonly Problem[]>>>({});
  const [tries, setTries] = useState(0);
  const isThere = papers[locale] !== undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another try is wanted after each that failed
  useEffect(() => {
    if (isThere) return;
    let [isLeft, timer]: [boolean, ReturnType<typeof setTimeout> | undefined] = [false, undefined];
    client
      .query({ query: paper, variables: { id: attemptId, locale }, fetchPolicy: 'no-cache' })
      .then(({ data }) => {
        if (!isLeft) setPapers((before) => ({ ...before, [locale]: data?.olympiadAttempt?.problems ?? [] }));
      })
      .catch(() => {
        if (!isLeft) timer = setTimeout(() => setTries((count) => count + 1), RETRY_AFTER);
      });
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [client, attemptId, locale, isThere, tries]);
  return papers[locale] ?? Object.values(papers)[0] ?? null;
}
