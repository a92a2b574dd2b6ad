// The load, a process of its own: some connections, each of which asks again as soon as it was answered, and looks at what it gets.
import { readFileSync } from 'node:fs';
import { answerTo } from './conversation.ts';
import { difference } from './difference.ts';
import { type Exchange, openConnection } from './exchange.ts';
import { expectedAnswer, type QueryName, queries } from './queries.ts';
import { quantile } from './statistics.ts';

export interface Order {
  port: number;
  query: QueryName;
  supergraph: string;
  /** One for each connection. */
  authorizations: string[];
  /** For so long; each connection asks once at least. */
  seconds: number;
  /** Every so many answers of a connection one is compared with the expected one; all others by their length. */
  checkEvery: number;
}

export interface Outcome {
  answers: number;
  seconds: number;
  /** Milliseconds. */
  p50: number;
  p99: number;
  /** Of one answer, on average. */
  bytes: number;
}

answerTo('load', async (order: Order): Promise<Outcome> => {
  const body = JSON.stringify({ query: queries[order.query] });
  const times: number[] = [];
  const expected = order.authorizations.map((authorization) => expectation(order, authorization));
  const connections = order.authorizations.map((each) => openConnection(`http://127.0.0.1:${order.port}`, each));
  let bytes = 0;

  async function askAgainAndAgain(exchange: Exchange, expected: unknown, until: number): Promise<void> {
    let usual = -1;
    for (let turn = 0; turn === 0 || performance.now() < until; turn++) {
      const begun = performance.now();
      const answer = await exchange(body);
      times.push(performance.now() - begun);
      bytes += answer.length;
      if (turn % order.checkEvery > 0 && answer.length === usual) continue;
      const { errors, ...parsed } = JSON.parse(answer.toString());
      const found = errors ? JSON.stringify(errors).slice(0, 1_000) : difference(parsed, expected);
      if (found) throw new Error(`a wrong answer to the ${order.query} query: ${found}`);
      usual = answer.length;
    }
  }

  const begun = performance.now();
  const until = begun + order.seconds * 1_000;
  await Promise.all(connections.map(({ exchange }, index) => askAgainAndAgain(exchange, expected[index], until)));
  const seconds = (performance.now() - begun) / 1_000;
  await Promise.all(connections.map(({ close }) => close()));
  times.sort((one, other) => one - other);
  return {
    answers: times.length,
    seconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    bytes: bytes / times.length,
  };
});

const known = new Map<string, unknown>();

function expectation({ query, supergraph }: Order, authorization: string): unknown {
  const key = `${query} ${authorization}`;
  const answer = known.get(key) ?? expectedAnswer(readFileSync(supergraph, 'utf8'), queries[query], authorization);
  known.set(key, answer);
  return answer;
}

// Nothing here listens: what keeps the process is that it may be asked.
process.channel?.ref();
