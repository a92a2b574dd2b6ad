import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { breakingCodes, safeCodes } from './change-codes.ts';
import { changesBetween } from './changes.ts';

const root = 'type Query { a(x: Int = 1, y: E, z: I): T u: U n: N e: E }';
const rest = `
  "An enum." enum E { "One." A B C @deprecated(reason: "old") }
  input I { a: Int = 1 b: String c: Int = 3 d: Int = 4 }
  interface N { id: ID }
  interface M { id: ID }
  type T implements N { id: ID b: String c(p: Int, q: String): Int d: Int @deprecated(reason: "old") }
  type S implements N & M { id: ID }
  union U = T | S
  scalar Z
  directive @d(a: Int, b: Int) repeatable on FIELD | QUERY
`;
const before = `${root}\n${rest}`;

/** From the schema above with one thing changed: what that change is called. */
const golden: [code: string, coordinate: string, from: string, to: string][] = [
  ['FIELD_REMOVED', 'T.b', 'b: String c(p', 'c(p'],
  ['TYPE_REMOVED', 'Z', 'scalar Z', ''],
  ['ARG_REMOVED', 'T.c(q:)', ', q: String', ''],
  ['TYPE_REMOVED_FROM_UNION', 'U.S', 'T | S', 'T'],
  ['FIELD_REMOVED_FROM_INPUT_OBJECT', 'I.b', 'b: String c: Int = 3', 'c: Int = 3'],
  ['VALUE_REMOVED_FROM_ENUM', 'E.B', ' B ', ' '],
  ['TYPE_REMOVED_FROM_INTERFACE', 'N.T', 'type T implements N', 'type T'],
  ['REQUIRED_ARG_ADDED', 'T.c(r:)', ', q: String', ', q: String, r: Int!'],
  ['REQUIRED_FIELD_ADDED_TO_INPUT_OBJECT', 'I.z', 'b: String c: Int', 'z: Int! b: String c: Int'],
  ['FIELD_CHANGED_TYPE', 'T.b', 'b: String c(p', 'b: Int c(p'],
  ['FIELD_ON_INPUT_OBJECT_CHANGED_TYPE', 'I.b', 'b: String c: Int', 'b: Int c: Int'],
  ['TYPE_CHANGED_KIND', 'U', 'union U = T | S', 'interface U { id: ID }'],
  ['ARG_CHANGED_TYPE', 'T.c(p:)', 'c(p: Int', 'c(p: ID'],
  ['ARG_CHANGED_TYPE_OPTIONAL_TO_REQUIRED', 'T.c(p:)', 'c(p: Int', 'c(p: Int!'],
  ['ARG_DEFAULT_VALUE_CHANGE', 'Query.a(x:)', 'x: Int = 1', 'x: Int = 2'],
  ['INPUT_OBJECT_FIELD_DEFAULT_VALUE_CHANGE', 'I.a', 'a: Int = 1', 'a: Int = 2'],
  ['INPUT_OBJECT_FIELD_DEFAULT_VALUE_REMOVED', 'I.c', 'c: Int = 3', 'c: Int'],
  ['DIRECTIVE_REMOVED', '@d', 'directive @d(a: Int, b: Int) repeatable on FIELD | QUERY', ''],
  ['DIRECTIVE_ARG_REMOVED', '@d(b:)', '@d(a: Int, b: Int)', '@d(a: Int)'],
  ['DIRECTIVE_LOCATION_REMOVED', '@d', 'on FIELD | QUERY', 'on FIELD'],
  ['DIRECTIVE_REPEATABLE_REMOVED', '@d', 'repeatable on', 'on'],
  ['REQUIRED_DIRECTIVE_ARG_ADDED', '@d(c:)', '@d(a: Int, b: Int)', '@d(a: Int, b: Int, c: Int!)'],
  ['FIELD_ADDED', 'T.x', 'b: String c(p', 'x(i: Int!): Int b: String c(p'],
  ['TYPE_ADDED', 'New', 'union U', 'type New { a: Int } union U'],
  ['VALUE_ADDED_TO_ENUM', 'E.D', ' B ', ' B D '],
  ['TYPE_ADDED_TO_UNION', 'U.Query', 'T | S', 'T | S | Query'],
  ['TYPE_ADDED_TO_INTERFACE', 'M.T', 'type T implements N', 'type T implements N & M'],
  ['OPTIONAL_ARG_ADDED', 'T.c(r:)', ', q: String', ', q: String, r: Int! = 1'],
  ['OPTIONAL_FIELD_ADDED_TO_INPUT_OBJECT', 'I.z', 'b: String c: Int', 'z: Int b: String c: Int'],
  ['INPUT_OBJECT_FIELD_DEFAULT_VALUE_ADDED', 'I.b', 'b: String c: Int', 'b: String = "b" c: Int'],
  ['FIELD_DEPRECATED', 'T.b', 'b: String c(p', 'b: String @deprecated(reason: "now") c(p'],
  ['FIELD_DEPRECATION_REMOVED', 'T.d', 'd: Int @deprecated(reason: "old") }\n  type S', 'd: Int }\n  type S'],
  ['FIELD_DEPRECATED_REASON_CHANGE', 'T.d', 'd: Int @deprecated(reason: "old")', 'd: Int @deprecated(reason: "new")'],
  ['ENUM_DEPRECATED', 'E.B', ' B ', ' B @deprecated(reason: "now") '],
  ['ENUM_DEPRECATION_REMOVED', 'E.C', 'C @deprecated(reason: "old")', 'C'],
  ['ENUM_DEPRECATED_REASON_CHANGE', 'E.C', 'C @deprecated(reason: "old")', 'C @deprecated(reason: "new")'],
  ['TYPE_DESCRIPTION_CHANGE', 'E', '"An enum."', '"The enum."'],
  ['FIELD_DESCRIPTION_CHANGE', 'T.b', 'b: String c(p', '"A field." b: String c(p'],
  ['ENUM_VALUE_DESCRIPTION_CHANGE', 'E.A', '"One."', '"The first."'],
  ['ARG_DESCRIPTION_CHANGE', 'T.c(q:)', ', q: String', ', "An argument." q: String'],
];

