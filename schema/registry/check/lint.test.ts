import { describe, expect, it } from 'vitest';
import { lint } from './lint.ts';
import { type LintRule, lintRules } from './lint-rules.ts';
import { defaultSettings } from './settings.ts';

const strict = {
  lint: Object.fromEntries(Object.keys(lintRules).map((rule) => [rule, 'ERROR'])) as Record<LintRule, 'ERROR'>,
  lintExemptions: [],
};
const found = (sdl: string) => lint(sdl, strict).map(({ rule, coordinate }) => `${rule} ${coordinate}`);
const shell = (more: string) => `"Asks." type Query { "A." a: Int } ${more}`;

describe('the linter', () => {
  it('finds nothing in a document that is well', () => {
    expect(found(shell(''))).toEqual([]);
  });

  it.each([
    ['FIELD_NAMES_SHOULD_BE_CAMEL_CASE Query.full_name', 'extend type Query { "N." full_name: String }'],
    ['INPUT_ARGUMENT_NAMES_SHOULD_BE_CAMEL_CASE Query.b(First:)', 'extend type Query { "B." b("F." First: Int): Int }'],
    [
      'TYPE_NAMES_SHOULD_BE_PASCAL_CASE user_data',
      '"U." type user_data { "A." a: Int } extend type Query { "U." u: user_data }',
    ],
    [
      'ENUM_VALUES_SHOULD_BE_SCREAMING_SNAKE_CASE Kind.pupil',
      '"K." enum Kind { "P." pupil } extend type Query { "K." k: Kind }',
    ],
    ['DIRECTIVE_NAMES_SHOULD_BE_CAMEL_CASE @Secret', '"S." directive @Secret on FIELD_DEFINITION'],
    ['ALL_ELEMENTS_REQUIRE_DESCRIPTION Query.b(first:)', 'extend type Query { "B." b(first: Int): Int }'],
    ['DEPRECATED_DIRECTIVE_MISSING_REASON Query.b', 'extend type Query { "B." b: Int @deprecated }'],
    ['INPUT_TYPE_SUFFIX Filter', '"F." input Filter { "A." a: Int } extend type Query { "B." b("F." f: Filter): Int }'],
    [
      'MUTATIONS_TAKE_ONE_INPUT Mutation.rename',
      '"M." type Mutation { "R." rename("I." id: ID!, "N." name: String): Int }',
    ],
    ['RESTY_FIELD_NAMES Query.getUser', 'extend type Query { "G." getUser: Int }'],
    ['TYPE_PREFIX TypeUser', '"T." type TypeUser { "A." a: Int } extend type Query { "U." u: TypeUser }'],
    ['TYPE_SUFFIX UserType', '"T." type UserType { "A." a: Int } extend type Query { "U." u: UserType }'],
    ['OBJECT_PREFIX ObjectUser', '"T." type ObjectUser { "A." a: Int } extend type Query { "U." u: ObjectUser }'],
    ['OBJECT_SUFFIX UserObject', '"T." type UserObject { "A." a: Int } extend type Query { "U." u: UserObject }'],
    [
      'INTERFACE_PREFIX InterfaceNode',
      '"T." interface InterfaceNode { "A." a: Int } extend type Query { "U." u: InterfaceNode }',
    ],
    [
      'INTERFACE_SUFFIX NodeInterface',
      '"T." interface NodeInterface { "A." a: Int } extend type Query { "U." u: NodeInterface }',
    ],
    ['ENUM_PREFIX EnumKind', '"T." enum EnumKind { "A." A } extend type Query { "U." u: EnumKind }'],
    ['ENUM_SUFFIX KindEnum', '"T." enum KindEnum { "A." A } extend type Query { "U." u: KindEnum }'],
    ['DEFINED_TYPES_ARE_UNUSED Lost', '"L." type Lost { "A." a: Int }'],
    ['QUERY_DOCUMENT_DECLARATION Document', 'query Q { a }'],
  ])('finds %s', (finding, sdl) => {
    expect(found(shell(sdl))).toEqual([finding]);
  });

  it('lets be what somebody gave a reason for, of that rule and that name alone', () => {
    const sdl = shell('extend type Query { "B." b_b: Int "C." c_c: Int "D." d_d: Int @deprecated }');
    const exempt = (coordinate: string) => ({
      ...{ rule: 'FIELD_NAMES_SHOULD_BE_CAMEL_CASE' as const, coordinate },
      reason: 'Somebody else named it.',
    });
    const settings = { ...strict, lintExemptions: [exempt('Query.b_b'), exempt('Query.d_d')] };
    expect(lint(sdl, settings).map(({ rule, coordinate }) => `${rule} ${coordinate}`)).toEqual([
      'FIELD_NAMES_SHOULD_BE_CAMEL_CASE Query.c_c',
      'DEPRECATED_DIRECTIVE_MISSING_REASON Query.d_d',
    ]);
  });

  it('says where a document cannot be read', () => {
    expect(lint('type Query {\n  "oʻ" a: \n}', defaultSettings)).toEqual([
      expect.objectContaining({
        rule: 'DOES_NOT_PARSE',
        level: 'ERROR',
        start: { byteOffset: 25, line: 3, column: 1 },
      }),
    ]);
  });

  it('counts places in bytes, at the start of a character, below the length of the document', () => {
    const sdl = '"Oʻzbekcha 🙂." type Query { a_b: Int }';
    const [first] = lint(sdl, defaultSettings).filter(({ rule }) => rule === 'FIELD_NAMES_SHOULD_BE_CAMEL_CASE');
    const bytes = Buffer.from(sdl);
    expect(bytes.subarray(first?.start?.byteOffset, first?.end?.byteOffset).toString()).toBe('a_b');
    const atEnd = 'type Query { a: Int } scalar bad_';
    const ends = lint(atEnd, strict).map(({ end }) => end?.byteOffset ?? 0);
    expect(Math.max(...ends)).toBeLessThan(Buffer.byteLength(atEnd));
  });

  it('finds only what is new when it is told what was there', () => {
    const old = shell('extend type Query { b_b: Int }');
    const sdl = `${old} extend type Query { c_c: Int }`;
    expect(lint(sdl, defaultSettings, old).map(({ coordinate }) => coordinate)).toEqual(['Query.c_c', 'Query.c_c']);
  });

  it('leaves what others define, and what the federation brings, to them', () => {
    const sdl =
      'extend type User @key(fields: "id") { id: ID! @external "S." score: Int } scalar _Any union _Entity = User';
    expect(found(shell(sdl))).toEqual([]);
  });
});
