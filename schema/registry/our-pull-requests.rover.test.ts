import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { buildASTSchema, Kind, parse, validate, visit } from 'graphql';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { type PullRequest, pullRequest } from './testing/pull-request.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const files = [
  'rover.yaml',
  'schema/persisted-operations.json',
  ...globSync(['schema/*.graphql', 'schema/operations/*.graphql'], { cwd: root }),
];
const ours = Object.fromEntries(files.map((file) => [file, readFileSync(root + file, 'utf8')]));
const MAIN = ours['schema/main.graphql'] ?? '';
const OLIMP = ours['schema/olimp.graphql'] ?? '';

let one: PullRequest;
beforeEach(() => {
  one = pullRequest(ours, inject('databaseServer'));
});
afterEach(() => one.remove());

/** Where a field of User stands in main.graphql. */
function field(name: string): { start: number; end: number; text: string } {
  const fields = parse(MAIN).definitions.flatMap((definition) =>
    definition.kind === Kind.OBJECT_TYPE_DEFINITION && definition.name.value === 'User'
      ? (definition.fields ?? [])
      : [],
  );
  const { start, end } = fields.find((one) => one.name.value === name)?.loc ?? { start: 0, end: 0 };
  expect(end).toBeGreaterThan(0);
  return { start, end, text: MAIN.slice(start, end) };
}

/** The graph that clients see, without a field of User, made of the composed text by nothing of the registry. */
const schemaWithout = (name: string) =>
  buildASTSchema(
    visit(parse(ours['schema/supergraph.graphql'] ?? ''), {
      ObjectTypeDefinition: (type) =>
        type.name.value === 'User'
          ? { ...type, fields: type.fields?.filter((one) => one.name.value !== name) }
          : undefined,
    }),
    { assumeValidSDL: true },
  );

describe('a pull request of ours', () => {
  it('that removes User.fullName fails with the operations that it would break', async () => {
    const { start, end } = field('fullName');
    one.commit({ 'schema/main.graphql': MAIN.slice(0, start) + MAIN.slice(end) });
    const { code, said } = await one.check();
    expect(code, said).toBe(1);
    expect(said).toContain('Field `fullName` was removed from object type `User`.');
    const known = Object.entries(ours).flatMap(([file, text]) => {
      const [, name] = /operations\/(\w+)\.graphql$/.exec(file) ?? [];
      return name === undefined ? [] : [{ name, document: parse(text) }];
    });
    const less = schemaWithout('fullName');
    const broken = known.filter(({ document }) => validate(less, document).length > 0).map(({ name }) => name);
    expect(broken.length).toBeGreaterThan(20);
    const named = known.map(({ name }) => name).filter((name) => new RegExp(`\\b${name}\\b`).test(said));
    expect(named).toEqual(broken);
  });

  it('that adds an optional argument passes', async () => {
    const { start, end, text } = field('fullName');
    const more = text.replace('fullName', 'fullName(\n    "At most so many letters."\n    length: Int\n  )');
    one.commit({ 'schema/main.graphql': MAIN.slice(0, start) + more + MAIN.slice(end) });
    const { code, said } = await one.check();
    expect(code, said).toBe(0);
    expect(said).toContain('OPTIONAL_ARG_ADDED');
  });

  it('that does not compose fails with the subgraphs and the field', async () => {
    one.commit({
      'schema/olimp.graphql': `${OLIMP}\nextend type User {\n  "First and last name."\n  fullName: String\n}\n`,
    });
    const { code, said } = await one.check();
    expect(code, said).toBe(1);
    expect(said).toMatch(/INVALID_FIELD_SHARING: .*"User\.fullName".*"main".*"olimp"/s);
  });
});
