import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { ServerError } from '@apollo/client/errors';
import { of, throwError } from 'rxjs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { returnLink } from './links.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Busy {
  times: number;
  seconds: number;
  code?: string;
  /** The status over HTTP where the operation is not let in at all. */
  status?: number;
  isQuery?: boolean;
}

/** A graph that is busy for the first so many askers. */
function busy({ times, seconds, code = 'TOO_MANY_ATTEMPTS', status, isQuery }: Busy) {
  let asked = 0;
  const graph = new ApolloLink(() => {
    asked += 1;
    if (asked > times) return of({ data: { enter: true } });
    const answer = { errors: [{ message: 'Busy', extensions: { code, retryAfterSeconds: seconds } }] };
    if (!status) return of(answer);
    const [response, bodyText] = [new Response(null, { status }), JSON.stringify(answer)];
    return throwError(() => new ServerError('Busy', { response, bodyText }));
  });
  const client = new ApolloClient({
    link: ApolloLink.from([returnLink(), graph]),
    cache: new InMemoryCache(),
    defaultOptions: { watchQuery: { errorPolicy: 'all' } },
  });
  const asking: Promise<{ data?: unknown }> = isQuery
    ? client.query({ query: gql`query Enter { enter }` })
    : client.mutate({ mutation: gql`mutation Enter { enter }` });
  const answer = asking.then(
    ({ data }) => data,
    () => 'refused',
  );
  return { answer, asked: () => asked };
}

it('whoever is told to come in some seconds comes then, and not before', async () => {
  const { answer, asked } = busy({ times: 2, seconds: 7 });
  await vi.advanceTimersByTimeAsync(6_900);
  expect(asked()).toBe(1);
  await vi.advanceTimersByTimeAsync(10_000);
  expect(await answer).toEqual({ enter: true });
});

it.each([
  { code: 'OVERLOADED', status: 503, isQuery: true },
  { code: 'OVERLOADED', status: 503 },
  { code: 'RATE_LIMITED', status: 429, isQuery: true },
  { code: 'RATE_LIMITED' },
])('what the gateway does not let in comes again when it says so, question or change ($code $status)', async (said) => {
  const { answer, asked } = busy({ times: 1, seconds: 1, ...said });
  await vi.advanceTimersByTimeAsync(900);
  expect(asked()).toBe(1);
  await vi.advanceTimersByTimeAsync(1_200);
  expect([await answer, asked()]).toEqual([{ enter: true }, 2]);
});

it('a question is not put again that was one attempt too many', async () => {
  const { answer, asked } = busy({ times: 1, seconds: 1, isQuery: true });
  await vi.advanceTimersByTimeAsync(5_000);
  expect([await answer, asked()]).toEqual(['refused', 1]);
});

it('who comes in vain three times, or would wait for minutes, is told', async () => {
  const [often, long] = [busy({ times: 9, seconds: 1 }), busy({ times: 1, seconds: 900 })];
  await vi.advanceTimersByTimeAsync(10_000);
  expect([await often.answer, often.asked()]).toEqual(['refused', 4]);
  expect([await long.answer, long.asked()]).toEqual(['refused', 1]);
});
