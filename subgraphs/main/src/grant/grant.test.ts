import { addSupervision } from '@alif24/subgraph-shared/auth';
import { rewardMany } from '@alif24/subgraph-shared/payments';
import { testGraph } from '@alif24/subgraph-shared/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { GrantReason, readGrantReason, writeGrantReason } from './grant.type.ts';

const graph = testGraph(subgraph);

const GRANT =
  'mutation ($input: GrantCoinsInput!) { grantCoins(input: $input) { id coins reason note student { id } } }';
const UNDO = 'mutation ($id: ID!) { reverseGrant(input: { grantId: $id, reason: "xato berildi" }) { reversedAt } }';
const BUDGET = '{ myGrantBudget { weeklyCoins given left } }';
const BALANCE = '{ me { coins { balance } } }';
const STATEMENT = `query ($id: ID!) { user(id: $id) { coins { statement { edges { node {
  kind amount whyKey whyParameters grantedBy { id } } } } } } }`;

async function newClass() {
  const [teacher, pupil, parent] = await Promise.all(
    (['TEACHER', 'STUDENT', 'PARENT'] as const).map((role) => graph.newUser(role)),
  );
  if (!teacher || !pupil || !parent) throw new Error('unreachable');
  await addSupervision(graph.context(), pupil.userId, teacher.userId, 'TEACHER');
  await addSupervision(graph.context(), pupil.userId, parent.userId, 'GUARDIAN');
  return { teacher, pupil, parent };
}

const inputOf = (studentId: string, more: object = {}) => ({
  input: {
    studentId,
    coins: 5,
    reason: 'HELPING',
    note: 'Doʻstiga yordam berdi',
    idempotencyKey: `${Math.random()}-key`,
    ...more,
  },
});

