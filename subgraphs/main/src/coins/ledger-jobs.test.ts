import { enqueue } from '@alif24/subgraph-shared/jobs';
import { coinAccounts, holdCoins, rewardCoins } from '@alif24/subgraph-shared/payments';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

describe('what the ledger does by itself', () => {
  it('is to prove itself every night: a balance that somebody changed is found, told in the log and frozen', async () => {
    const { userId: studentId } = await graph.newUser('STUDENT');
    await rewardCoins(graph.context(), { studentId, units: 5, source: 'harf.practice', reference: 'p1' });
    await graph.asOwner('UPDATE shared.student_coins SET balance = 500 WHERE student_id = $1', [studentId]);
    await enqueue(graph.context(), 'coins.prove', {});
    await graph.runJobs();
    expect(await graph.asOwner('SELECT is_whole, differences, total::text AS total FROM shared.ledger_proofs')).toEqual(
      [{ is_whole: false, differences: 1, total: '495' }],
    );
    expect(graph.logged.join('\n')).toContain('LEDGER_BROKEN');
    expect((await coinAccounts(graph.context(), [studentId]))[0]?.frozenAt).toEqual(expect.any(Date));
  });

  it('is to give back what nobody decided about, and to make room for the months to come', async () => {
    const { userId: studentId } = await graph.newUser('STUDENT');
    await rewardCoins(graph.context(), { studentId, units: 5, source: 'harf.practice', reference: 'p1' });
    const hold = { studentId, coins: 5, source: 'test.hold', reference: 'h', expiresAt: new Date(Date.now() - 1) };
    await holdCoins(graph.context(), hold);
    for (const job of ['coins.release', 'database.partitions']) await enqueue(graph.context(), job, {});
    await graph.runJobs();
    expect((await coinAccounts(graph.context(), [studentId]))[0]).toMatchObject({ balance: 5n, held: 0n });
    const left = await graph.asOwner('SELECT FROM graphile_worker.jobs WHERE last_error IS NOT NULL');
    expect(left).toEqual([]);
  });
});
