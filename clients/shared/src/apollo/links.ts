import { ApolloLink, Observable } from '@apollo/client';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { from, switchMap } from 'rxjs';
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
