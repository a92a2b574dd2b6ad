import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inTransaction } from '../database/index.ts';
import { notes, testGraph } from '../testing/index.ts';
import {
  balancesOf,
  creditTopUp,
  moneyAccount,
  moneyStatement,
  type Payment,
  payFromBalance,
  proveMoney,
  refundToBalance,
  returnTopUp,
} from './index.ts';

const graph = testGraph(notes);
const ctx = () => graph.context();
const balance = async (id: string) => (await balancesOf(ctx(), [id]))[0]?.amount;
const codeOf = (work: Promise<unknown>) =>
  work.then(
    () => 'DONE',
    (error: { code?: string }) => error.code ?? error,
  );

async function parentWith(amount: bigint): Promise<string> {
  const { userId } = await graph.newUser('PARENT');
  if (amount > 0n) await creditTopUp(ctx(), { userId, amount, provider: 'PAYME', reference: randomUUID() });
  return userId;
}

/** Until a connection of this test's database waits for a lock of another. */
async function someoneWaits(): Promise<void> {
  const sql = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await graph.asOwner(sql)).length === 0);
}

const prize = (userId: string, amount: bigint, reference: string = randomUUID()): Payment => ({
  ...{ userId, amount, reference },
  purpose: 'PRIZE',
});

describe('a balance', () => {
  it('is the sum of what came and went, and its statement says why', async () => {
    const userId = await parentWith(100_000n);
    await payFromBalance(ctx(), { ...prize(userId, 30_000n), reason: 'Kitob' });
    const lines = await moneyStatement(ctx(), userId, { first: 10, take: 11, after: null });
    expect(lines.map(({ amount, purpose, reason, balance: left }) => [amount, purpose, reason, left])).toEqual([
      [-30_000n, 'PRIZE', 'Kitob', 70_000n],
      [100_000n, 'TOP_UP', '', 100_000n],
    ]);
    expect(await balance(userId)).toBe(70_000n);
  });

  it('is exact above 2^53', async () => {
    const userId = await parentWith(9_007_199_254_740_993n);
    await creditTopUp(ctx(), { userId, amount: 9_007_199_254_740_993n, provider: 'CLICK', reference: randomUUID() });
    expect(await balance(userId)).toBe(18_014_398_509_481_986n);
  });

  it('never falls below nothing, however many take from it at once', async () => {
    const userId = await parentWith(50_000n);
    const codes = await Promise.all(
      Array.from({ length: 50 }, () => codeOf(payFromBalance(ctx(), prize(userId, 50_000n)))),
    );
    expect(codes.filter((code) => code === 'DONE')).toHaveLength(1);
    expect(new Set(codes)).toEqual(new Set(['DONE', 'INSUFFICIENT_FUNDS']));
    expect(await balance(userId)).toBe(0n);
  });

  it('is looked at once what is under way is over: the second of two payments finds what the first left', async () => {
    const userId = await parentWith(50_000n);
    let second: Promise<unknown> = Promise.resolve();
    await inTransaction(ctx(), async (tx) => {
      await payFromBalance(tx, prize(userId, 30_000n));
      second = codeOf(payFromBalance(ctx(), prize(userId, 30_000n)));
      await someoneWaits();
    });
    expect(await second).toBe('INSUFFICIENT_FUNDS');
    expect(await balance(userId)).toBe(20_000n);
  });

  it.each([0n, -5n, 10n ** 18n, 0.5, Number.NaN])('moves no %s', async (amount) => {
    const userId = await parentWith(1_000n);
    expect(await codeOf(payFromBalance(ctx(), prize(userId, amount as bigint)))).toBe('BAD_USER_INPUT');
    expect(await balance(userId)).toBe(1_000n);
  });
});

