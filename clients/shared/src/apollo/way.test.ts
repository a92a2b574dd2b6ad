import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { delay, NEVER, type Observable, of, throwError } from 'rxjs';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { overSocket, wayLink } from './links.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A page whose socket and whose HTTP answer so. */
function page(
  socket: Observable<ApolloLink.Result>,
  http: Observable<ApolloLink.Result> = of({ data: { way: 'http' } }),
  sign: () => Promise<void> = () => new Promise(() => {}),
) {
  const asked: string[] = [];
  const way = (name: string, answer: Observable<ApolloLink.Result>) =>
    new ApolloLink(() => {
      asked.push(name);
      return answer;
    });
  const client = new ApolloClient({
    link: wayLink({ link: way('socket', socket), sign }, way('http', http)),
    cache: new InMemoryCache(),
    defaultOptions: { watchQuery: { errorPolicy: 'all' } },
  });
  const send = (context = {}) =>
    client.mutate({ mutation: gql`mutation Answer { way }`, context }).then(
      ({ data }) => (data as { way: string }).way,
      (error: Error) => error.message,
    );
  return { asked, send };
}

const bySocket = of({ data: { way: 'socket' } });

describe('what may be sent twice', () => {
  it('takes the open socket, and HTTP is not asked', async () => {
    const { asked, send } = page(bySocket.pipe(delay(1_400)));
    const answer = send(overSocket);
    await vi.advanceTimersByTimeAsync(5_000);
    expect([await answer, asked]).toEqual(['socket', ['socket']]);
  });

  it('goes over HTTP too when the socket says nothing for a while, or is lost', async () => {
    for (const socket of [NEVER, bySocket.pipe(delay(60_000)), throwError(() => new Error('lost'))]) {
      const { asked, send } = page(socket);
      const answer = send(overSocket);
      await vi.advanceTimersByTimeAsync(1_600);
      expect([await answer, asked]).toEqual(['http', ['socket', 'http']]);
    }
  });

  it('waits for a socket that lives, however long that takes, and asks it ever less often', async () => {
    let signs = 0;
    const { asked, send } = page(bySocket.pipe(delay(9_000)), undefined, async () => {
      signs += 1;
    });
    const answer = send(overSocket);
    await vi.advanceTimersByTimeAsync(9_100);
    expect([await answer, asked, signs]).toEqual(['socket', ['socket'], 4]);
  });

  it('goes over HTTP too when a socket lived at first and then says nothing', async () => {
    const signs = [Promise.resolve()];
    const { asked, send } = page(NEVER, undefined, () => signs.pop() ?? new Promise(() => {}));
    const answer = send(overSocket);
    await vi.advanceTimersByTimeAsync(2_600);
    expect([await answer, asked]).toEqual(['http', ['socket', 'http']]);
  });

  it('counts as the first of both answers it, and is refused as it would be over HTTP', async () => {
    const slow = page(bySocket.pipe(delay(2_000)), of({ data: { way: 'http' } }).pipe(delay(2_000)));
    const answer = slow.send(overSocket);
    await vi.advanceTimersByTimeAsync(2_100);
    expect(await answer).toBe('socket');
    const refused = page(throwError(() => new CombinedGraphQLErrors({ errors: [{ message: 'Too often' }] })));
    expect([await refused.send(overSocket), refused.asked]).toEqual(['Too often', ['socket']]);
  });
});

it('any other mutation goes over HTTP', async () => {
  const { asked, send } = page(bySocket);
  expect([await send(), asked]).toEqual(['http', ['http']]);
});
