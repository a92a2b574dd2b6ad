import { type GraphQLSchema, print } from 'graphql';
import { canonical, hash } from './dice.ts';
import { pick, project } from './field-sets.ts';
import type { Run } from './run.ts';
import { keysOf, POPULATION, type Thing, type Universe } from './universe.ts';

const indexes = new WeakMap<Universe, Map<string, Map<string, Thing>>>();

/**
 * The thing that a representation means. Rejects, for this representation alone, when no key that can be resolved in this subgraph is there
 * whole, or when it is nobody's: an honest gateway never asks so. Null when the run has the entity lost.
 */
export async function resolveReference(
  universe: Universe,
  subgraph: string,
  typeName: string,
  given: Record<string, unknown>,
  run: Run,
): Promise<Thing | null> {
  const schema = universe.schemas[subgraph] as GraphQLSchema;
  for (const key of keysOf(schema, typeName, true)) {
    const value = pick(universe, given, key);
    if (!value) continue;
    const text = canonical(value);
    const thing = index(universe, subgraph, typeName, key).get(text);
    if (!thing) throw new Error(`nobody is ${typeName} ${text}`);
    const isLost = hash(`${run.trouble.salt}|lost|${subgraph}|${thing.id}`) % 1_000 < run.trouble.lostEntities;
    return isLost ? null : { type: thing.type, id: thing.id, given };
  }
  throw new Error(`no key of ${typeName} in ${canonical(given)}`);
}

function index(universe: Universe, subgraph: string, typeName: string, key: Parameters<typeof project>[2]) {
  const known = indexes.get(universe) ?? new Map<string, Map<string, Thing>>();
  indexes.set(universe, known);
  const name = `${universe.salt}|${subgraph}|${typeName}|${print(key)}`;
  let things = known.get(name);
  if (!things) {
    const types = universe.concreteTypes(subgraph, typeName);
    const all = types.flatMap((type) => Array.from({ length: POPULATION }, (_, n) => ({ type, id: `${type}:${n}` })));
    things = new Map(all.map((thing) => [canonical(project(universe, thing, key)), thing]));
    known.set(name, things);
  }
  return things;
}
