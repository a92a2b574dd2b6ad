import { ApolloClient, ApolloLink, gql, InMemoryCache, Observable } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { streamLink } from './stream-link.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const refusal = (code: string, details?: object) => ({
  data: null,
  errors: [{ message: code, extensions: { code, ...details } }],
});
const state = (number: number) => ({ data: { moved: number } });

type Step = ReturnType<typeof refusal> | ReturnType<typeof state> | Error;

/** A graph that gives each who asks the next of these streams; a stream with a refusal ends by it, any other stays open. */
function graph(streams: readonly Step[][]) {
  let asked = 0;
  let open = 0;
  const seen: unknown[] = [];
  const link = new ApolloLink(
    () =>
      new Observable((observer) => {
        const steps = streams[Math.min(asked, streams.length - 1)] ?? [];
        asked += 1;
        open += 1;
        for (const step of steps) {
          if (step instanceof Error) observer.error(step);
          else observer.next(step);
        }
        if (steps.some((step) => !(step instanceof Error) && 'errors' in step)) observer.complete();
        return () => {
          open -= 1;
        };
      }),
  );
  const client = new ApolloClient({
    link: ApolloLink.from([streamLink(), link]),
    cache: new InMemoryCache(),
    defaultOptions: { watchQuery: { errorPolicy: 'all' } },
  });
  const running = client.subscribe({ query: gql`subscription Moved { moved }`, fetchPolicy: 'no-cache' }).subscribe({
    next: ({ data, error }) => seen.push(error ? 'refused' : (data as { moved: number }).moved),
    error: () => seen.push('broken'),
    complete: () => seen.push('end'),
  });
  return { seen, asked: () => asked, open: () => open, stop: () => running.unsubscribe() };
}

const minute = () => vi.advanceTimersByTimeAsync(60_000);

it.each(['SUBGRAPH_UNAVAILABLE', 'DATABASE_UNAVAILABLE', 'RATE_LIMITED'])(
  'a screen whose stream comes back to a graph that says %s goes on as soon as it can, and is told nothing meanwhile',
  async (code) => {
    const down = Array.from({ length: 9 }, () => [refusal(code)]);
    const { seen, asked, open } = graph([[state(1), refusal(code)], ...down, [state(2)]]);
    await minute();
    expect([seen, asked(), open()]).toEqual([[1, 2], 11, 1]);
  },
);

it('a screen that is told when to come back comes then, and not before', async () => {
  const { seen, asked } = graph([[state(1), refusal('RATE_LIMITED', { retryAfterSeconds: 9 })], [state(2)]]);
  await vi.advanceTimersByTimeAsync(9_000);
  expect(asked()).toBe(1);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(seen).toEqual([1, 2]);
});

it('the same when the refusal ends the stream as an error', async () => {
  const broken = new CombinedGraphQLErrors(refusal('SUBGRAPH_UNAVAILABLE'));
  const { seen } = graph([[state(1), broken], [broken], [state(2)]]);
  await minute();
  expect(seen).toEqual([1, 2]);
});

it('a stream that never told anything is given up after some tries, and says why', async () => {
  const { seen, asked } = graph([[refusal('SUBGRAPH_UNAVAILABLE')]]);
  await minute();
  expect([seen, asked()]).toEqual([['refused', 'end'], 5]);
});

it.each(['FORBIDDEN', 'PLAYER_REMOVED'])('what is refused for good, as by %s, is told at once', async (code) => {
  const { seen, asked } = graph([[state(1), refusal(code)]]);
  await minute();
  expect([seen, asked()]).toEqual([[1, 'refused', 'end'], 1]);
});

it('nobody is asked for again who has left', async () => {
  const { asked, open, stop } = graph([[state(1), refusal('SUBGRAPH_UNAVAILABLE')]]);
  await vi.advanceTimersByTimeAsync(100);
  stop();
  await minute();
  expect([asked(), open()]).toEqual([1, 0]);
});
