import { randomUUID } from 'node:crypto';
import { hasRedis, type RedisServer, startRedis } from '@alif24/subgraph-shared/events';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph as manifest } from '../subgraph.ts';
import { countByHand, member, openProcess, type Process, ready, scoresOf } from './leaderboard.fixture.ts';
import { pageOf, setScores, standingOf } from './leaderboard.service.ts';

const graph = testGraph(manifest);

describe.skipIf(!hasRedis())('Redis under a leaderboard (needs redis-server)', () => {
  let server: RedisServer;
  let processes: Process[] = [];

  beforeAll(async () => {
    server = await startRedis();
    const open = () => openProcess({ manifest, graph }, server.url);
    processes = [await open(), await open()];
  });
  afterAll(async () => {
    for (const process of processes) await process.close();
    await server?.kill();
  });
  const ctx = (n: number) => (processes[n] as Process).ctx;
  const client = (n: number) => processes[n]?.redis as NonNullable<Process['redis']>;
  const keyOf = (id: string, part: string) => `alif24:board:{${id}}:${part}`;

  async function expectRecount(id: string) {
    const counted = await countByHand(ctx(0), id);
    for (const n of [0, 1]) {
      expect(await pageOf(ctx(n), id, { offset: 0, first: 100 })).toEqual({ total: counted.length, places: counted });
    }
  }

  it('may die in the middle: everything is answered all the same, and it is filled again when it is back', async () => {
    const id = randomUUID();
    await setScores(ctx(0), id, scoresOf(1, 2, 3));
    await expectRecount(id);
    const answered: Array<Promise<unknown>> = [];
    const ask = (n: number) => answered.push(standingOf(ctx(n % 2), id, member(1)));
    for (let n = 0; n < 20; n += 1) ask(n);
    const killed = server.kill();
    for (let n = 0; n < 20; n += 1) ask(n);
    await killed;
    await setScores(ctx(1), id, [{ memberId: member(1), score: 9 }]);
    for (const standing of await Promise.all(answered))
      expect(standing).toMatchObject({ memberId: member(1), total: 3 });
    await expectRecount(id);
    await server.start();
    await Promise.all([ready(client(0)), ready(client(1))]);
    await setScores(ctx(0), id, [{ memberId: member(2), score: 9 }]);
    await expectRecount(id);
    expect(await client(0).zcard(keyOf(id, 'order'))).toBe(3);
  });

  it('is not believed when it has dropped a part of a board', async () => {
    for (const part of ['order', 'lines', 'state']) {
      const id = randomUUID();
      await setScores(ctx(0), id, scoresOf(1, 2, 3));
      await expectRecount(id);
      await client(0).del(keyOf(id, part));
      await expectRecount(id);
      expect(await client(1).zcard(keyOf(id, 'order'))).toBe(3);
    }
  });

  it('is not believed when its board is of a database that was restored since', async () => {
    const id = randomUUID();
    await setScores(ctx(0), id, scoresOf(1, 2, 3));
    await expectRecount(id);
    // What the restored table holds, written by transactions that the copy has seen: only where the table lies tells it from the one of before.
    await graph.asOwner(
      `CREATE TABLE olimp.restored (LIKE olimp.leaderboard_scores INCLUDING ALL);
       INSERT INTO olimp.restored SELECT board_id, member_id, score + 10, tie_breaks, changed_by FROM olimp.leaderboard_scores;
       GRANT ALL ON olimp.restored TO alif24_app;
       DROP TABLE olimp.leaderboard_scores; ALTER TABLE olimp.restored RENAME TO leaderboard_scores`,
    );
    await expectRecount(id);
    expect(await standingOf(ctx(1), id, member(2))).toMatchObject({ rank: 1, score: 13 });
  });

  it('gets a board of thousands in parts and keeps it for a day', async () => {
    const id = randomUUID();
    await setScores(ctx(0), id, scoresOf(...Array.from({ length: 2_500 }, (_, n) => n % 100)));
    expect(await standingOf(ctx(0), id, member(50))).toMatchObject({ rank: 1_226, total: 2_500 });
    const life = await client(0).pttl(keyOf(id, 'lines'));
    expect(life > 86_000_000 && life <= 86_400_000).toBe(true);
    expect(await client(0).keys(`alif24:board:{${id}}:*`)).toHaveLength(3);
  });
});
