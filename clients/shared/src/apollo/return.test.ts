import { ApolloClient, ApolloLink, gql, InMemoryCache } from '@apollo/client';
import { of } from 'rxjs';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { returnLink } from './links.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A graph that is busy for the first so many askers. */
function busy({ times, seconds }: { times: number; seconds: number }) {
  let asked = 0;
  const graph = new ApolloLink(() => {
    asked += 1;
    const extensions = { code: 'TOO_MANY_ATTEMPTS', retryAfterSeconds: seconds };
    return of(asked > times ? { data: { enter: true } } : { errors: [{ message: 'Busy', extensions }] });
  });
  const client = new ApolloClient({
    link: ApolloLink.from([returnLink(), graph]),
    cache: new InMemoryCache(),
    defaultOptions: { watchQuery: { errorPolicy: 'all' } },
  });
  const answer = client.mutate({ mutation: gql`mutation Enter { enter }` }).then(
    ({ data }) => data,
    () => 'refused',
  );
  return { answer, asked: () => asked };
}

it('whoever is told to come in some seconds comes then, and not before', async () => {
  const { answer, asked } = busy({ times: 2, seconds: 7 });
  await vi.advanceTimersByTimeAsync(6_900);
  expect(asked()).toBe(1);
  await vi.advanceTimersByTimeAsync(8_000);
  expect(await answer).toEqual({ enter: true });
});

it('who comes in vain three times, or would wait for minutes, is told', async () => {
  const [often, long] = [busy({ times: 9, seconds: 1 }), busy({ times: 1, seconds: 900 })];
  await vi.advanceTimersByTimeAsync(10_000);
  expect([await often.answer, often.asked()]).toEqual(['refused', 4]);
  expect([await long.answer, long.asked()]).toEqual(['refused', 1]);
});
