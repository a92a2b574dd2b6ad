// The kinds of bad day that a run may have, and what may then be demanded of the answer.
import type { Dice } from './dice.ts';
import { CONFORMING, NONCONFORMING } from './mischief.ts';
import { NO_TROUBLE, type Trouble } from './trouble.ts';
import type { Universe } from './universe.ts';
import type { World } from './world.ts';

export const MISHAPS = ['failures', 'honest', 'dishonest', 'lost entities', 'failing entities', 'dead'] as const;
export type Mishap = (typeof MISHAPS)[number];

/** A bad day of this kind in this world. */
export function troubleOf(world: World, kind: Mishap, salt: string, dice: Dice): Trouble {
  const names = Object.keys(world.schemas);
  const trouble: Trouble = {
    ...NO_TROUBLE,
    salt,
    isProtected: (type, field) => isProtected(world.universe, type, field),
  };
  const share = dice.pick([30, 100, 250]);
  switch (kind) {
    case 'failures':
      return { ...trouble, failures: share };
    case 'honest':
      return { ...trouble, mischief: { share, kinds: CONFORMING } };
    case 'dishonest':
      return { ...trouble, mischief: { share, kinds: [...CONFORMING, ...NONCONFORMING] } };
    case 'lost entities':
      return { ...trouble, lostEntities: share * 2 };
    case 'failing entities':
      return { ...trouble, failingEntities: dice.some(names, 0.4) };
    case 'dead':
      return { ...trouble, dead: dice.some(names, 0.4) };
  }
}

const required = new WeakMap<Universe, Set<string>>();

/** Keys, and whatever stands in a @requires: the monolith knows of neither. */
function isProtected(universe: Universe, type: string, fieldName: string): boolean {
  let names = required.get(universe);
  if (!names) {
    names = new Set(Object.values(universe.schemas).flatMap(requiredNames));
    required.set(universe, names);
  }
  return names.has(fieldName) || universe.keyFields(type).has(fieldName);
}

// By name alone: a field that fails a little less often costs nothing.
function requiredNames(schema: World['schemas'][string]): string[] {
  const nodes = Object.values(schema.getTypeMap()).flatMap((type) => [
    type.astNode,
    ...('getFields' in type ? Object.values(type.getFields()).map(({ astNode }) => astNode) : []),
  ]);
  const sets = nodes.flatMap((node) => node?.directives?.filter(isNeed) ?? []);
  const values = sets.map(({ arguments: args }) => args?.[0]?.value);
  return values.flatMap((value) => (value?.kind === 'StringValue' ? (value.value.match(/\w+/g) ?? []) : []));
}

function isNeed(directive: { name: { value: string } }): boolean {
  return directive.name.value === 'requires' || directive.name.value === 'key';
}
