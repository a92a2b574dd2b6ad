// npm run bench -w subgraphs/olimp -- leaderboard [--members 100000] [--changes 1000] [--batch 10] [--seconds 15] [--redis]: my place with my neighbours, and a
// page far down, in turn with a primary-key read of the same table over the same connections, while scores change all the time. `--redis` needs `redis-server`.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { startEmbeddedServer } from '@alif24/subgraph-shared/database';
import { openEventBus, openRedis, startRedis } from '@alif24/subgraph-shared/events';
import { type Context, migrateSubgraphs, openSubgraph } from '@alif24/subgraph-shared/server';
import { readSettings } from '@alif24/subgraph-shared/settings';
import { pino } from 'pino';
import { pageOf, setScores, standingOf } from '../src/leaderboard/leaderboard.service.ts';
import { subgraph as manifest } from '../src/subgraph.ts';

const BOARD = '00000000-0000-4000-8000-00000000b0a7';
const CHUNK = 5_000;
const PAGE = 100;
const WARMING = 200;
const WRITERS = 4;

const member = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const upTo = (n: number) => Math.floor(Math.random() * n);
const score = () => upTo(50_000);

interface Sizes {
  members: number;
  changes: number;
  batch: number;
  seconds: number;
}

export async function run(args: string[]): Promise<void> {
  const number = (fallback: number) => ({ type: 'string', default: String(fallback) }) as const;
  const { values } = parseArgs({
    args,
    options: {
      ...{ members: number(100_000), changes: number(1_000), batch: number(10), seconds: number(15) },
      redis: { type: 'boolean', default: false },
    },
  });
  const { redis: withRedis, ...told } = values;
  const sizes = Object.fromEntries(
    Object.entries(told).map(([name, value]) => [name, Number(value)]),
  ) as never as Sizes;
  const folder = await mkdtemp(join(tmpdir(), 'alif24-bench-'));
  const server = await startEmbeddedServer({ dataDirectory: join(folder, 'postgres'), durable: true });
  const redisServer = withRedis ? await startRedis() : undefined;
  const closing: Array<() => Promise<unknown>> = [];
  try {
    await migrateSubgraphs(server.url, [manifest]);
    // Who writes is another process as far as boards know: its own connections and no copy of the board.
    const open = async (poolSize: number) => {
      const events = await openEventBus(server.url);
      const redis = redisServer && openRedis(redisServer.url);
      if (redis) await new Promise((resolve) => redis.once('ready', resolve));
      const settings = readSettings({ NODE_ENV: 'test', PEPPER: 'for the benchmark alone, on this machine' });
      const resources = { events, redis, settings, tokens: null, log: pino({ level: 'warn' }) };
      const subgraph = await openSubgraph(manifest, { databaseUrl: server.url, poolSize, resources });
      closing.push(async () => {
        await subgraph.close();
        await events.close();
        redis?.disconnect();
      });
      return subgraph.context();
    };
    await measure(await open(4), await open(WRITERS), { ...sizes, kept: withRedis ? 'Redis' : 'PostgreSQL alone' });
  } finally {
    for (const close of closing) await close();
    await redisServer?.kill();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(reader: Context, writer: Context, sizes: Sizes & { kept: string }): Promise<void> {
  const { members, seconds, kept } = sizes;
  for (let from = 0; from < members; from += CHUNK) {
    const length = Math.min(CHUNK, members - from);
    await setScores(
      writer,
      BOARD,
      Array.from({ length }, (_, n) => ({ memberId: member(from + n), score: score() })),
    );
  }
  const begun = performance.now();
  await standingOf(reader, BOARD, member(0));
  say(`${kept}: ${members} members; the first question after a start: ${(performance.now() - begun).toFixed(0)} ms`);
  const stopChanges = change(writer, sizes);
  const questions = {
    'primary key': () =>
      reader.db.query('SELECT score FROM olimp.leaderboard_scores WHERE board_id = $1 AND member_id = $2', [
        BOARD,
        member(upTo(members)),
      ]),
    'my rank and ±2': () => standingOf(reader, BOARD, member(upTo(members))),
    'a page 1,000': () => pageOf(reader, BOARD, { offset: Math.max(members - PAGE, 0), first: PAGE }),
  };
  const times = new Map(Object.keys(questions).map((name) => [name, [] as number[]]));
  const end = performance.now() + seconds * 1_000;
  for (let turn = 0; performance.now() < end; turn += 1) {
    for (const [name, ask] of Object.entries(questions)) {
      const from = performance.now();
      await ask();
      if (turn >= WARMING) times.get(name)?.push(performance.now() - from);
    }
  }
  const written = await stopChanges();
  report(times, written / seconds);
  await compare(reader, members);
}

/** Changes scores at a steady rate until it is told to stop; then says how many. */
function change(writer: Context, { members, changes, batch }: Sizes): () => Promise<number> {
  let [isOver, written] = [false, 0];
  const between = (1_000 * batch * WRITERS) / changes;
  const writers = Array.from({ length: WRITERS }, async () => {
    for (let due = performance.now(); !isOver; due += between) {
      await pause(Math.max(due - performance.now(), 0));
      await setScores(
        writer,
        BOARD,
        Array.from({ length: batch }, () => ({ memberId: member(upTo(members)), score: score() })),
      );
      written += batch;
    }
  });
  return async () => {
    isOver = true;
    await Promise.all(writers);
    return written;
  };
}

function report(times: ReadonlyMap<string, number[]>, changesPerSecond: number): void {
  const at = (list: number[], part: number) => list.toSorted((a, b) => a - b)[Math.floor(list.length * part)] ?? 0;
  const base = times.get('primary key') ?? [];
  say(`${changesPerSecond.toFixed(0)} changes a second, ${base.length} turns`);
  for (const [name, list] of times) {
    const [p50, p95] = [0.5, 0.95].map((part) => [at(list, part), at(list, part) / at(base, part)] as const);
    const of = ([time, ratio]: readonly [number, number]) => `${time.toFixed(2)} ms (× ${ratio.toFixed(2)})`;
    say(`  ${name.padEnd(16)} p50 ${of(p50 as never)}   p95 ${of(p95 as never)}`);
  }
}

/** The whole board and a count of it by PostgreSQL, line by line. */
async function compare(reader: Context, members: number): Promise<void> {
  const counted: Array<{ memberId: string; rank: number }> = await reader.db.query(
    `SELECT member_id AS "memberId", (rank() OVER (ORDER BY score DESC))::int AS rank FROM olimp.leaderboard_scores
      WHERE board_id = $1 ORDER BY score DESC, member_id`,
    [BOARD],
  );
  let different = 0;
  for (let offset = 0; offset < members; offset += CHUNK) {
    const { places } = await pageOf(reader, BOARD, { offset, first: CHUNK });
    for (const [n, { memberId, rank }] of places.entries()) {
      const line = counted[offset + n];
      if (line?.memberId !== memberId || line.rank !== rank) different += 1;
    }
  }
  say(`  lines that differ from a recount: ${different} of ${counted.length}`);
}

const say = (line: string) => process.stdout.write(`${line}\n`);
