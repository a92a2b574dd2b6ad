import { demoWorld } from '@alif24/subgraph-shared/server';
import { getNamedType, isObjectType, isUnionType } from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { manifests } from './subgraphs.ts';
import { writeArguments } from './testing/rights/arguments.ts';
import { askAndForget } from './testing/rights/ask.ts';
import { CALLERS, STRANGERS } from './testing/rights/callers.ts';
import { makeObjects } from './testing/rights/objects.ts';
import { findPaths } from './testing/rights/paths.ts';
import { everythingOf } from './testing/rights/selections.ts';
import { sevenSubgraphs } from './testing/seven-subgraphs.ts';

const world = sevenSubgraphs({ demo: true });
const { classes, organizationIds, studentIds } = demoWorld(new Date());
const pupils = classes
  .filter(({ organizationId }) => organizationId === organizationIds[0])
  .flatMap((one) => one.studentIds);

/** What stands nowhere but in the first school, by what it is; strangers are all of the second. */
const MARKS = {
  'surname of a pupil': 'Zzfamiliya',
  'given name of a pupil without consent': 'Zzyashirin',
  'phone of a pupil': '+9989077',
  'e-mail of a pupil': 'zz.pupil',
  'date of birth': '2016-06-06',
  'surname of a parent': 'Zzota',
  'phone of a parent': '+9989088',
  'name of a class': 'Zzsinf',
  'name of a child on a lead': 'Zzlid',
  'note of a lead': 'Zzizoh',
  'phone of a lead': '+9989099',
  'written answer': 'Zzjavob',
} as const;

/** What a stranger may see all the same, by platform, caller and mark, with the reason. */
const ALLOWED: Record<string, string> = {
  'testai t written answer':
    'who wrote a published test reads what is answered to it, by whom it was under a made-up name',
};

const DEPTH = 4;
let given: ReadonlyMap<string, string>;

beforeAll(async () => {
  given = await makeObjects(world);
  const silent = studentIds.filter((id, n) => n % 10 === 7 && pupils.includes(id));
  await world.sql(
    `UPDATE shared.users u SET last_name = 'Zzfamiliya', phone = '+9989077' || lpad(n::text, 5, '0'), email = 'zz.pupil' || n || '@belgi.uz',
            first_name = CASE WHEN id = ANY($2::uuid[]) THEN 'Zzyashirin' ELSE first_name END
       FROM unnest($1::uuid[]) WITH ORDINALITY AS p (id_, n) WHERE u.id = p.id_`,
    [pupils, silent],
  );
  await world.sql(`UPDATE shared.student_profiles SET birth_date = '2016-06-06' WHERE user_id = ANY($1::uuid[])`, [
    pupils,
  ]);
  await world.sql(
    `UPDATE shared.users u SET last_name = 'Zzota', phone = '+9989088' || lpad(n::text, 5, '0')
       FROM (SELECT supervisor_id AS id_, row_number() OVER () AS n FROM (SELECT DISTINCT supervisor_id FROM shared.supervisions
              WHERE kind = 'GUARDIAN' AND student_id = ANY($1::uuid[])) s) p WHERE u.id = p.id_`,
    [pupils],
  );
  await world.sql(`UPDATE crm.classrooms SET name = 'Zzsinf' || left(id::text, 8) WHERE organization_id = $1`, [
    organizationIds[0],
  ]);
  await world.sql(
    `UPDATE crm.leads l SET full_name = 'Zzlid', note = 'Zzizoh', phone = '+9989099' || lpad(n::text, 5, '0')
       FROM (SELECT id AS id_, row_number() OVER () AS n FROM crm.leads WHERE organization_id = $1) p WHERE l.id = p.id_`,
    [organizationIds[0]],
  );
  await world.sql(
    `UPDATE testai.test_answers SET text = 'Zzjavob' WHERE attempt_id IN (SELECT id FROM testai.test_attempts WHERE student_id = ANY($1::uuid[]))`,
    [pupils],
  );
});

