import { ApolloLink, type Observable } from '@apollo/client';
import { catchError, map, of, switchMap, throwError, timer } from 'rxjs';
import { codeOf } from './error-code.ts';
import { answered, isUnreachable, NotYet, PASSING, pauseAfter } from './passing.ts';

/** For a mutation that comes to the same however often it is sent, and that nobody should have to send by hand again. */
export const untilTaken = { untilTaken: true };

/** After so long the person is told. */
const PATIENCE_MILLISECONDS = 60_000;

/**
 * Sends what is marked `untilTaken` again for as long as there is no way to the graph or a part of it is being started again, for up to a minute: a child whose
 * network is away for a moment has answered, and need not know. What the graph says of the answer itself ends it.
 */
export function insistLink(): ApolloLink {
  return new ApolloLink((operation, forward) => {
    if (!operation.getContext().untilTaken) return forward(operation);
    const begun = Date.now();
    const send = (tries: number): Observable<ApolloLink.Result> =>
      forward(operation).pipe(
        map(answered),
        catchError((error: unknown) => {
          const pause = pauseAfter(tries, error);
          const passes = isUnreachable(error) || PASSING.includes(codeOf(error));
          if (passes && Date.now() - begun + pause < PATIENCE_MILLISECONDS)
            return timer(pause).pipe(switchMap(() => send(tries + 1)));
          return error instanceof NotYet ? of(error.result) : throwError(() => error);
        }),
      );
    return send(1);
  });
}
