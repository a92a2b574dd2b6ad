import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import {
  type GraphQLField,
  type GraphQLInputType,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
} from 'graphql';
import { beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { type StaffWorld, staffWorld } from './staff-world.fixture.ts';

const graph = testGraph(subgraph);
let world: StaffWorld<GraphClient>;
let stranger: GraphClient;
beforeAll(async () => {
  world = await staffWorld(graph);
  stranger = await graph.newUser('PARENT');
});

/** Who may call each root field for the organisation: D director, A administrator, C cashier. The owner may them all. */
const TABLE: Record<string, string> = {
  organizationDashboard: 'DA',
  ...{ lead: 'DA', leads: 'DA', createLead: 'DA', moveLead: 'DA' },
  ...{ classroom: 'DAC', classrooms: 'DAC', organizationStudents: 'DAC' },
  ...{ organizationTeachers: 'DA', createClassroom: 'DA', assignClassroomTeacher: 'DA' },
  ...{ addStudentsToClassroom: 'DA', addStudentByPhone: 'DA', removeStudentFromClassroom: 'DA' },
  ...{ issueClassCard: 'DA', revokeClassCard: 'DA' },
  ...{ bills: 'DAC', billTotals: 'DAC', issueBill: 'DAC', billClassroom: 'DAC' },
  ...{ cancelBill: 'D', refundBill: 'D' },
  ...{ staffMembers: 'D', staffInvitations: 'D', inviteStaff: 'D', revokeStaffInvitation: 'D' },
  ...{ changeStaffRole: 'D', removeStaffMember: 'D', addTeacher: 'D', removeTeacher: 'D' },
};
/** Fields that are nobody's by a right at an organisation, each with why. */
const OTHERS: Record<string, string> = {
  openClassCard: 'for whoever holds the card',
  familyBills: 'of guardians',
  payBill: 'of guardians',
  acceptStaffInvitation: 'for the invited',
  leaveOrganization: 'for whoever works somewhere',
};

const fields = () =>
  [graph.subgraph.schema.getQueryType(), graph.subgraph.schema.getMutationType()].flatMap((type) =>
    Object.values(type?.getFields() ?? {})
      .filter(({ name }) => !name.startsWith('_'))
      .map((field) => ({ field, kind: type?.name.toLowerCase() as string })),
  );

/** What fits the type and names nothing: a door is passed or not before anything is looked up. */
function sampleOf(type: GraphQLInputType): unknown {
  if (!isNonNullType(type)) return null;
  if (isListType(type.ofType)) return [crypto.randomUUID()];
  const named = getNamedType(type);
  if (isInputObjectType(named)) {
    return Object.fromEntries(Object.values(named.getFields()).map((input) => [input.name, sampleOf(input.type)]));
  }
  if (isEnumType(named)) return named.getValues().at(-1)?.value;
  const values: Record<string, unknown> = {
    ...{ ID: crypto.randomUUID(), Int: 3, Boolean: true, String: `Nimadir ${crypto.randomUUID().slice(0, 8)}` },
    ...{ Phone: `+99890${Math.floor(1e6 + Math.random() * 8e6)}`, Money: '10000000', Date: '2027-01-15' },
  };
  return values[named.name];
}

async function codeOf(who: GraphClient, kind: string, field: GraphQLField<unknown, unknown>): Promise<unknown> {
  const declared = field.args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ');
  const given = field.args.map((arg) => `${arg.name}: $${arg.name}`).join(', ');
  const [head, args] = field.args.length > 0 ? [`(${declared})`, `(${given})`] : ['', ''];
  const below = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  const variables = Object.fromEntries(field.args.map((arg) => [arg.name, sampleOf(arg.type)]));
  const [code = 'data'] = await who.codes(`${kind}${head} { ${field.name}${args}${below} }`, variables);
  return code;
}

describe('the table of rights', () => {
  it('has a line for every field of the graph', () => {
    expect(Object.keys({ ...TABLE, ...OTHERS }).sort()).toEqual(
      fields()
        .map(({ field }) => field.name)
        .sort(),
    );
  });

  it('is what each role at the desk may and may not', async () => {
    const may: Record<string, string> = {};
    const odd: unknown[] = [];
    for (const { field, kind } of fields().filter(({ field }) => field.name in TABLE)) {
      may[field.name] = '';
      for (const [letter, who] of [
        ['O', world.school],
        ['D', world.director],
        ['A', world.administrator],
        ['C', world.cashier],
        ['-', stranger],
      ] as const) {
        const code = await codeOf(who, kind, field);
        if (code !== 'FORBIDDEN') may[field.name] += letter;
        if (!['data', 'FORBIDDEN', 'NOT_FOUND', 'BAD_USER_INPUT'].includes(code as string))
          odd.push([field.name, code]);
      }
    }
    expect(may).toEqual(Object.fromEntries(Object.entries(TABLE).map(([name, letters]) => [name, `O${letters}`])));
    expect(odd).toEqual([]);
  });

  it('is told to whoever works there, as their own employment, and to nobody else', async () => {
    const query = `query ($users: [_Any!]!) { _entities(representations: $users) { ... on User { employment { role rights organization { id } } } } }`;
    const of = (who: GraphClient) => ({ users: [{ __typename: 'User', id: who.userId }] });
    const { _entities } = await world.cashier.data(query, of(world.cashier));
    expect(_entities[0].employment).toEqual({
      ...{ role: 'CASHIER', rights: ['PUPILS', 'BILLS'], organization: { id: world.school.userId } },
    });
    expect(await world.director.codes(query, of(world.cashier))).toEqual(['FORBIDDEN']);
    expect((await stranger.data(query, of(stranger)))._entities[0].employment).toBeNull();
  });
});

describe('an organisation that is none any more', () => {
  it.each([`role = 'PARENT'`, 'banned_at = now()'])('gives nobody at its desk a right: %s', async (change) => {
    const gone = await staffWorld(graph);
    await graph.context().db.query(`UPDATE shared.users SET ${change} WHERE id = $1`, [gone.school.userId]);
    expect(await gone.director.codes('{ billTotals { open } }')).toEqual(['FORBIDDEN']);
  });
});
