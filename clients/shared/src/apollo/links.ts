import { ApolloLink, Observable } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { catchError, defer, from, NEVER, of, race, switchMap, tap, throwError, timer } from 'rxjs';
import { codeOf, type ErrorCode, secondsToWait } from './error-code.ts';
import type { Tokens } from './tokens.ts';

/** Operations that ask for a session themselves go without a token: they would wait for their own answer. */
export const withoutToken = { withoutToken: true };

/** For a mutation that changes nothing of what anybody is shown: a sign of life. */
export const changesNothing = { changesNothing: true };

/** For a mutation of a live page that comes to the same however often it is sent: see `wayLink`. */
export const overSocket = { overSocket: true };

export function authorizationLink(tokens: Tokens): ApolloLink {
  return new SetContextLink(async ({ headers, withoutToken }) => {
    const token = withoutToken ? null : await tokens.current();
    return token ? { headers: { ...(headers as object), authorization: `Bearer ${token}` } } : {};
  });
}

/** A refused token is renewed and the operation sent once more; whoever asked notices nothing. */
export function renewalLink(tokens: Tokens): ApolloLink {
  return new ErrorLink(({ error, operation, forward }) => {
    const { withoutToken, isSecondTry } = operation.getContext();
    if (withoutToken || isSecondTry || codeOf(error) !== 'UNAUTHENTICATED') return;
    operation.setContext({ isSecondTry: true });
    return from(tokens.renew()).pipe(switchMap(() => forward(operation)));
  });
}

const MOST_QUESTIONS = 3;

/**
 * Asks a query again whose answer was under way while a change was answered: it may be from before the change. Whoever reloads a list after it
 * gets their share of that very answer from Apollo, or has it written over the newer one, and would never see what they have just done.
 */
export function freshLink(): ApolloLink {
  let changes = 0;
  return new ApolloLink((operation, forward) => {
    if (operation.operationType === 'subscription') return forward(operation);
    if (operation.operationType === 'mutation') {
      // Tokens and sessions are no change of what anybody is shown.
      const { withoutToken, changesNothing } = operation.getContext();
      return forward(operation).pipe(tap(() => void (withoutToken || changesNothing || changes++)));
    }
    const ask = (questions: number): Observable<ApolloLink.Result> =>
      defer(() => {
        const before = changes;
        return forward(operation).pipe(
          switchMap((result) => (changes === before || questions === 1 ? of(result) : ask(questions - 1))),
        );
      });
    return ask(MOST_QUESTIONS);
  });
}

const MOST_SECONDS = 20;
const MOST_RETURNS = 3;
/** The gateway says these before anybody has seen the operation. */
const NOT_LET_IN: readonly ErrorCode[] = ['RATE_LIMITED', 'OVERLOADED'];

/**
 * Sends an operation again when the graph says to come back, up to three times and where that is soon: a school that signs in, or a hall that opens a page,
 * at once is let in one after the other, and nobody has to tap again. What was refused so has changed nothing.
 */
export function returnLink(): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const { operationType } = operation;
    const codes: readonly ErrorCode[] =
      operationType === 'mutation' ? ['TOO_MANY_ATTEMPTS', ...NOT_LET_IN] : NOT_LET_IN;
    const send = (returns: number): Observable<ApolloLink.Result> => {
      const again = (error: unknown, otherwise: () => Observable<ApolloLink.Result>) => {
        const seconds = returns < MOST_RETURNS ? secondsToWait(error, codes) : null;
        if (seconds === null || seconds > MOST_SECONDS) return otherwise();
        // Apart by up to a second: those who were refused together are not to come back together.
        return timer((seconds + Math.random()) * 1_000).pipe(switchMap(() => send(returns + 1)));
      };
      return forward(operation).pipe(
        switchMap((result) =>
          result.errors ? again(new CombinedGraphQLErrors(result), () => of(result)) : of(result),
        ),
        catchError((error: unknown) => again(error, () => throwError(() => error))),
      );
    };
    return operationType === 'subscription' ? forward(operation) : send(0);
  });
}

/** A socket may be dead without anybody knowing. */
const SILENCE_MILLISECONDS = 1_500;

/**
 * Subscriptions go over the socket, all else over HTTP. What is marked `overSocket` takes the socket that the page has open, which is one frame there and one
 * back; when it says nothing for one and a half seconds, the same goes over HTTP too, and what is answered first counts.
 */
export function wayLink(socket: ApolloLink, http: ApolloLink): ApolloLink {
  return new ApolloLink((operation, forward) => {
    if (operation.operationType === 'subscription') return socket.request(operation, forward);
    if (!operation.getContext().overSocket) return http.request(operation, forward);
    const answered = socket
      .request(operation, forward)
      .pipe(catchError((error: unknown) => (CombinedGraphQLErrors.is(error) ? throwError(() => error) : NEVER)));
    return race(answered, timer(SILENCE_MILLISECONDS).pipe(switchMap(() => http.request(operation, forward))));
  });
}

/** The socket's code comes over the network with the first subscription, so that pages without one never pay for it. */
export function socketLink(url: string, tokens: Tokens): ApolloLink {
  let loading: Promise<ApolloLink> | undefined;
  return new ApolloLink(
    (operation) =>
      new Observable<ApolloLink.Result>((observer) => {
        loading ??= import('./socket.ts').then(({ createSocketLink }) => createSocketLink(url, tokens));
        const running = from(loading)
          .pipe(switchMap((link) => ApolloLink.execute(link, operation, { client: operation.client })))
          .subscribe(observer);
        return () => running.unsubscribe();
      }),
  );
}
