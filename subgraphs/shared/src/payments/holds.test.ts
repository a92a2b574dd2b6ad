import { describe, expect, it } from 'vitest';
import { inTransaction } from '../database/index.ts';
import { notes, testGraph } from '../testing/index.ts';
import {
  account,
  captureHold,
  coinAccounts,
  coinStatement,
  expireHolds,
  freezeAccount,
  holdCoins,
  type Posting,
  post,
  proveLedger,
  reversePosting,
  rewardCoins,
  unfreezeAccount,
  voidHold,
} from './index.ts';

const graph = testGraph(notes);
const PAGE = { first: 100, take: 101, after: null };
const prize = { to: account.prize(null) };

async function richPupil(coins: number): Promise<string> {
  const { userId: studentId } = await graph.newUser('STUDENT');
  await rewardCoins(graph.context(), { studentId, units: coins, source: 'notes.written', reference: 'start' });
  return studentId;
}

async function coinsOf(studentId: string) {
  const [{ balance, held } = { balance: -1n, held: -1n }] = await coinAccounts(graph.context(), [studentId]);
  return [Number(balance), Number(held)];
}

const hold = (studentId: string, coins: number, reference = 'h') =>
  holdCoins(graph.context(), { studentId, coins, source: 'test.hold', reference, expiresAt: null });
const spend = (studentId: string, coins: number | bigint, reference: string): Posting => ({
  ...{ studentId, coins, source: 'test.spend', reference, from: account.wallet(studentId), to: account.prize(null) },
});
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'DONE',
    (error) => error.code,
  );

describe('coins that are held', () => {
  it('are set aside, and then spent or given back, and the statement says why', async () => {
    const studentId = await richPupil(10);
    const first = await hold(studentId, 4, 'one');
    expect(await coinsOf(studentId)).toEqual([6, 4]);
    await captureHold(graph.context(), first.id, { ...prize, reason: 'Kitob' });
    const second = await hold(studentId, 5, 'two');
    await voidHold(graph.context(), second.id, { reason: 'Qolmadi' });
    expect(await coinsOf(studentId)).toEqual([6, 0]);
    const { rows, totalCount } = await coinStatement(graph.context(), studentId, PAGE);
    expect(rows.map(({ kind, amount, held, reason }) => [kind, Number(amount), Number(held), reason])).toEqual([
      ['RELEASE', 5, -5, 'Qolmadi'],
      ['HOLD', -5, 5, ''],
      ['PRIZE', 0, -4, 'Kitob'],
      ['HOLD', -4, 4, ''],
      ['REWARD', 10, 0, ''],
    ]);
    expect([totalCount, rows.map(({ sequence }) => sequence)]).toEqual([5, [5, 4, 3, 2, 1]]);
  });

  it('end once, whoever asks at the same moment', async () => {
    const studentId = await richPupil(10);
    const { id } = await hold(studentId, 10);
    const ends = Array.from({ length: 20 }, (_, n) =>
      codeOf(n % 2 ? captureHold(graph.context(), id, prize) : voidHold(graph.context(), id)),
    );
    const codes = await Promise.all(ends);
    expect(codes.filter((code) => code === 'DONE')).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(['DONE', 'ALREADY_PROCESSED']));
    expect(await codeOf(voidHold(graph.context(), '00000000-0000-7000-8000-000000000000'))).toBe('NOT_FOUND');
  });

  it('are one hold for one reference, asked twenty times at once, and another amount is refused', async () => {
    const studentId = await richPupil(10);
    const holds = await Promise.all(Array.from({ length: 20 }, () => hold(studentId, 3)));
    expect(new Set(holds.map(({ id }) => id)).size).toBe(1);
    expect(await coinsOf(studentId)).toEqual([7, 3]);
    expect(await codeOf(hold(studentId, 4))).toBe('CONFLICT');
  });

  it('come back by themselves when their time is over', async () => {
    const studentId = await richPupil(10);
    const ctx = graph.context();
    const reference = { studentId, coins: 3, source: 'test.hold' };
    await holdCoins(ctx, { ...reference, reference: 'late', expiresAt: new Date(Date.now() - 1) });
    await holdCoins(ctx, { ...reference, reference: 'early', expiresAt: new Date(Date.now() + 60_000) });
    expect(await expireHolds(ctx)).toBe(1);
    expect(await coinsOf(studentId)).toEqual([7, 3]);
    expect(await expireHolds(ctx)).toBe(0);
  });
});