describe('the changes between two schemas', () => {
  it.each(golden)('%s of %s', async (code, coordinate, from, to) => {
    expect(before).toContain(from);
    const found = await changesBetween(buildSchema(before), buildSchema(before.replace(from, to)));
    expect(found).toContainEqual({ code, coordinate, description: expect.stringMatching(/.\.$/) });
  });

  it('are shown for every code that there is', () => {
    expect(golden.map(([code]) => code).sort()).toEqual([...breakingCodes, ...safeCodes].sort());
  });

  it('are named once: of a type that is new or gone, the type alone', async () => {
    const more = `${before}\ntype New implements N { id: ID, a(b: Int!): V } input J { a: Int! } enum V { X }`;
    const added = await changesBetween(buildSchema(before), buildSchema(more));
    expect(added.map(({ code, coordinate }) => [code, coordinate])).toEqual([
      ['TYPE_ADDED', 'J'],
      ['TYPE_ADDED', 'New'],
      ['TYPE_ADDED', 'V'],
    ]);
    const removed = await changesBetween(buildSchema(more), buildSchema(before));
    expect(removed.map(({ code, coordinate }) => [code, coordinate])).toEqual([
      ['TYPE_REMOVED', 'J'],
      ['TYPE_REMOVED', 'New'],
      ['TYPE_REMOVED', 'V'],
    ]);
  });

  it('are named once: of a field that is new, the field and not what is said of it', async () => {
    const more = before.replace('b: String c(p', '"New." x: Int @deprecated(reason: "Old already.") b: String c(p');
    const added = await changesBetween(buildSchema(before), buildSchema(more));
    expect(added.map(({ code, coordinate }) => [code, coordinate])).toEqual([['FIELD_ADDED', 'T.x']]);
  });

  it('are none where only the order, the spaces and applied directives differ', async () => {
    const turned = rest.split('\n').reverse().join('\n');
    expect(await changesBetween(buildSchema(before), buildSchema(`${turned}\n${root}`))).toEqual([]);
  });
});