describe('a teacher', () => {
  it('gives coins with a reason that pupil and parents read, and both hear of it', async () => {
    const { teacher, pupil, parent } = await newClass();
    const { grantCoins } = await teacher.data(GRANT, inputOf(pupil.userId));
    expect(grantCoins).toMatchObject({ coins: 5, reason: 'HELPING', note: 'Doʻstiga yordam berdi' });
    expect((await pupil.data(BALANCE)).me.coins.balance).toBe(5);
    const { user } = await parent.data(STATEMENT, { id: pupil.userId });
    expect(user.coins.statement.edges.map(({ node }: { node: object }) => node)).toEqual([
      {
        ...{ kind: 'GRANT', amount: 5, whyKey: 'grant.HELPING' },
        whyParameters: '{"note":"Doʻstiga yordam berdi"}',
        grantedBy: { id: teacher.userId },
      },
    ]);
    const told = await graph.asOwner('SELECT user_id FROM shared.notifications WHERE reference = $1', [grantCoins.id]);
    expect(told).toHaveLength(2);
    expect(await teacher.data(BUDGET)).toEqual({ myGrantBudget: { weeklyCoins: 100, given: 5, left: 95 } });
  });

  it('does not read the words of others on the statement', async () => {
    const { teacher, pupil } = await newClass();
    await teacher.data(GRANT, inputOf(pupil.userId));
    const { data, errors } = await teacher.ask(STATEMENT, { id: pupil.userId });
    const lines = (data as { user: { coins: { statement: { edges: unknown } } } }).user.coins.statement.edges;
    expect(lines).toEqual([
      { node: { kind: 'GRANT', amount: 5, whyKey: 'grant.HELPING', whyParameters: null, grantedBy: null } },
    ]);
    expect(new Set(errors?.map((error) => error.extensions?.code))).toEqual(new Set(['FORBIDDEN']));
  });

  it('gives to pupils of their own classes alone, 1 to 20 coins at once, and says what another reason is', async () => {
    const { teacher, pupil, parent } = await newClass();
    const stranger = await graph.newUser('STUDENT');
    expect(await teacher.codes(GRANT, inputOf(stranger.userId))).toEqual(['NOT_FOUND']);
    expect(await teacher.codes(GRANT, inputOf('nobody'))).toEqual(['NOT_FOUND']);
    for (const coins of [0, -5, 21])
      expect(await teacher.codes(GRANT, inputOf(pupil.userId, { coins }))).toEqual(['BAD_USER_INPUT']);
    for (const note of ['', '  a '])
      expect(await teacher.codes(GRANT, inputOf(pupil.userId, { reason: 'OTHER', note }))).toEqual(['BAD_USER_INPUT']);
    for (const caller of [pupil, parent, await graph.newUser('ORGANIZATION'), await graph.newUser('MODERATOR')])
      expect(await caller.codes(GRANT, inputOf(pupil.userId))).toEqual(['FORBIDDEN']);
    expect((await pupil.data(BALANCE)).me.coins.balance).toBe(0);
  });

  it('cannot give more than the budget of the week, also when all comes at once', async () => {
    const { teacher, pupil } = await newClass();
    const answers = await Promise.all(
      Array.from({ length: 12 }, () => teacher.codes(GRANT, inputOf(pupil.userId, { coins: 20 }))),
    );
    expect(answers.filter(([code]) => code === undefined)).toHaveLength(5);
    expect(answers.filter(([code]) => code === 'WEEKLY_LIMIT')).toHaveLength(7);
    expect((await pupil.data(BALANCE)).me.coins.balance).toBe(100);
  });

  it('gives once, however often one grant is sent', async () => {
    const { teacher, pupil } = await newClass();
    const input = inputOf(pupil.userId);
    const answers = await Promise.all(Array.from({ length: 20 }, () => teacher.data(GRANT, input)));
    expect(new Set(answers.map(({ grantCoins }) => grantCoins.id)).size).toBe(1);
    expect((await pupil.data(BALANCE)).me.coins.balance).toBe(5);
  });

  it('takes a grant back once by a correcting entry, not when it is spent, and never somebody else’s', async () => {
    const { teacher, pupil, parent } = await newClass();
    const { grantCoins } = await teacher.data(GRANT, inputOf(pupil.userId));
    const other = await newClass();
    expect(await other.teacher.codes(UNDO, { id: grantCoins.id })).toEqual(['NOT_FOUND']);
    expect(await parent.codes(UNDO, { id: grantCoins.id })).toEqual(['FORBIDDEN']);
    expect((await teacher.data(UNDO, { id: grantCoins.id })).reverseGrant.reversedAt).not.toBeNull();
    expect(await teacher.codes(UNDO, { id: grantCoins.id })).toEqual(['ALREADY_PROCESSED']);
    expect((await pupil.data(BALANCE)).me.coins.balance).toBe(0);
    expect((await teacher.data(BUDGET)).myGrantBudget.left).toBe(100);
    const { user } = await parent.data(STATEMENT, { id: pupil.userId });
    expect(user.coins.statement.edges[0].node).toMatchObject({ kind: 'CORRECTION', amount: -5 });
  });

  it('sees what they gave, in as many statements for many as for one', async () => {
    const { teacher, pupil } = await newClass();
    const query = '{ myCoinGrants { totalCount edges { node { coins student { fullName } } } } }';
    await teacher.data(GRANT, inputOf(pupil.userId));
    const one = await graph.statements(() => teacher.data(query));
    for (let n = 0; n < 4; n++) await teacher.data(GRANT, inputOf(pupil.userId));
    expect(await graph.statements(() => teacher.data(query))).toHaveLength(one.length);
    expect((await teacher.data(query)).myCoinGrants.totalCount).toBe(5);
  });

  it('has the budget that a moderator sets, and nobody else does', async () => {
    const { teacher, pupil } = await newClass();
    const moderator = await graph.newUser('MODERATOR');
    const set = 'mutation ($of: ID!) { setGrantBudget(input: { teacherId: $of, weeklyCoins: 7 }) { left } }';
    expect(await teacher.codes(set, { of: teacher.userId })).toEqual(['FORBIDDEN']);
    expect(await moderator.codes(set, { of: pupil.userId })).toEqual(['NOT_FOUND']);
    expect(await moderator.data(set, { of: teacher.userId })).toEqual({ setGrantBudget: { left: 7 } });
    expect(await teacher.codes(GRANT, inputOf(pupil.userId, { coins: 8 }))).toEqual(['WEEKLY_LIMIT']);
    const see = (who: string) => `{ user(id: "${who}") { grantBudget { weeklyCoins given left } } }`;
    await teacher.data(GRANT, inputOf(pupil.userId));
    expect((await moderator.data(see(teacher.userId))).user.grantBudget).toEqual({ weeklyCoins: 7, given: 5, left: 2 });
    expect((await moderator.data(see(pupil.userId))).user.grantBudget).toBeNull();
    expect(await teacher.codes(see(teacher.userId))).toEqual(['FORBIDDEN']);
  });

  it('is one of many whose budgets a moderator sees in one statement', async () => {
    const moderator = await graph.newUser('MODERATOR');
    const query = '{ people(first: 100) { edges { node { grantBudget { left } coins { isFrozen } } } } }';
    const few = await graph.statements(() => moderator.data(query));
    for (let n = 0; n < 3; n += 1) await newClass();
    expect(await graph.statements(() => moderator.data(query))).toHaveLength(few.length);
  });
});

describe('the line that the ledger keeps of a grant', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.constantFrom(...Object.values(GrantReason)), fc.string(), (kind, note) => {
        expect(readGrantReason(writeGrantReason(kind, note))).toEqual({ kind, note: note.trim() });
      }),
    );
    expect(readGrantReason('Zoʻr ish')).toEqual({ kind: 'OTHER', note: 'Zoʻr ish' });
  });
});

describe("a pupil's coins", () => {
  it('are seen live: at once as they are, and after each movement with a sequence that grows', async () => {
    const { teacher, pupil } = await newClass();
    const events = await pupil.events(
      'subscription { coinsChanged { sequence student { id coins { balance held } } } }',
    );
    const next = async () => (await events.next()).value?.data?.coinsChanged;
    expect(await next()).toEqual({ sequence: 0, student: { id: pupil.userId, coins: { balance: 0, held: 0 } } });
    await teacher.data(GRANT, inputOf(pupil.userId));
    expect(await next()).toMatchObject({ sequence: 1, student: { coins: { balance: 5 } } });
    await rewardMany(graph.context(), [
      { studentId: pupil.userId, units: 1, source: 'lessons.lesson', reference: 'l1' },
      { studentId: pupil.userId, units: 1, source: 'lessons.lesson', reference: 'l2' },
    ]);
    expect(await next()).toMatchObject({ sequence: 3, student: { coins: { balance: 25 } } });
    await events.return?.();
    await expect(teacher.events('subscription { coinsChanged { sequence } }')).rejects.toThrow('FORBIDDEN');
  });
});
