import { ApolloLink, type Observable } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { catchError, defer, from, map, NEVER, of, race, retry, switchMap, tap, throwError, timer } from 'rxjs';
import { codeOf, type ErrorCode, secondsToWait } from './error-code.ts';
import { importAgain } from './import-again.ts';
import { pauseAfter } from './passing.ts';
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

/** The way over the socket that a page has open. */
export interface SocketWay {
  link: ApolloLink;
  /** Asks the other side whether it is there. Resolves once it has said anything at all; not when there is no socket. */
  sign(): Promise<void>;
}

/** A socket may be dead without anybody knowing: one that says nothing for the first of these is asked, and has so long to answer. */
const QUIET_MILLISECONDS = 500;
const SIGN_MILLISECONDS = 1_000;

/**
 * Subscriptions go over the socket, all else over HTTP. What is marked `overSocket` takes the socket that the page has open, which is one frame there and one
 * back; when that gives no sign of life for one and a half seconds, the same goes over HTTP too, and what is answered first counts. A socket that lives is
 * waited for: a platform that is slow because a country answers at once is not to be asked everything twice.
 */
export function wayLink(socket: SocketWay, http: ApolloLink): ApolloLink {
  const dead = (quiet = QUIET_MILLISECONDS): Observable<unknown> =>
    timer(quiet).pipe(
      switchMap(() => {
        const lives = from(socket.sign()).pipe(
          map(() => true),
          catchError(() => NEVER),
        );
        return race(lives, timer(SIGN_MILLISECONDS).pipe(map(() => false)));
      }),
      switchMap((lives) => (lives ? dead(quiet * 2) : of(null))),
    );
  return new ApolloLink((operation, forward) => {
    if (operation.operationType === 'subscription') return socket.link.request(operation, forward);
    if (!operation.getContext().overSocket) return http.request(operation, forward);
    const answered = socket.link
      .request(operation, forward)
      .pipe(catchError((error: unknown) => (CombinedGraphQLErrors.is(error) ? throwError(() => error) : NEVER)));
    return race(answered, dead().pipe(switchMap(() => http.request(operation, forward))));
  });
}

/**
 * The socket's code comes over the network with the first subscription, so that pages without one never pay for it. Where it does not come it is asked for again,
 * as the socket itself would be.
 */
export function socketLink(url: string, tokens: Tokens): SocketWay {
  let loading: Promise<SocketWay> | undefined;
  const socketCode = importAgain(() => import('./socket.ts'));
  const load = () => {
    loading ??= socketCode().then(({ createSocketWay }) => createSocketWay(url, tokens));
    return loading.catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
  };
  const loaded = defer(load).pipe(retry({ delay: (error, tries) => timer(pauseAfter(tries, error)) }));
  const link = new ApolloLink((operation) =>
    loaded.pipe(switchMap((way) => ApolloLink.execute(way.link, operation, { client: operation.client }))),
  );
  return { link, sign: async () => (await (loading ?? Promise.reject(new Error('nobody has opened it')))).sign() };
}
