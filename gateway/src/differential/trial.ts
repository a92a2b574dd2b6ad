// One operation by all three ways, over the same data and with the same trouble.
import { parse, validate } from 'graphql';
import type { Operation } from '../supergraph/graph.ts';
import { diceOf } from './dice.ts';
import { type Run, startRun } from './run.ts';
import { inOrder, shuffled } from './scheduler.ts';
import { NO_TROUBLE, type Trouble } from './trouble.ts';
import { general, monolith, ours, type Result, stock, type Wire } from './ways.ts';
import type { World } from './world.ts';

export interface Way {
  result: Result;
  run: Run;
}

/** Ours; ours without compiled plans; the stock gateway; the monolith. */
export type WayName = 'ours' | 'general' | 'stock' | 'oracle';

export type Trial = Record<'ours' | 'stock' | 'oracle', Way>;

export interface Circumstances {
  trouble?: Trouble;
  /** Answers come in an order that this chooses; without it they come as they were asked for. */
  order?: number;
  wire?: Wire;
}

/** The planned operation. Throws when the text is not valid against the world's API, or cannot be planned. */
export function planned({ graph }: World, text: string): Operation {
  const document = parse(text);
  const [error] = validate(graph.schema, document);
  if (error) throw error;
  return graph.operation(document);
}

/** The operation by one of the ways. */
export async function by(
  way: WayName,
  world: World,
  operation: Operation,
  variables: Record<string, unknown>,
  { trouble = NO_TROUBLE, order, wire = 'objects' }: Circumstances = {},
): Promise<Way> {
  const run = startRun(trouble, order === undefined ? inOrder : shuffled(diceOf(`${order} ${way}`)));
  const args = [world, operation, variables, run] as const;
  switch (way) {
    case 'ours':
      return { run, result: await ours(...args, wire) };
    case 'general':
      return { run, result: await general(...args, wire) };
    case 'stock':
      return { run, result: await stock(...args) };
    case 'oracle':
      return { run, result: await monolith(...args) };
  }
}

/** The operation by ours, the stock gateway's and the monolith's way. */
export async function trial(
  world: World,
  operation: Operation,
  variables: Record<string, unknown> = {},
  circumstances: Circumstances = {},
): Promise<Trial> {
  return {
    ours: await by('ours', world, operation, variables, circumstances),
    stock: await by('stock', world, operation, variables, circumstances),
    oracle: await by('oracle', world, operation, variables, circumstances),
  };
}