describe.each(manifests)('whatever strangers ask of $name', ({ name }) => {
  it.each([...STRANGERS])('%s learns nothing that is a child’s', async (letter) => {
    const subgraph = world.subgraphs[name] as NonNullable<(typeof world.subgraphs)[string]>;
    const { schema } = subgraph;
    const { samples } = await findPaths(subgraph, given);
    const idOfType = (type: string) => samples.get(type);
    const caller = CALLERS[letter]?.caller ?? null;
    const found: string[] = [];
    const ask = async (query: string) => {
      const text = JSON.stringify(await askAndForget(subgraph, query, caller));
      for (const [what, mark] of Object.entries(MARKS)) {
        if (text.includes(mark) && !(`${name} ${letter} ${what}` in ALLOWED))
          found.push(`${what} at ${query.slice(0, 60)}`);
      }
      return text;
    };

    for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]) {
      for (const field of Object.values(root?.getFields() ?? {})) {
        const type = getNamedType(field.type);
        const written = writeArguments(field, idOfType);
        if (!root || field.name.startsWith('_') || written === null) continue;
        const below = isObjectType(type) ? ` { ${everythingOf(type, idOfType, DEPTH)} }` : '';
        await ask(`${root.name.toLowerCase()} { ${field.name}${written}${below} }`);
      }
    }
    const union = schema.getType('_Entity');
    for (const type of isUnionType(union) ? union.getTypes() : []) {
      const ids = type.name === 'User' ? pupils : [samples.get(type.name)].filter((id) => id !== undefined);
      const things = ids.map((id) => `{__typename: "${type.name}", id: "${id}"}`).join(', ');
      const text = await ask(
        `{ _entities(representations: [${things}]) { ... on ${type.name} { ${everythingOf(type, idOfType, DEPTH)} } } }`,
      );
      if (type.name === 'User') expect(text).toContain(pupils[0]); // something was asked for
    }
    expect(found).toEqual([]);
  });
});

describe('the marks', () => {
  it('are all seen by somebody whose they are', async () => {
    const seen = new Set<string>();
    for (const { name } of manifests) {
      const subgraph = world.subgraphs[name] as NonNullable<(typeof world.subgraphs)[string]>;
      const { samples } = await findPaths(subgraph, given);
      for (const letter of ['P', 'G', 'T', 'O', 'M']) {
        const user = subgraph.schema.getType('User');
        if (!isObjectType(user)) continue;
        const things = [...pupils, ...['G', 'T', 'O'].map((one) => CALLERS[one]?.caller?.userId)].map(
          (id) => `{__typename: "User", id: "${id}"}`,
        );
        const query = `{ _entities(representations: [${things}]) { ... on User { ${everythingOf(user, (type) => samples.get(type), DEPTH)} } } }`;
        const leads =
          name === 'crm' && letter === 'O' ? '{ leads(first: 100) { edges { node { fullName phone note } } } }' : null;
        for (const one of [query, leads].filter((text) => text !== null)) {
          const text = JSON.stringify(await askAndForget(subgraph, one, CALLERS[letter]?.caller ?? null));
          for (const [what, mark] of Object.entries(MARKS)) if (text.includes(mark)) seen.add(what);
        }
      }
    }
    expect(Object.keys(MARKS).filter((what) => !seen.has(what))).toEqual([]);
  });

  it('cover what the graph could show: it has no picture and no voice of a child', () => {
    const fields = manifests.flatMap(({ name }) =>
      Object.values((world.subgraphs[name] as NonNullable<(typeof world.subgraphs)[string]>).schema.getTypeMap())
        .filter(isObjectType)
        .filter(({ name: type }) => /^User$|Profile|Player|LeaderboardEntry|Classroom/.test(type))
        .flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`)),
    );
    expect(fields.filter((field) => /photo|avatar|picture|voice|audio|address|latitude/i.test(field))).toEqual([]);
  });
});
