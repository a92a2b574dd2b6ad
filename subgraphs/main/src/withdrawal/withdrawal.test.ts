import { addSupervision } from '@alif24/subgraph-shared/auth';
import { proveLedger, rewardMany } from '@alif24/subgraph-shared/payments';
import { testGraph } from '@alif24/subgraph-shared/testing';
import { describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const REQUEST =
  'mutation ($input: RequestWithdrawalInput!) { requestWithdrawal(input: $input) { id coins purpose state student { id } guardian { id } } }';
const decide = (name: string) =>
  `mutation ($id: ID!) { ${name}(input: { withdrawalId: $id, reason: "shartnoma boʻyicha" }) { id state decisionReason } }`;
const APPROVE = decide('approveWithdrawal');
const DECLINE = decide('declineWithdrawal');
const CANCEL = 'mutation ($id: ID!) { cancelWithdrawal(input: { withdrawalId: $id }) { state } }';
const LIST =
  'query ($states: [CoinWithdrawalState!]) { coinWithdrawals(states: $states) { totalCount edges { node { id state } } } }';
const COINS = '{ me { coins { balance held } } }';
const TERMS = '{ coinWithdrawalTerms { isOpen least mostWeekly } }';

async function newFamily(graph: ReturnType<typeof testGraph>, days = 6) {
  const [guardian, pupil] = await Promise.all([graph.newUser('PARENT'), graph.newUser('STUDENT')]);
  await addSupervision(graph.context(), pupil.userId, guardian.userId, 'GUARDIAN');
  // A hundred coins a day of finished lessons.
  await rewardMany(
    graph.context(),
    Array.from({ length: days * 10 }, (_, n) => ({
      ...{ studentId: pupil.userId, units: 1, source: 'lessons.lesson', reference: `l${n}` },
      at: new Date(Date.now() - Math.floor(n / 10) * 86_400_000),
    })),
  );
  return { guardian, pupil };
}

const inputOf = (studentId: string, more: object = {}) => ({
  input: {
    ...{ studentId, coins: 200, purpose: 'TUITION_DISCOUNT', hasConsented: true },
    idempotencyKey: `${Math.random()}-key`,
    ...more,
  },
});

describe('withdrawals that nobody switched on', () => {
  const graph = testGraph(subgraph);

  it('are refused by name, and the pages know that they are off', async () => {
    const { guardian, pupil } = await newFamily(graph, 2);
    expect(await guardian.codes(REQUEST, inputOf(pupil.userId))).toEqual(['NOT_CONFIGURED']);
    expect(await guardian.data(TERMS)).toEqual({ coinWithdrawalTerms: { isOpen: false, least: 100, mostWeekly: 500 } });
    expect(await pupil.data(COINS)).toEqual({ me: { coins: { balance: 200, held: 0 } } });
  });
});

describe('a withdrawal', () => {
  const graph = testGraph(subgraph, { COIN_WITHDRAWALS: 'true' });

  it('is asked for by a guardian who agrees, waits in the queue, and a moderator lets it go', async () => {
    const { guardian, pupil } = await newFamily(graph);
    const moderator = await graph.newUser('MODERATOR');
    const { requestWithdrawal } = await guardian.data(REQUEST, inputOf(pupil.userId));
    expect(requestWithdrawal).toMatchObject({
      ...{ coins: 200, purpose: 'TUITION_DISCOUNT', state: 'REQUESTED' },
      student: { id: pupil.userId },
      guardian: { id: guardian.userId },
    });
    expect(await pupil.data(COINS)).toEqual({ me: { coins: { balance: 400, held: 200 } } });
    const { id } = requestWithdrawal;
    const waiting = await moderator.data(LIST, { states: ['REQUESTED'] });
    expect(JSON.stringify(waiting)).toContain(id);
    expect((await moderator.data(APPROVE, { id })).approveWithdrawal).toEqual({
      ...{ id, state: 'APPROVED', decisionReason: 'shartnoma boʻyicha' },
    });
    expect(await pupil.data(COINS)).toEqual({ me: { coins: { balance: 400, held: 0 } } });
    const audited = await graph.asOwner(`SELECT action FROM shared.audit_entries WHERE object = $1`, [
      `withdrawal:${id}`,
    ]);
    expect(audited).toEqual([{ action: 'coins.withdrawal' }]);
  });

  it('is for adults with consent, from the least amount on and up to the limit of the week', async () => {
    const { guardian, pupil } = await newFamily(graph, 7);
    const id = pupil.userId;
    const stranger = await graph.newUser('PARENT');
    expect(await pupil.codes(REQUEST, inputOf(id))).toEqual(['FORBIDDEN']);
    expect(await stranger.codes(REQUEST, inputOf(id))).toEqual(['NOT_FOUND']);
    expect(await guardian.codes(REQUEST, inputOf(id, { hasConsented: false }))).toEqual(['CONSENT_REQUIRED']);
    for (const coins of [-5, 0, 99, 2_000_000])
      expect(await guardian.codes(REQUEST, inputOf(id, { coins }))).toEqual(['BAD_USER_INPUT']);
    expect(await guardian.codes(REQUEST, inputOf(id, { coins: 501 }))).toEqual(['WEEKLY_LIMIT']);
    await guardian.data(REQUEST, inputOf(id, { coins: 400 }));
    expect(await guardian.codes(REQUEST, inputOf(id, { coins: 101 }))).toEqual(['WEEKLY_LIMIT']);
    expect((await guardian.data(LIST)).coinWithdrawals.totalCount).toBe(1);
    expect((await stranger.data(LIST)).coinWithdrawals.totalCount).toBe(0);
  });

  it('of more than there is leaves nothing behind', async () => {
    const { guardian, pupil } = await newFamily(graph, 1);
    expect(await guardian.codes(REQUEST, inputOf(pupil.userId, { coins: 101 }))).toEqual(['INSUFFICIENT_COINS']);
    expect((await guardian.data(LIST)).coinWithdrawals.totalCount).toBe(0);
  });

  it('of everything succeeds once of fifty at one moment, and one key moves coins once', async () => {
    const { guardian, pupil } = await newFamily(graph, 1);
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => guardian.codes(REQUEST, inputOf(pupil.userId, { coins: 100 }))),
    );
    expect(answers.filter(([code]) => code === undefined)).toHaveLength(1);
    expect(await pupil.data(COINS)).toEqual({ me: { coins: { balance: 0, held: 100 } } });
    const other = await newFamily(graph, 4);
    const input = inputOf(other.pupil.userId, { coins: 100 });
    const same = await Promise.all(Array.from({ length: 20 }, () => other.guardian.data(REQUEST, input)));
    expect(new Set(same.map(({ requestWithdrawal }) => requestWithdrawal.id)).size).toBe(1);
    expect(await other.pupil.data(COINS)).toEqual({ me: { coins: { balance: 300, held: 100 } } });
  });

  it('is decided once when two moderators decide at one moment', async () => {
    const { guardian, pupil } = await newFamily(graph);
    const { id } = (await guardian.data(REQUEST, inputOf(pupil.userId))).requestWithdrawal;
    const [one, two] = await Promise.all([graph.newUser('MODERATOR'), graph.newUser('MODERATOR')]);
    const answers = await Promise.all([one.codes(APPROVE, { id }), two.codes(DECLINE, { id })]);
    expect(answers.flat()).toEqual(['ALREADY_PROCESSED']);
  });

  it('is decided by moderators alone, and taken back by who asked', async () => {
    const { guardian, pupil } = await newFamily(graph);
    const { id } = (await guardian.data(REQUEST, inputOf(pupil.userId))).requestWithdrawal;
    const others = [pupil, guardian, await graph.newUser('TEACHER'), await graph.newUser('ORGANIZATION')];
    for (const caller of others) expect(await caller.codes(APPROVE, { id })).toEqual(['FORBIDDEN']);
    expect(await (await graph.newUser('PARENT')).codes(CANCEL, { id })).toEqual(['NOT_FOUND']);
    expect((await guardian.data(CANCEL, { id })).cancelWithdrawal.state).toBe('CANCELLED');
    expect(await pupil.data(COINS)).toEqual({ me: { coins: { balance: 600, held: 0 } } });
  });
});

describe('the proof of the ledger', () => {
  const graph = testGraph(subgraph);

  it('is shown to moderators alone, and says that everything adds up', async () => {
    const { guardian } = await newFamily(graph, 1);
    const moderator = await graph.newUser('MODERATOR');
    const query = '{ ledgerProof { isWhole total differences postings frozenAccounts } }';
    expect(await moderator.data(query)).toEqual({ ledgerProof: null });
    await proveLedger(graph.context());
    const { ledgerProof } = await moderator.data(query);
    expect(ledgerProof).toEqual({ isWhole: true, total: '0', differences: 0, postings: '10', frozenAccounts: 0 });
    expect(await guardian.codes(query)).toEqual(['FORBIDDEN']);
  });
});
