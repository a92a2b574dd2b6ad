import { readFileSync } from 'node:fs';
import { Kind, parse, print } from 'graphql';
import { buildWorld, type World } from './world.ts';

const SCHEMA = new URL('../../../schema/', import.meta.url);

/** The platform's own graph as a world: its published subgraphs over made-up data. */
export function ownWorld(): World {
  const sdl = read('supergraph');
  const names = [...sdl.matchAll(/@join__graph\(name: "(\w+)"/g)].map(([, name = '']) => name);
  return buildWorld(
    names.map((name) => ({ name, typeDefs: asWritten(read(name)) })),
    sdl,
  );
}

function read(name: string): string {
  return readFileSync(new URL(`${name}.graphql`, SCHEMA), 'utf8');
}

// What was published shows what federation adds to every subgraph; building one adds it again.
function asWritten(published: string): string {
  const definitions = parse(published).definitions.filter((definition) => {
    if (definition.kind === Kind.DIRECTIVE_DEFINITION || definition.kind === Kind.SCHEMA_DEFINITION) return false;
    const isAdded = 'name' in definition && /^(_|link__|federation__)/.test(definition.name?.value ?? '');
    const isRoot = definition.kind === Kind.OBJECT_TYPE_EXTENSION && definition.name.value === 'Query';
    return !isAdded && !(isRoot && definition.fields?.some(({ name }) => name.value === '_entities'));
  });
  return definitions.map(print).join('\n');
}
