import { ApolloLink, Observable } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { from, of, switchMap, timer } from 'rxjs';
import { codeOf } from './error-code.ts';
import type { Tokens } from './tokens.ts';

/** Operations that ask for a session themselves go without a token: they would wait for their own answer. */
export const withoutToken = { withoutToken: true };

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

const MOST_SECONDS = 20;
const MOST_RETURNS = 3;

/**
 * Sends a mutation again when the graph says to come back, up to three times and where that is soon: a school that signs in at once is let in one
 * after the other, and nobody has to tap again. What was refused so has changed nothing.
 */
export function returnLink(): ApolloLink {
  return new ApolloLink((operation, forward) => {
    const send = (returns: number): Observable<ApolloLink.Result> =>
      forward(operation).pipe(
        switchMap((result) => {
          const seconds = returns < MOST_RETURNS ? secondsToWait(result) : null;
          return seconds === null ? of(result) : timer(seconds * 1_000).pipe(switchMap(() => send(returns + 1)));
        }),
      );
    return operation.operationType === 'mutation' ? send(0) : forward(operation);
  });
}

function secondsToWait({ errors }: ApolloLink.Result): number | null {
  const { code, retryAfterSeconds: seconds } = errors?.[0]?.extensions ?? {};
  return code === 'TOO_MANY_ATTEMPTS' && typeof seconds === 'number' && seconds <= MOST_SECONDS ? seconds : null;
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
