import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { localDate } from '@alif24/subgraph-shared/utils';
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLOutputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const graph = testGraph(subgraph);
let stranger: GraphClient;
let strangersTeacher: GraphClient;
let strangersDirector: GraphClient;
let secrets: string[];
/** What stands for an argument of that name: something of the other organisation. */
let values: Record<string, unknown>;

beforeAll(async () => {
  const db = graph.context().db;
  const [school, teacher, pupil] = [
    await graph.newUser('ORGANIZATION', { firstName: 'Birinchi' }),
    await graph.newUser('TEACHER'),
    await graph.newUser('STUDENT'),
  ];
  stranger = await graph.newUser('ORGANIZATION');
  strangersTeacher = await graph.newUser('TEACHER');
  strangersDirector = await graph.newUser('PARENT');
  const cashier = await graph.newUser('PARENT');
  for (const [owner, { userId }, role] of [
    [(await graph.newUser('ORGANIZATION')).userId, strangersDirector, 'DIRECTOR'],
    [school.userId, cashier, 'CASHIER'],
  ] as const) {
    await db.query('INSERT INTO shared.organization_members VALUES ($1, $2, $3)', [owner, userId, role]);
  }
  const [{ id: staffInvitationId }] = await db.query(
    `INSERT INTO crm.staff_invitations (organization_id, role, phone_hash, phone_ending, invited_by, expires_at)
     VALUES ($1, 'DIRECTOR', '\\x01', '7391', $1, now() + interval '1 day') RETURNING id`,
    [school.userId],
  );
  await db.query('INSERT INTO crm.organization_teachers VALUES ($1, $2)', [school.userId, teacher.userId]);
  const [{ id: classroomId }] = await db.query(
    `INSERT INTO crm.classrooms (organization_id, teacher_id, name, grade) VALUES ($1, $2, 'Yashirin', 3) RETURNING id`,
    [school.userId, teacher.userId],
  );
  await db.query('INSERT INTO crm.classroom_students VALUES ($1, $2)', [classroomId, pupil.userId]);
  for (const { userId } of [school, teacher]) {
    await db.query(`INSERT INTO shared.supervisions VALUES ($1, $2, 'TEACHER')`, [pupil.userId, userId]);
  }
  await db.query(
    `INSERT INTO crm.class_cards (classroom_id, secret_hash, issued_by, expires_at) VALUES ($1, '\\x00', $2, now() + interval '1 day')`,
    [classroomId, teacher.userId],
  );
  const [{ id: leadId }] = await db.query(
    `INSERT INTO crm.leads (organization_id, full_name, search_key, phone, source, note)
     VALUES ($1, 'Maxfiy Odam', 'mahfiy odam', '+998901112233', 'OTHER', 'sir') RETURNING id`,
    [school.userId],
  );
  const [{ id: billId }] = await db.query(
    `INSERT INTO crm.bills (organization_id, student_id, title, amount, due_on, idempotency_key)
     VALUES ($1, $2, 'Sirli hisob', 100000, '2027-01-01', 'secret-key') RETURNING id`,
    [school.userId, pupil.userId],
  );
  secrets = [
    billId,
    'Sirli hisob',
    school.userId,
    teacher.userId,
    pupil.userId,
    classroomId,
    leadId,
    staffInvitationId,
    cashier.userId,
    'Yashirin',
    'Maxfiy',
    '+998901112233',
  ];
  values = {
    ...{
      classroomId,
      leadId,
      teacherId: teacher.userId,
      studentIds: [pupil.userId],
      studentId: pupil.userId,
      phone: '+998901112299',
    },
    ...{ staffInvitationId, userId: cashier.userId, organizationId: school.userId },
    ...{ search: 'Maxfiy', expectedStage: 'NEW', stage: 'CONTACTED', first: 100, grade: 3, name: 'Bizniki' },
    ...{ classroom: { id: classroomId }, lead: { id: leadId } },
    ...{ billId, amount: 100_000, dueOn: localDate(new Date()), month: '2027-01-01', idempotencyKey: 'a-key-of-mine' },
  };
});

/** Everything stored, as text. */
async function everything(): Promise<string> {
  const tables = [
    'crm.organization_teachers',
    'crm.classrooms',
    'crm.classroom_students',
    'crm.leads',
    'crm.lead_moves',
    'crm.class_cards',
    'crm.bills',
    'crm.staff_invitations',
    'shared.organization_members',
  ];
  const rows = [];
  for (const table of [...tables, 'shared.supervisions']) {
    rows.push(await graph.context().db.query(`SELECT * FROM ${table} AS t ORDER BY t::text`));
  }
  return JSON.stringify(rows);
}

