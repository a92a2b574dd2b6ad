import { ApolloLink, type Observable } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { catchError, map, of, switchMap, throwError, timer } from 'rxjs';
import { codeOf, type ErrorCode, secondsToWait } from './error-code.ts';

/** What passes: a part of the platform is being started again, or everybody has come back at one moment. */
const PASSING: readonly ErrorCode[] = ['SUBGRAPH_UNAVAILABLE', 'DATABASE_UNAVAILABLE', 'RATE_LIMITED'];
/** A stream that never told anything is given up after so many tries, and the page says why. */
const MOST_TRIES = 4;
const LONGEST_MILLISECONDS = 5_000;

class Unopened extends CombinedGraphQLErrors {
  constructor(readonly result: ApolloLink.Result) {
    super(result);
  }
}

/**
 * Asks again for a stream that the graph cannot open at the moment. A socket that was lost comes back by itself, perhaps to a gateway whose subgraph is still
 * on its way: without this the screen on the wall would stay as it was until somebody reloads it. Whoever was shown something already is told nothing meanwhile.
 */
export function streamLink(): ApolloLink {
  return new ApolloLink((operation, forward) => {
    if (operation.operationType !== 'subscription') return forward(operation);
    let [hasTold, tries] = [false, 0];
    const open = (): Observable<ApolloLink.Result> =>
      forward(operation).pipe(
        map((result) => {
          const unopened = !result.data && result.errors && new Unopened(result);
          if (unopened && PASSING.includes(codeOf(unopened))) throw unopened;
          [hasTold, tries] = [true, 0];
          return result;
        }),
        catchError((error: unknown) => {
          const passes = CombinedGraphQLErrors.is(error) && PASSING.includes(codeOf(error));
          if (!passes || (!hasTold && tries === MOST_TRIES)) {
            return error instanceof Unopened ? of(error.result) : throwError(() => error);
          }
          tries += 1;
          // Apart, so that a full hall does not come back at one moment.
          const pause = Math.min(LONGEST_MILLISECONDS, 250 * 2 ** tries) * (0.5 + Math.random() / 2);
          return timer(pause + (secondsToWait(error, PASSING) ?? 0) * 1_000).pipe(switchMap(open));
        }),
      );
    return open();
  });
}
