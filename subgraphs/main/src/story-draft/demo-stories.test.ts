import { demoWorld } from '@alif24/subgraph-shared/server';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { loadStories } from './demo-stories.service.ts';

const graph = testGraph(subgraph);

it('a parent of the demo school has one story given to the children and one to read over, and the children see the one', async () => {
  const world = demoWorld(new Date());
  const ctx = graph.context();
  const [mother, child] = [world.parentIdOf(0), world.studentIds[0] as string];
  const parents = [...new Set(world.studentIds.map((_, n) => world.parentIdOf(n)))];
  await ctx.db.query(
    `INSERT INTO shared.users (id, role, first_name)
     SELECT id, 'PARENT', 'Lola' FROM unnest($1::uuid[]) AS id UNION ALL SELECT id, 'STUDENT', 'Asal' FROM unnest($2::uuid[]) AS id`,
    [parents, world.studentIds],
  );
  await ctx.db.query(`INSERT INTO shared.supervisions (student_id, supervisor_id, kind) VALUES ($1, $2, 'GUARDIAN')`, [
    child,
    mother,
  ]);
  await loadStories(ctx, world);
  const seen = await graph
    .as({ userId: child, role: 'STUDENT', sessionId: world.id('session', 0) })
    .data('{ storiesMade { edges { node { title pageCount } } } }');
  expect(seen.storiesMade.edges).toHaveLength(1);
  const { storyDrafts } = await graph
    .as({ userId: mother, role: 'PARENT', sessionId: world.id('session', 1) })
    .data('{ storyDrafts { edges { node { state faults { code } } } } }');
  expect(storyDrafts.edges.map(({ node }: { node: { state: string } }) => node.state).toSorted()).toEqual([
    'APPROVED',
    'READY',
  ]);
});
