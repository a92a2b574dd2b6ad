import { proveMoney } from '@alif24/subgraph-shared/money';
import { demoWorld } from '@alif24/subgraph-shared/server';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { expect, it } from 'vitest';
import { loadMoney } from './demo-money.ts';
import { subgraph } from './subgraph.ts';

const graph = testGraph(subgraph);

it('money of the demo school came by orders that were paid, and adds up', async () => {
  const world = demoWorld(new Date());
  const parents = [...new Set(world.studentIds.map((_, n) => world.parentIdOf(n)))];
  const ctx = graph.context();
  await ctx.db.query(
    `INSERT INTO shared.users (id, role, first_name) SELECT id, 'PARENT', 'Lola' FROM unnest($1::uuid[]) AS id`,
    [parents],
  );
  await loadMoney(ctx, world);
  const proof = await proveMoney(ctx);
  expect(proof).toMatchObject({ accounts: 27, postings: 27, differences: [] });
});
