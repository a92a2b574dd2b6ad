import { type GraphClient, testGraph } from '@alif24/subgraph-shared/testing';
import { beforeEach, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { LeadStage } from './lead.entity.ts';
import { mayMove, phoneDigits } from './lead.rules.ts';

const graph = testGraph(subgraph);
let school: GraphClient;
beforeEach(async () => {
  school = await graph.newUser('ORGANIZATION');
});

const LEAD = 'id fullName phone source note stage nextStages createdAt history { fromStage toStage reason }';
const CREATE = `mutation ($input: CreateLeadInput!) { createLead(input: $input) { ${LEAD} } }`;
const MOVE = `mutation ($input: MoveLeadInput!) { moveLead(input: $input) { ${LEAD} } }`;
const LEADS = `query ($stage: LeadStage, $search: String, $first: Int! = 20, $after: String) {
  leads(stage: $stage, search: $search, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { node { ${LEAD} } } } }`;
const READ = `query ($id: ID!) { lead(id: $id) { ${LEAD} } }`;

let numbers = 0;
const person = (more: object = {}) => {
  numbers += 1;
  const phone = `+99890${String(numbers).padStart(7, '0')}`;
  return { input: { fullName: 'Gʻayrat Toʻrayev', phone, source: 'TELEGRAM', note: 'Kechki guruh', ...more } };
};
const add = async (more: object = {}, by = school) => (await by.data(CREATE, person(more))).createLead;
const move = (leadId: string, expectedStage: string, stage: string, reason = '') => ({
  input: { leadId, stage, expectedStage, reason },
});
const names = async (search: string) =>
  (await school.data(LEADS, { search })).leads.edges.map(({ node }: { node: { fullName: string } }) => node.fullName);
const stored = async (table: string) =>
  (await graph.context().db.query(`SELECT count(*)::int AS n FROM crm.${table}`))[0].n;

describe('a new lead', () => {
  it('begins as NEW with its number in one spelling', async () => {
    expect(await add({ fullName: "  G'ayrat   Toʻrayev ", phone: '8 (71) 234-56-78' })).toMatchObject({
      ...{ fullName: 'Gʻayrat Toʻrayev', phone: '+998712345678', source: 'TELEGRAM', note: 'Kechki guruh' },
      ...{ stage: 'NEW', nextStages: ['CONTACTED', 'LOST'], history: [] },
    });
  });

  it.each(['+998 90 765-43-21', '998907654321', '90 765 43 21', '8 90 765-43-21'])(
    'of a number it has is refused in the spelling %s, and the first one is named',
    async (phone) => {
      const { id } = await add({ phone: '+998907654321' });
      const { errors } = await school.ask(CREATE, person({ phone, fullName: 'Boshqa Odam' }));
      expect(errors?.[0]?.extensions).toEqual({ code: 'ALREADY_EXISTS', details: { leadId: id } });
      expect((await school.data(LEADS)).leads.totalCount).toBe(1);
    },
  );

  it('of one number is one, however many add it at once', async () => {
    const input = person();
    const codes = await Promise.all(Array.from({ length: 20 }, () => school.codes(CREATE, input)));
    expect(codes.flat()).toEqual(Array(19).fill('ALREADY_EXISTS'));
  });

  it('may have a number or a name that another organisation or lead has', async () => {
    const { phone, fullName } = await add();
    const other = await graph.newUser('ORGANIZATION');
    expect((await add({ phone }, other)).phone).toBe(phone);
    expect((await add({ fullName })).fullName).toBe(fullName);
  });

  it.each([
    ['no name', { fullName: ' ' }],
    ['a name of a megabyte', { fullName: 'x'.repeat(1_000_000) }],
    ['a name that mixes scripts', { fullName: 'Аmir' }],
    ['a number that is none', { phone: '12' }],
    ['a note of a megabyte', { note: 'x'.repeat(1_000_000) }],
    ['a source nobody knows', { source: 'DREAM' }],
  ])('with %s is refused and not stored', async (_name, wrong) => {
    const before = await stored('leads');
    expect(await school.codes(CREATE, person(wrong))).toEqual(['BAD_USER_INPUT']);
    expect(await stored('leads')).toBe(before);
  });

  it('is for organisations', async () => {
    const before = await stored('leads');
    for (const role of ['STUDENT', 'PARENT', 'TEACHER', 'MODERATOR'] as const) {
      const other = await graph.newUser(role);
      expect(await other.codes(CREATE, person())).toEqual(['FORBIDDEN']);
      expect(await other.codes(LEADS)).toEqual(['FORBIDDEN']);
    }
    expect(await graph.anonymous.codes(CREATE, person())).toEqual(['UNAUTHENTICATED']);
    expect(await stored('leads')).toBe(before);
  });
});

describe('moving a lead', () => {
  it('goes step by step, and every step is in its history', async () => {
    const { id } = await add();
    await school.data(MOVE, move(id, 'NEW', 'CONTACTED'));
    await school.data(MOVE, move(id, 'CONTACTED', 'TRIAL', 'Shanba kuni keladi'));
    const { moveLead } = await school.data(MOVE, move(id, 'TRIAL', 'ENROLLED'));
    expect(moveLead).toMatchObject({
      ...{ stage: 'ENROLLED', nextStages: [] },
      history: [
        { fromStage: 'TRIAL', toStage: 'ENROLLED', reason: '' },
        { fromStage: 'CONTACTED', toStage: 'TRIAL', reason: 'Shanba kuni keladi' },
        { fromStage: 'NEW', toStage: 'CONTACTED', reason: '' },
      ],
    });
    expect((await school.data(READ, { id })).lead).toEqual(moveLead);
  });

  it('is one step of two people who move it at once; the other learns where it is', async () => {
    const { id } = await add();
    const answers = await Promise.all([
      school.ask(MOVE, move(id, 'NEW', 'CONTACTED')),
      school.ask(MOVE, move(id, 'NEW', 'LOST', 'Uzoq')),
    ]);
    const failed = answers.filter(({ errors }) => errors);
    expect(failed).toHaveLength(1);
    const { lead } = await school.data(READ, { id });
    expect(failed[0]?.errors?.[0]?.extensions).toMatchObject({ code: 'CONFLICT', details: { stage: lead.stage } });
    expect(lead.history).toHaveLength(1);
  });

  const stages = Object.values(LeadStage);
  it.each(stages.flatMap((from) => stages.filter((to) => !mayMove(from, to)).map((to) => [from, to] as const)))(
    'from %s to %s is no step',
    async (from, to) => {
      const { id } = await add();
      await graph.context().db.query('UPDATE crm.leads SET stage = $2 WHERE id = $1', [id, from]);
      expect(await school.codes(MOVE, move(id, from, to, 'Sabab'))).toEqual(['BAD_USER_INPUT']);
      expect((await school.data(READ, { id })).lead).toMatchObject({ stage: from, history: [] });
    },
  );

  it('to the lost ones needs a reason', async () => {
    const { id } = await add();
    expect(await school.codes(MOVE, move(id, 'NEW', 'LOST', '  '))).toEqual(['BAD_USER_INPUT']);
    const { moveLead } = await school.data(MOVE, move(id, 'NEW', 'LOST', 'Uzoq'));
    expect(moveLead).toMatchObject({ stage: 'LOST', nextStages: ['CONTACTED'], history: [{ reason: 'Uzoq' }] });
  });
});

describe('the list of leads', () => {
  it('is newest first, page after page, of one stage or of all', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n += 1) ids.unshift((await add()).id);
    await school.data(MOVE, move(ids[1] as string, 'NEW', 'CONTACTED'));
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const { leads } = await school.data(LEADS, { stage: 'NEW', first: 3, after });
      expect(leads.totalCount).toBe(4);
      seen.push(...leads.edges.map(({ node }: { node: { id: string } }) => node.id));
      after = leads.pageInfo.hasNextPage ? leads.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(ids.filter((_, n) => n !== 1));
    expect((await school.data(LEADS)).leads.totalCount).toBe(5);
    expect(await school.codes(LEADS, { first: 0 })).toEqual(['BAD_USER_INPUT']);
    expect(await school.codes(LEADS, { after: 'x' })).toEqual(['BAD_USER_INPUT']);
  });

  it('finds a name in both scripts, with any apostrophe, and a number by its digits', async () => {
    await add({ fullName: 'Oʻktam Hasanov', phone: '+998935550101' });
    await add({ fullName: 'Ўктам Ҳасанов', phone: '+998935550102' });
    await add({ fullName: '100_percent'.replace(/[\d_]/g, 'x') });
    for (const search of ["o'ktam", 'Ўктам', 'HASAN', 'хасан']) {
      expect(await names(search), search).toHaveLength(2);
    }
    expect(await names('555 01-02')).toEqual(['Ўктам Ҳасанов']);
    for (const search of ['%', '_', "' OR 1=1--", '...', 'x'.repeat(100)])
      expect(await names(search), search).toEqual([]);
    expect(await school.codes(LEADS, { search: 'x'.repeat(101) })).toEqual(['BAD_USER_INPUT']);
  });

  it.each([
    ['90 123', '90123'],
    ['+998', '998'],
    ['12', null],
    ['Ali 90123', null],
    ['', null],
  ])('takes %j for the digits %j', (search, digits) => {
    expect(phoneDigits(search)).toBe(digits);
  });

  it('costs three statements with its histories, however many there are', async () => {
    const { id } = await add();
    await school.data(MOVE, move(id, 'NEW', 'CONTACTED'));
    const one = await graph.statements(() => school.data(LEADS));
    for (let n = 0; n < 5; n += 1) await add();
    const six = await graph.statements(() => school.data(LEADS));
    expect([one.length, six.length]).toEqual([3, 3]);
  });
});
