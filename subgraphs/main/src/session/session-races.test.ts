import { openSession } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { enter } from './session.service.ts';

const graph = testGraph(subgraph);

const BAN = 'mutation ($id: ID!) { banUser(input: { userId: $id, reason: "Haqorat" }) { id } }';
const openOf = async (userId: string) =>
  (
    await graph
      .context()
      .db.query('SELECT count(*)::int AS n FROM shared.sessions WHERE user_id = $1 AND revoked_at IS NULL', [userId])
  )[0].n;

it('whoever is banned between being looked up and signed in does not stay', async () => {
  const [moderator, { userId }] = [await graph.newUser('MODERATOR'), await graph.newUser('PARENT')];
  let banned: Promise<unknown> | undefined;
  const waits = `SELECT 1 FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND datname = current_database()`;
  await inTransaction(graph.context(), async (tx) => {
    const query = tx.db.query.bind(tx.db);
    tx.db.query = async (...statement: Parameters<typeof query>) => {
      const rows = await query(...statement);
      if (!banned) {
        banned = moderator.data(BAN, { id: userId });
        const isDone = banned.then(() => true);
        // Either it waits for us, or it went by.
        const met = async () => (await graph.asOwner(waits)).length > 0 || Promise.race([isDone, false]);
        await expect.poll(met, { interval: 10 }).toBe(true);
      }
      return rows;
    };
    await openSession(tx, userId, 'PASSWORD');
  });
  await banned;
  expect(await openOf(userId)).toBe(0);
});

it('whoever signs in in a browser where another is signed in takes their place: that session ends', async () => {
  const [parent, child] = [await graph.newUser('PARENT'), await graph.newUser('STUDENT')];
  const { refreshToken } = await openSession(graph.context(), parent.userId, 'PASSWORD');
  const ctx = graph.context();
  ctx.hop.session = refreshToken;
  await enter(ctx, child.userId, 'CLASS_CARD');
  expect([await openOf(parent.userId), await openOf(child.userId)]).toEqual([0, 1]);
});
