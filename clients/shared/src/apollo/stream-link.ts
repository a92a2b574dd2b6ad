import { ApolloLink, type Observable } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { catchError, map, of, switchMap, throwError, timer } from 'rxjs';
import { codeOf } from './error-code.ts';
import { answered, NotYet, PASSING, pauseAfter } from './passing.ts';

/** A stream that never told anything is given up after so many tries, and the page says why. */
const MOST_TRIES = 4;

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
          const told = answered(result);
          [hasTold, tries] = [true, 0];
          return told;
        }),
        catchError((error: unknown) => {
          const passes = CombinedGraphQLErrors.is(error) && PASSING.includes(codeOf(error));
          if (!passes || (!hasTold && tries === MOST_TRIES)) {
            return error instanceof NotYet ? of(error.result) : throwError(() => error);
          }
          tries += 1;
          return timer(pauseAfter(tries, error)).pipe(switchMap(open));
        }),
      );
    return open();
  });
}