describe('a wallet', () => {
  it('never goes below nothing, and a refusal leaves the transaction of the caller alive', async () => {
    const studentId = await richPupil(10);
    expect(await codeOf(post(graph.context(), spend(studentId, 11, 'a')))).toBe('INSUFFICIENT_COINS');
    const codes = await inTransaction(graph.context(), async (tx) => [
      await codeOf(post(tx, spend(studentId, 11, 'a'))),
      await codeOf(post(tx, spend(studentId, 10, 'b'))),
    ]);
    expect(codes).toEqual(['INSUFFICIENT_COINS', 'DONE']);
    expect(await coinsOf(studentId)).toEqual([0, 0]);
  });

  it('moves only whole, positive amounts that make sense', async () => {
    const studentId = await richPupil(10);
    for (const coins of [-5, 0, 0.5, 1e18, Number.NaN, '10' as never, 10n ** 18n]) {
      expect(await codeOf(post(graph.context(), spend(studentId, coins, 'x')))).toBe('BAD_USER_INPUT');
      expect(await codeOf(hold(studentId, coins as number))).toBe('BAD_USER_INPUT');
    }
    expect(await coinsOf(studentId)).toEqual([10, 0]);
  });

  it('serves a hundred at once who spend and earn, to the last coin', async () => {
    const studentId = await richPupil(50);
    const work = Array.from({ length: 100 }, (_, n) =>
      codeOf(
        inTransaction(
          graph.context(),
          async (tx): Promise<unknown> =>
            n % 4 === 0
              ? rewardCoins(tx, { studentId, units: 1, source: 'notes.written', reference: `n${n}` })
              : post(tx, spend(studentId, 1, `n${n}`)),
        ),
      ),
    );
    const codes = await Promise.all(work);
    const refused = codes.filter((code) => code === 'INSUFFICIENT_COINS').length;
    expect(codes.filter((code) => code === 'DONE').length + refused).toBe(100);
    expect(await coinsOf(studentId)).toEqual([50 + 25 - (75 - refused), 0]);
  });

  it('lets nothing out while it is frozen, yet rewards in and what is held back', async () => {
    const studentId = await richPupil(10);
    const [held, other] = [await hold(studentId, 2, 'one'), await hold(studentId, 3, 'two')];
    await freezeAccount(graph.context(), studentId, 'twin accounts');
    expect(await codeOf(post(graph.context(), spend(studentId, 1, 'a')))).toBe('ACCOUNT_FROZEN');
    expect(await codeOf(hold(studentId, 1, 'three'))).toBe('ACCOUNT_FROZEN');
    expect(await codeOf(captureHold(graph.context(), held.id, prize))).toBe('ACCOUNT_FROZEN');
    await inTransaction(graph.context(), async (tx) => {
      expect(await codeOf(captureHold(tx, other.id, prize))).toBe('ACCOUNT_FROZEN'); // and leaves the hold as it was
      await voidHold(tx, other.id);
    });
    await rewardCoins(graph.context(), { studentId, units: 5, source: 'notes.written', reference: 'more' });
    expect(await coinsOf(studentId)).toEqual([13, 2]);
    await unfreezeAccount(graph.context(), studentId);
    await captureHold(graph.context(), held.id, prize);
    expect(await coinsOf(studentId)).toEqual([13, 0]);
  });
});

describe('a mistake', () => {
  it('is undone by the mirror image, whole and once', async () => {
    const studentId = await richPupil(10);
    const { postingId } = await post(graph.context(), spend(studentId, 4, 'wrong'));
    const undo = { studentId, postingId, reason: 'Xato edi', actorId: null };
    const codes = await Promise.all(Array.from({ length: 10 }, () => codeOf(reversePosting(graph.context(), undo))));
    expect(codes.sort()).toEqual([...Array(9).fill('ALREADY_PROCESSED'), 'DONE']);
    expect(await coinsOf(studentId)).toEqual([10, 0]);
    const { rows } = await coinStatement(graph.context(), studentId, PAGE);
    expect(rows[0]).toMatchObject({ kind: 'CORRECTION', amount: 4n, reason: 'Xato edi' });
    const mirror = { ...undo, postingId: rows[0]?.id as string };
    expect(await codeOf(reversePosting(graph.context(), mirror))).toBe('ALREADY_PROCESSED');
    const { userId: other } = await graph.newUser('STUDENT');
    expect(await codeOf(reversePosting(graph.context(), { ...undo, studentId: other }))).toBe('NOT_FOUND');
  });

  it('in what was paid is undone only as far as the coins are there', async () => {
    const studentId = await richPupil(10);
    const [{ id: postingId } = { id: '' }] = (await coinStatement(graph.context(), studentId, PAGE)).rows;
    await post(graph.context(), spend(studentId, 1, 'a'));
    const undo = reversePosting(graph.context(), { studentId, postingId, reason: 'Xato edi', actorId: null });
    expect(await codeOf(undo)).toBe('INSUFFICIENT_COINS');
  });

  it('leaves all of it whole: everything adds up to nothing', async () => {
    expect(await proveLedger(graph.context())).toMatchObject({ isWhole: true, total: 0n, differences: [] });
  });
});
