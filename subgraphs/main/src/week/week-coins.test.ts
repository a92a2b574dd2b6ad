import { rewardCoins } from '@alif24/subgraph-shared/payments';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);

const WEEK = `query ($of: [_Any!]!) { _entities(representations: $of) { ... on User {
  week { coins
    harf: count(kind: LETTER_PRACTISED, platform: HARF) { count }
  }
  before: week(of: "2026-01-07") { coins }
  coins { balance statement { edges { node { kind amount } } } } } } }`;

describe('the coins of a week', () => {
  it('are what the statement says came in it, and none of another week', async () => {
    const pupil = await graph.newUser('STUDENT');
    const studentId = pupil.userId;
    for (const reference of ['l1', 'l2'])
      await rewardCoins(graph.context(), { studentId, source: 'lessons.lesson', units: 1, reference });
    const { _entities } = await pupil.data(WEEK, { of: [{ __typename: 'User', id: studentId }] });
    const { week, before, coins } = _entities[0];
    const came = coins.statement.edges.map(({ node }: { node: { amount: number } }) => node.amount);
    expect(came).toHaveLength(2);
    expect(week.coins).toBe(came.reduce((sum: number, one: number) => sum + one, 0));
    expect(week.coins).toBe(coins.balance);
    expect(before.coins).toBe(0);
    expect(week.harf).toBeNull();
  });
});