function valueFor(type: GraphQLInputType, name: string, field: string): unknown {
  const own = (values[field] as Record<string, unknown> | undefined)?.[name];
  if (own !== undefined) return own;
  if (name in values && typeof values[name] !== 'object') return values[name];
  if (Array.isArray(values[name])) return values[name];
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    return Object.fromEntries(
      Object.values(named.getFields()).map((input) => [input.name, valueFor(input.type, input.name, field)]),
    );
  }
  if (isEnumType(named)) return named.getValues()[0]?.value;
  if (!isNonNullType(type)) return null;
  if (isListType(type.ofType)) return [];
  if (named.name === 'ID') throw new Error(`Say in this test what ${field}(${name}:) is of another organisation.`);
  return { Int: 1, Boolean: true, String: 'Nimadir', Phone: '+998901112299' }[named.name] ?? 'Nimadir';
}

/** All that can be had of a type, six levels deep. */
function selection(type: GraphQLOutputType, depth = 6): string {
  const named = getNamedType(type);
  if (!isObjectType(named) || depth === 0) return '';
  const fields = Object.values(named.getFields()).flatMap((field) => {
    const below = selection(field.type, depth - 1);
    const isObject = isObjectType(getNamedType(field.type));
    return isObject && below === '' ? [] : [`${field.name}${below}`];
  });
  return fields.length > 0 ? ` { ${fields.join(' ')} }` : '';
}

async function call(who: GraphClient, kind: 'query' | 'mutation', field: GraphQLField<unknown, unknown>) {
  const variables = Object.fromEntries(field.args.map((arg) => [arg.name, valueFor(arg.type, arg.name, field.name)]));
  const declared = field.args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const given = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const [head, args] = field.args.length > 0 ? [`(${declared})`, `(${given})`] : ['', ''];
  return who.ask(`${kind}${head} { ${field.name}${args}${selection(field.type)} }`, variables);
}

const fieldsOf = (kind: 'query' | 'mutation') => {
  const type = kind === 'query' ? graph.subgraph.schema.getQueryType() : graph.subgraph.schema.getMutationType();
  return Object.values(type?.getFields() ?? {}).filter(({ name }) => !name.startsWith('_'));
};

describe('another organisation', () => {
  it.each(['query', 'mutation'] as const)(
    'gets nothing of the first by any %s, and changes nothing of it',
    async (kind) => {
      const fields = fieldsOf(kind);
      expect(fields.length).toBeGreaterThan(4);
      for (const who of [stranger, strangersTeacher, strangersDirector]) {
        for (const field of fields) {
          const mine = async () =>
            JSON.parse(await everything())
              .flat()
              .filter((row: object) => secrets.some((secret) => JSON.stringify(row).includes(secret)));
          const before = await mine();
          const { data, errors = [] } = await call(who, kind, field);
          for (const secret of secrets)
            expect(JSON.stringify(data ?? null), `${field.name} shows ${secret}`).not.toContain(secret);
          const codes = errors.map((error) => error.extensions?.code);
          expect(['NOT_FOUND', 'FORBIDDEN', undefined], `${field.name}: ${JSON.stringify(errors)}`).toContain(codes[0]);
          expect(await mine(), field.name).toEqual(before);
        }
      }
    },
  );

  it('gets nothing of its people through the field it adds to them', async () => {
    const query = `query ($users: [_Any!]!) { _entities(representations: $users) { ... on User { classrooms { id name } } } }`;
    for (const id of secrets.slice(2, 5)) {
      const { data, errors } = await stranger.ask(query, { users: [{ __typename: 'User', id }] });
      expect(data).toEqual({ _entities: [{ classrooms: null }] });
      expect(errors?.map((error) => error.extensions?.code)).toEqual(['FORBIDDEN']);
    }
  });

  it('may use a number that the first has a lead for, and learns nothing by it', async () => {
    const input = { fullName: 'Boshqa Odam', phone: '+998901112233', source: 'OTHER' };
    const CREATE = 'mutation ($input: CreateLeadInput!) { createLead(input: $input) { fullName note } }';
    expect(await stranger.data(CREATE, { input })).toEqual({ createLead: { fullName: 'Boshqa Odam', note: '' } });
  });
});
