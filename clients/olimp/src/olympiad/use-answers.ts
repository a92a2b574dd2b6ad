import { changesNothing, codeOf } from '@alif24/client-shared/apollo';
import type { Locale } from '@alif24/client-shared/i18n';
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useReducer, useRef, useState } from 'react';
import { AnswerKeeper, type KeptAnswer, type Refusal } from './answer-keeper.ts';
import { noteFocus, saveAnswer } from './olympiad.graphql.ts';

const REFUSALS: Partial<Record<ReturnType<typeof codeOf>, Refusal>> = {
  BAD_USER_INPUT: 'NO_ANSWER',
  CONTINUED_ELSEWHERE: 'ELSEWHERE',
  OLYMPIAD_STATE: 'OVER',
  NOT_FOUND: 'OVER',
};

interface Session {
  attemptId: string;
  session: string;
}

/** The answers of this device, redrawn whenever one of them changes its state. */
export function useAnswers(
  { attemptId, session }: Session,
  kept: readonly KeptAnswer[],
  { locale, onRefusal }: { locale: Locale; onRefusal: (refusal: Refusal) => void },
): AnswerKeeper {
  const client = useApolloClient();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  const newest = useRef({ locale, onRefusal });
  newest.current = { locale, onRefusal };
  const [keeper] = useState(
    () =>
      new AnswerKeeper(kept, {
        attemptId,
        storage: localStorage,
        save: async (answer) => {
          const input = { attemptId, session, language: newest.current.locale, ...answer };
          const { data } = await client.mutate({ mutation: saveAnswer, variables: { input: input as never } });
          return data?.saveOlympiadAnswer as KeptAnswer;
        },
        why: (error) => REFUSALS[codeOf(error)] ?? 'PASSING',
        // The first states come while the page is being drawn.
        onChange: () => queueMicrotask(redraw),
        onRefusal: (refusal) => newest.current.onRefusal(refusal),
      }),
  );
  useEffect(() => {
    const flush = () => void keeper.flush();
    flush();
    addEventListener('online', flush);
    return () => {
      removeEventListener('online', flush);
      keeper.stop();
    };
  }, [keeper]);
  return keeper;
}

/** Tells the server when the page was left, and for how long. Nothing comes of it here. */
export function useFocusNotes({ attemptId, session }: Session): void {
  const client = useApolloClient();
  useEffect(() => {
    let leftAt: number | null = null;
    const look = () => {
      if (document.hidden) {
        leftAt = performance.now();
        return;
      }
      if (leftAt === null) return;
      const seconds = Math.min(86_400, Math.round((performance.now() - leftAt) / 1000));
      leftAt = null;
      const variables = { input: { attemptId, session, seconds } };
      client.mutate({ mutation: noteFocus, variables, context: changesNothing }).catch(() => {});
    };
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [client, attemptId, session]);
}
