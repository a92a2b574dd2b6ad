import { type GraphQLEnumType, type GraphQLLeafType, isEnumType } from 'graphql';
import { hash } from './dice.ts';

const TEXTS = ['', 'Oʻzbek', 'say "hi"\n', '__proto__', 'back\\slash', '\u2028line', '😀', 'null', '<b>', 'plain'];
const NUMBERS = [0, 1, -7, 2_147_483_647, 42];
const FLOATS = [0, 0.5, -2.25, 1e21, 3, 1.7976931348623157e308];
const THINGS: unknown[] = [{ a: 1, b: [null, 'x'] }, [], {}, 'text', 0, false, [{ __typename: 'Nobody' }], 12.5];

/** A value of a leaf type, as JSON carries it, that hangs on nothing but the seed. */
export function leafValue(type: GraphQLLeafType, seed: string, enumValues: readonly string[]): unknown {
  const number = hash(seed);
  if (isEnumType(type)) return enumValues.length > 0 ? enumValues[number % enumValues.length] : null;
  const isOdd = number % 5 === 0;
  switch (type.name) {
    case 'Int':
      return isOdd ? NUMBERS[(number >>> 8) % NUMBERS.length] : number % 1_000_000;
    case 'Float':
      return isOdd ? FLOATS[(number >>> 8) % FLOATS.length] : (number % 10_000) / 8;
    case 'Boolean':
      return number % 2 === 0;
    case 'ID':
      return isOdd ? String(number % 10_000) : `id-${number.toString(36)}`;
    case 'String':
      return isOdd ? TEXTS[(number >>> 8) % TEXTS.length] : `s${number.toString(36)}`;
    default:
      return THINGS[(number >>> 8) % THINGS.length];
  }
}

/** The values that every one of these types knows. */
export function commonValues(types: readonly GraphQLEnumType[], isPublic: (value: string) => boolean): string[] {
  const [first, ...rest] = types;
  const names = first?.getValues().map(({ name }) => name) ?? [];
  return names.filter((name) => isPublic(name) && rest.every((type) => type.getValue(name) !== undefined));
}
