import {
  hasRedis,
  openEventBus,
  openRedis,
  type Redis,
  type RedisServer,
  startRedis,
} from '@alif24/subgraph-shared/events';
import { type Context, openSubgraph, type SubgraphManifest } from '@alif24/subgraph-shared/server';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { BoardPlace, BoardScore } from './board-order.rules.ts';

/** A process of this subgraph, as far as boards know: its own connections, events, memory and Redis client. */
export interface Process {
  ctx: Context;
  redis: Redis | undefined;
  close(): Promise<void>;
}

/** The graph of a test file, and what it is made of. */
export interface World {
  manifest: SubgraphManifest;
  graph: { readonly databaseUrl: string; context(): Context };
}

export interface TwoProcesses {
  one(): Context;
  other(): Context;
  server: RedisServer | undefined;
}

/** The same tests over the boards of two processes without Redis, and of two with it. */
export function describeBoards(title: string, world: World, define: (two: TwoProcesses) => void): void {
  describe.each(['PostgreSQL', 'Redis'])(`${title}, kept by %s`, (kept) => {
    if (kept === 'Redis' && !hasRedis()) return it.skip('needs redis-server');
    let processes: Process[] = [];
    const two: TwoProcesses = {
      one: () => (processes[0] as Process).ctx,
      other: () => (processes[1] as Process).ctx,
      server: undefined,
    };
    beforeAll(async () => {
      if (kept === 'Redis') two.server = await startRedis();
      const open = () => openProcess(world, two.server?.url);
      processes = [await open(), await open()];
    });
    afterAll(async () => {
      for (const process of processes) await process.close();
      await two.server?.kill();
    });
    define(two);
  });
}

/** Members whose ids stand in the order of their numbers. */
export const member = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

/** What the members from 0 have. */
export const scoresOf = (...of: number[]): BoardScore[] => of.map((score, n) => ({ memberId: member(n), score }));

/** Lines as [rank, number of the member, score]. */
export const lines = (places: readonly BoardPlace[]) =>
  places.map(({ rank, memberId, score }) => [rank, Number(memberId.slice(-12)), score]);

export async function openProcess({ manifest, graph }: World, redisUrl?: string): Promise<Process> {
  const events = await openEventBus(graph.databaseUrl);
  const redis = redisUrl ? openRedis(redisUrl) : undefined;
  if (redis) await ready(redis);
  const { settings } = graph.context();
  const resources = { events, redis, tokens: null, log: pino({ level: 'silent' }), settings };
  const open = await openSubgraph(manifest, { databaseUrl: graph.databaseUrl, resources, poolSize: 8 });
  return {
    ctx: open.context(),
    redis,
    async close() {
      redis?.disconnect();
      await events.close();
      await open.close();
    },
  };
}

/** Resolves when the client can be used, again after it was gone. */
export async function ready(redis: Redis): Promise<void> {
  if (redis.status !== 'ready') await new Promise<void>((resolve) => redis.once('ready', () => resolve()));
}

/** A board counted by hand: of each member how many are better, and how many stand before. */
export async function countByHand(ctx: Context, boardId: string): Promise<BoardPlace[]> {
  const better = '(o.score > s.score OR (o.score = s.score AND o.tie_breaks < s.tie_breaks))';
  const rows: Array<Omit<BoardPlace, 'tieBreaks'> & { tieBreaks: string[] }> = await ctx.db.query(
    `WITH s AS (SELECT * FROM olimp.leaderboard_scores WHERE board_id = $1 AND score IS NOT NULL)
     SELECT s.member_id AS "memberId", s.score::float8, s.tie_breaks::text[] AS "tieBreaks",
            1 + (SELECT count(*)::int FROM s o WHERE ${better}) AS rank,
            1 + (SELECT count(*)::int FROM s o WHERE ${better} OR (o.score = s.score AND o.tie_breaks = s.tie_breaks AND o.member_id < s.member_id)) AS position
       FROM s ORDER BY position`,
    [boardId],
  );
  return rows.map((row) => ({ ...row, tieBreaks: row.tieBreaks.map(Number) }));
}
