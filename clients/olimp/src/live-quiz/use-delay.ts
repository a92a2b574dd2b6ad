import { changesNothing, overSocket } from '@alif24/client-shared/apollo';
import { useMutation } from '@apollo/client/react';
import { useEffect } from 'react';
import { measureDelay } from './live-quiz.graphql.ts';

/** Lets the server measure how long the way to this player is: three times in the lobby, once with each question. */
export function useDelay(quizId: string, playerToken: string | null, step: string, times: number): void {
  const [measure] = useMutation(measureDelay, { context: { ...changesNothing, ...overSocket } });
  useEffect(() => {
    if (!step) return;
    let isLeft = false;
    const run = async () => {
      let echo: string | null = null;
      for (let round = 0; round <= times && !isLeft; round += 1) {
        const { data } = await measure({ variables: { input: { quizId, playerToken, echo } } });
        echo = data?.measureLiveQuizDelay.echo ?? null;
      }
    };
    run().catch(() => {}); // without a measurement the answer counts as it arrives
    return () => {
      isLeft = true;
    };
  }, [measure, quizId, playerToken, step, times]);
}
