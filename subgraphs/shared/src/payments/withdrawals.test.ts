import { beforeAll, describe, expect, it } from 'vitest';
import { addSupervision } from '../auth/index.ts';
import { type GraphClient, notes, testGraph } from '../testing/index.ts';
import {
  cancelWithdrawal,
  coinAccounts,
  decideWithdrawal,
  listWithdrawals,
  proveLedger,
  requestWithdrawal,
  rewardCoins,
} from './index.ts';

const graph = testGraph(notes, { COIN_WITHDRAWALS: 'true' });
const closed = testGraph(notes);
const PAGE = { first: 100, take: 101, after: null };
let parent: GraphClient;
let moderator: GraphClient;
let nth = 0;

beforeAll(async () => {
  parent = await graph.newUser('PARENT');
  moderator = await graph.newUser('MODERATOR');
});

const as = (client: GraphClient) => graph.context(client.caller);
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'DONE',
    (error) => error.code,
  );

async function richChild(coins: number): Promise<string> {
  const { userId: studentId } = await graph.newUser('STUDENT');
  await rewardCoins(graph.context(), { studentId, units: coins, source: 'notes.written', reference: 'start' });
  await addSupervision(graph.context(), studentId, parent.userId, 'GUARDIAN');
  return studentId;
}
const ask = (studentId: string, coins: number, change: object = {}, client = parent) =>
  requestWithdrawal(as(client), {
    ...{ studentId, coins, hasConsented: true, idempotencyKey: `withdrawal-${nth++}`, ...change },
  });
async function coinsOf(studentId: string) {
  const [{ balance, held } = { balance: -1n, held: -1n }] = await coinAccounts(graph.context(), [studentId]);
  return [Number(balance), Number(held)];
}
const countOf = async (studentId: string) =>
  (await listWithdrawals(graph.context(), { studentIds: [studentId] }, PAGE)).totalCount;

describe('a withdrawal', () => {
  it('is off unless the platform switches it on', async () => {
    const { caller, userId } = await closed.newUser('PARENT');
    const input = { studentId: userId, coins: 100, hasConsented: true, idempotencyKey: 'a-first-key' };
    expect(await codeOf(requestWithdrawal(closed.context(caller), input))).toBe('NOT_CONFIGURED');
    const decision = { withdrawalId: userId, isApproved: true, reason: 'Toʻgʻri' };
    expect(await codeOf(decideWithdrawal(closed.context(caller), decision))).toBe('NOT_CONFIGURED');
  });

  it('is for a guardian who agrees, of enough coins, that are there, and stores nothing otherwise', async () => {
    const studentId = await richChild(150);
    const stranger = await graph.newUser('PARENT');
    const child = await graph.newUser('STUDENT');
    expect(await codeOf(ask(studentId, 100, { hasConsented: false }))).toBe('CONSENT_REQUIRED');
    expect(await codeOf(ask(studentId, 100, {}, stranger))).toBe('NOT_FOUND');
    expect(await codeOf(ask(studentId, 100, {}, child))).toBe('FORBIDDEN');
    for (const coins of [-5, 0, 0.5, 99, 1e18]) expect(await codeOf(ask(studentId, coins))).toBe('BAD_USER_INPUT');
    expect(await codeOf(ask(studentId, 151))).toBe('INSUFFICIENT_COINS');
    expect([await countOf(studentId), await coinsOf(studentId)]).toEqual([0, [150, 0]]);
  });

  it('of all the coins succeeds once of fifty at once, and never leaves less than nothing', async () => {
    const studentId = await richChild(400);
    const codes = await Promise.all(Array.from({ length: 50 }, () => codeOf(ask(studentId, 400))));
    expect(codes.filter((code) => code === 'DONE')).toHaveLength(1);
    expect([await countOf(studentId), await coinsOf(studentId)]).toEqual([1, [0, 400]]);
  });

  it('keeps within the limit of the week, also when all come at once', async () => {
    const studentId = await richChild(5_000);
    const codes = await Promise.all(Array.from({ length: 8 }, () => codeOf(ask(studentId, 200))));
    expect(codes.sort()).toEqual([...Array(2).fill('DONE'), ...Array(6).fill('WEEKLY_LIMIT')]);
    await expect(ask(studentId, 200)).rejects.toMatchObject({ details: { left: 100 } });
  });

  it('under one key is one, with twenty equal answers', async () => {
    const studentId = await richChild(400);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask(studentId, 100, { idempotencyKey: 'the-same-key' })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(await coinsOf(studentId)).toEqual([300, 100]);
  });

  it('is decided by one of two moderators, and by nobody else', async () => {
    const studentId = await richChild(400);
    const { id: withdrawalId } = await ask(studentId, 300);
    const decision = { withdrawalId, isApproved: true, reason: 'Toʻgʻri' };
    expect(await codeOf(decideWithdrawal(as(parent), decision))).toBe('FORBIDDEN');
    const other = await graph.newUser('MODERATOR');
    const codes = await Promise.all([
      codeOf(decideWithdrawal(as(moderator), decision)),
      codeOf(decideWithdrawal(as(other), { ...decision, isApproved: false })),
    ]);
    expect(codes.sort()).toEqual(['ALREADY_PROCESSED', 'DONE']);
    expect(await coinsOf(studentId)).toEqual(expect.arrayContaining([0]));
    const [{ audited }] = (await graph.asOwner(
      `SELECT count(*)::int AS audited FROM shared.audit_entries WHERE action = 'coins.withdrawal' AND object = $1`,
      [`withdrawal:${withdrawalId}`],
    )) as [{ audited: number }];
    expect(audited).toBe(1);
  });

  it('that is declined or taken back gives the coins back', async () => {
    const studentId = await richChild(400);
    const [first, second] = [await ask(studentId, 100), await ask(studentId, 100)];
    await decideWithdrawal(as(moderator), { withdrawalId: first.id, isApproved: false, reason: 'Notoʻgʻri karta' });
    expect(await cancelWithdrawal(as(parent), second.id)).toMatchObject({ state: 'CANCELLED' });
    expect(await codeOf(cancelWithdrawal(as(await graph.newUser('PARENT')), second.id))).toBe('NOT_FOUND');
    expect(await coinsOf(studentId)).toEqual([400, 0]);
    expect(await proveLedger(graph.context())).toMatchObject({ isWhole: true });
  });
});
