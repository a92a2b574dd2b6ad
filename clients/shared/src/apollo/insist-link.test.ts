import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { ServerError } from '@apollo/client/errors';
import { defer, of, throwError } from 'rxjs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { insistLink, untilTaken } from './insist-link.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const refused = (code: string) => of({ data: null, errors: [{ message: code, extensions: { code } }] });
const lost = throwError(() => new TypeError('Failed to fetch'));
const behindProxy = (status: number) =>
  throwError(() => new ServerError('', { response: new Response(null, { status }), bodyText: '<html>' }));
const taken = of({ data: { answer: true } });

/** A graph that answers so at first, and then takes the answer. */
function phone(...first: ReturnType<typeof refused | typeof behindProxy>[]) {
  let asked = 0;
  const graph = new ApolloLink(() => defer(() => first[asked++] ?? taken));
  const client = new ApolloClient({
    link: ApolloLink.from([insistLink(), graph]),
    cache: new InMemoryCache(),
    defaultOptions: { watchQuery: { errorPolicy: 'all' } },
  });
  const send = (context: object) =>
    client.mutate({ mutation: gql`mutation Answer { answer }`, context }).then(
      () => 'taken',
      (error: Error) => error.message,
    );
  return { send, asked: () => asked };
}

it.each([
  ['the network is away', lost],
  ['a proxy has nothing behind it', behindProxy(502)],
  ['the part that takes it is being started again', refused('SUBGRAPH_UNAVAILABLE')],
  ['the database is away', refused('DATABASE_UNAVAILABLE')],
])('an answer goes out again by itself while %s', async (_, failing) => {
  const { send, asked } = phone(failing, failing, failing);
  const answer = send(untilTaken);
  await vi.advanceTimersByTimeAsync(5_000);
  expect([await answer, asked()]).toEqual(['taken', 4]);
});

it('what the graph says of the answer itself ends it', async () => {
  for (const [failing, said] of [
    [refused('QUESTION_CLOSED'), 'QUESTION_CLOSED'],
    [behindProxy(413), ''],
  ] as const) {
    const { send, asked } = phone(lost, failing);
    const answer = send(untilTaken);
    await vi.advanceTimersByTimeAsync(5_000);
    expect([await answer, asked()]).toEqual([said, 2]);
  }
});

it('the person is told what is wrong after a minute, and not of each try', async () => {
  for (const [failing, said] of [
    [lost, 'Failed to fetch'],
    [refused('DATABASE_UNAVAILABLE'), 'DATABASE_UNAVAILABLE'],
  ] as const) {
    const { send, asked } = phone(...Array.from({ length: 100 }, () => failing));
    let told = '';
    const answer = send(untilTaken).then((text) => {
      told = text;
    });
    await vi.advanceTimersByTimeAsync(54_000);
    expect(told).toBe('');
    await vi.advanceTimersByTimeAsync(6_000);
    await answer;
    expect(told).toBe(said);
    // Ever less often, at most about every third second.
    expect(asked()).toBeLessThan(25);
  }
});

it('any other mutation is sent once', async () => {
  const { send, asked } = phone(lost);
  expect([await send({}), asked()]).toEqual(['Failed to fetch', 1]);
});
