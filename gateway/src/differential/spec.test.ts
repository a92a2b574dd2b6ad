import { beforeAll, describe, expect, test } from 'vitest';
import { abstractCases } from './spec-abstract.ts';
import { entityCases } from './spec-entities.ts';
import { planned, trial } from './trial.ts';
import { buildWorld, linked, type World } from './world.ts';

describe.each([...entityCases, ...abstractCases])('$name', ({ parts, operations }) => {
  const subgraphs = linked(parts).map((part) =>
    // Federation 1 has no link to itself.
    part.name.startsWith('fed1 ') ? { name: part.name.slice(5), typeDefs: parts[part.name] ?? '' } : part,
  );
  let world: World;
  beforeAll(() => {
    world = buildWorld(subgraphs);
  });

  test.each(operations.map((one) => (typeof one === 'string' ? ([one, {}] as const) : one)))(
    '%s',
    async (text, variables) => {
      const operation = planned(world, text);
      for (const salt of ['a', 'b', 'c']) {
        world.universe.become(salt, salt === 'a');
        for (const wire of ['objects', 'text'] as const) {
          const { ours, oracle } = await trial(world, operation, variables, { wire, order: salt.charCodeAt(0) });
          expect(oracle.result.errors, 'the case itself is right').toEqual([]);
          expect(ours.result).toMatchObject({ data: oracle.result.data, errors: [] });
        }
      }
    },
  );
});
