// How an answer can be spoilt after the subgraph has made it.
import {
  type GraphQLFormattedError,
  type GraphQLOutputType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';

/** What an honest subgraph may answer, */
export const CONFORMING = ['null', 'error', 'two errors', 'error without a path', 'error into a list'] as const;
/** and what breaks its own schema. */
export const NONCONFORMING = [
  'null where none may be',
  'wrong leaf',
  'number for an id',
  'unknown type',
  'wrong shape',
  'missing key',
  'extra key',
] as const;
export type Mischief = (typeof CONFORMING)[number] | (typeof NONCONFORMING)[number];

interface Place {
  holder: Record<string | number, unknown>;
  key: string | number;
  place: (string | number)[];
  type: GraphQLOutputType;
  luck: number;
  kinds: readonly Mischief[];
  errors: GraphQLFormattedError[];
}

/** Spoils one field's value in its holder in the way that luck chooses among those that fit; does nothing when none does. */
export function spoil(place: Place): void {
  const fitting = place.kinds.filter((kind) => fits(kind, place));
  const kind = fitting[place.luck % fitting.length];
  if (kind) act(kind, place);
}

function fits(kind: Mischief, { holder, key, type }: Place): boolean {
  const value = holder[key];
  const bare = getNullableType(type);
  switch (kind) {
    case 'null':
    case 'error':
    case 'two errors':
    case 'error without a path':
      return !isNonNullType(type);
    case 'error into a list':
      return isListType(bare) && !isNonNullType(bare.ofType) && Array.isArray(value) && value.length > 0;
    case 'null where none may be':
      return isNonNullType(type);
    case 'wrong leaf':
      return isLeafType(bare) && value !== null;
    case 'number for an id':
      return String(bare) === 'ID' && value !== null;
    case 'wrong shape':
      return !isLeafType(bare) && value !== null;
    case 'unknown type':
      return isObject(value) && '__typename' in value;
    case 'missing key':
      return typeof key === 'string';
    case 'extra key':
      return isObject(value);
  }
}

function act(kind: Mischief, { holder, key, place, type, luck, errors }: Place): void {
  const value = holder[key];
  const fail = (path?: (string | number)[], code = 'SPOILT') => {
    errors.push({ message: 'spoilt', ...(path && { path }), extensions: { code } });
  };
  switch (kind) {
    case 'error':
      fail(place);
      break;
    case 'two errors':
      fail(place);
      fail(place, 'SPOILT_AGAIN');
      break;
    case 'error without a path':
      fail();
      break;
    case 'error into a list':
      fail([...place, 0]);
      (value as unknown[])[0] = null;
      return;
    case 'wrong leaf':
      holder[key] = typeof value === 'object' ? 1 : { of: value };
      return;
    case 'number for an id':
      holder[key] = luck % 1_000;
      return;
    case 'wrong shape':
      holder[key] = isListType(getNullableType(type)) ? { 0: value } : [value];
      return;
    case 'unknown type':
      Object.assign(value as object, { __typename: luck % 2 === 0 ? 'Nobody' : 7 });
      return;
    case 'missing key':
      delete holder[key];
      return;
    case 'extra key':
      Object.assign(value as object, { extra: { of: 1 }, zzz: [null] });
      return;
  }
  holder[key] = null;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