describe('a payment', () => {
  it('moves money once for one reference, however often and at once it is asked for', async () => {
    const userId = await parentWith(100_000n);
    const payment = prize(userId, 10_000n);
    const all = await Promise.all(
      Array.from({ length: 20 }, () => inTransaction(ctx(), (tx) => payFromBalance(tx, payment))),
    );
    expect(new Set(all.map(({ postingId }) => postingId)).size).toBe(1);
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await balance(userId)).toBe(90_000n);
  });

  it('of a reference that stands for something else is refused, also when both come at once', async () => {
    const [one, two] = [await parentWith(10_000n), await parentWith(10_000n)];
    const reference = randomUUID();
    const codes = await Promise.all(
      [one, two].map((userId) =>
        codeOf(inTransaction(ctx(), (tx) => payFromBalance(tx, prize(userId, 700n, reference)))),
      ),
    );
    expect(codes.sort()).toEqual(['CONFLICT', 'DONE']);
    expect(((await balance(one)) ?? 0n) + ((await balance(two)) ?? 0n)).toBe(19_300n);
  });

  it('leaves nothing when the transaction around it fails', async () => {
    const userId = await parentWith(10_000n);
    await inTransaction(ctx(), async (tx) => {
      await payFromBalance(tx, prize(userId, 5_000n));
      throw new Error('no');
    }).catch(() => {});
    expect(await balance(userId)).toBe(10_000n);
  });

  it('to an organisation is its money', async () => {
    const userId = await parentWith(10_000n);
    const { userId: organizationId } = await graph.newUser('ORGANIZATION');
    await payFromBalance(ctx(), { ...prize(userId, 4_000n), purpose: 'TUITION', organizationId });
    expect(await balance(organizationId)).toBe(4_000n);
  });

  it('goes back whole or in parts, never above what was paid and never twice', async () => {
    const userId = await parentWith(10_000n);
    const payment = prize(userId, 6_000n);
    await payFromBalance(ctx(), payment);
    const part = (reference: string, amount: bigint) =>
      codeOf(refundToBalance(ctx(), { paid: payment.reference, reference, amount }));
    const id = randomUUID();
    expect(await part(`${id}-1`, 4_000n)).toBe('DONE');
    expect(await part(`${id}-1`, 4_000n)).toBe('DONE'); // the same refund, told again
    expect(await part(`${id}-2`, 3_000n)).toBe('ALREADY_PROCESSED');
    const rest = await Promise.all(Array.from({ length: 10 }, (_, n) => part(`${id}-x${n}`, 2_000n)));
    expect(rest.filter((code) => code === 'DONE')).toHaveLength(1);
    expect(await balance(userId)).toBe(10_000n);
    expect(await codeOf(refundToBalance(ctx(), { paid: 'nothing', reference: 'x' }))).toBe('NOT_FOUND');
  });

  it('that was spent by the organisation cannot be given back', async () => {
    const userId = await parentWith(10_000n);
    const { userId: organizationId } = await graph.newUser('ORGANIZATION');
    const payment: Payment = { ...prize(userId, 10_000n), purpose: 'TUITION', organizationId };
    await payFromBalance(ctx(), payment);
    await payFromBalance(ctx(), prize(organizationId, 9_000n));
    expect(await codeOf(refundToBalance(ctx(), { paid: payment.reference, reference: randomUUID() }))).toBe(
      'INSUFFICIENT_FUNDS',
    );
  });
});

describe('the ledger', () => {
  it('is written by its own function alone, and by nobody changed', async () => {
    const userId = await parentWith(1_000n);
    for (const sql of [
      'UPDATE shared.money_balances SET balance = 9',
      'UPDATE shared.money_postings SET amount = 9',
      'DELETE FROM shared.money_postings',
      `INSERT INTO shared.money_postings (id, from_account, to_account, amount, purpose, reference) VALUES (uuidv7(), 'provider:payme', 'user:${userId}', 1, 'TOP_UP', 'forged')`,
    ]) {
      await expect(ctx().db.query(sql)).rejects.toThrow('permission denied');
    }
    await expect(graph.asOwner('DELETE FROM shared.money_postings')).rejects.toThrow('append-only');
  });

  it('adds up after any sequence of movements, whichever of them were refused', async () => {
    const step = fc.record({
      kind: fc.constantFrom('credit', 'pay', 'refund', 'return'),
      who: fc.nat(1),
      amount: fc.bigInt(1n, 50n),
      event: fc.nat(4),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 40 }), async (steps) => {
        const people = [await parentWith(0n), await parentWith(0n)];
        const run = randomUUID();
        await Promise.all(
          steps.map(({ kind, who, amount, event }) => {
            const userId = people[who] as string;
            const name = `${run}:${who}:${event}`;
            if (kind === 'credit')
              return codeOf(creditTopUp(ctx(), { userId, amount, provider: 'UZUM', reference: `top-up:${name}` }));
            if (kind === 'pay') return codeOf(payFromBalance(ctx(), prize(userId, amount, `pay:${name}`)));
            if (kind === 'refund')
              return codeOf(
                refundToBalance(ctx(), { paid: `pay:${name}`, amount, reference: `back:${name}:${amount}` }),
              );
            return codeOf(returnTopUp(ctx(), `top-up:${name}`));
          }),
        );
        expect((await proveMoney(ctx())).differences).toEqual([]);
        for (const userId of people) {
          const lines = await moneyStatement(ctx(), userId, { first: 100, take: 101, after: null });
          expect(lines.reduce((sum, { amount }) => sum + amount, 0n)).toBe(await balance(userId));
          expect(lines.every(({ balance: left }) => left >= 0n)).toBe(true);
        }
      }),
      { numRuns: 15 },
    );
  });

  it('tells on a balance that somebody changed, and freezes it', async () => {
    const userId = await parentWith(1_000n);
    await graph.asOwner('UPDATE shared.money_balances SET balance = 5000 WHERE owner_id = $1', [userId]);
    expect((await proveMoney(ctx())).differences).toEqual([`account ${userId} says 5000, its postings 1000`]);
    expect(await codeOf(payFromBalance(ctx(), prize(userId, 1n)))).toBe('ACCOUNT_FROZEN');
    expect(await codeOf(creditTopUp(ctx(), { userId, amount: 1n, provider: 'PAYME', reference: randomUUID() }))).toBe(
      'DONE',
    );
    await graph.asOwner('UPDATE shared.money_balances SET balance = 1001, frozen_at = NULL WHERE owner_id = $1', [
      userId,
    ]);
  });

  it('names its accounts by what they are', () => {
    expect([moneyAccount.provider('PAYME'), moneyAccount.revenue('OLYMPIAD_SEAT')]).toEqual([
      'provider:payme',
      'revenue:olympiad-seat',
    ]);
  });
});
