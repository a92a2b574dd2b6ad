// For tests of what ours does right and the stock gateway does not.
import { beforeAll, expect } from 'vitest';
import { planned, type Trial, trial } from './trial.ts';
import { buildWorld, linked, type World } from './world.ts';

/** A world without nulls and with two in each list, built before its tests. */
export function generous(parts: Record<string, string>): () => World {
  let world: World;
  beforeAll(() => {
    world = buildWorld(linked(parts));
    world.universe.become('beyond', true);
  });
  return () => world;
}

/** The stock gateway's answer is not the monolith's, ours is: to the byte, over both wires. */
export async function expectBetter(
  world: () => World,
  text: string,
  variables: Record<string, unknown> = {},
): Promise<void> {
  const operation = planned(world(), text);
  for (const wire of ['objects', 'text'] as const) {
    const { ours, stock: apollo, oracle }: Trial = await trial(world(), operation, variables, { wire });
    expect(oracle.result.errors).toEqual([]);
    expect(apollo.result, 'the stock gateway was mended').not.toEqual({ data: oracle.result.data, errors: [] });
    expect(ours.result).toMatchObject({ data: oracle.result.data, errors: [] });
  }
}
