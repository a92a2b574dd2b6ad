import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { inTransaction } from '../database/index.ts';
import { notes, testGraph } from '../testing/index.ts';
import { AppError, seededRandom } from '../utils/index.ts';
import { type Entry, type Event, explain } from './history.fixture.ts';
import { account, addEarningRule, coinAccounts, post, proveLedger, rewardCoins } from './index.ts';

const graph = testGraph(notes);
const CLIENTS = 8;
const OPERATIONS = 120;
const PUPILS = 3;

beforeAll(async () => {
  const validFrom = new Date(0);
  const rule = { source: 'history.reward', coinsPerUnit: 1, mostPerEvent: 100, dayCap: null, validFrom };
  await addEarningRule(graph.context().db, rule);
});

describe('many clients at once, whose connections break', () => {
  it('lose nothing that was acknowledged, do nothing twice, and see one order of things', async () => {
    const pupils = await Promise.all(
      Array.from({ length: PUPILS }, async () => (await graph.newUser('STUDENT')).userId),
    );
    const events: Event[] = [];
    let clock = 0;
    let isOver = false;

    async function operate(client: number, n: number): Promise<void> {
      const random = seededRandom(`history:${client}:${n}`);
      const studentId = random.pick(pupils);
      const reference = `c${client}-${n}`;
      const coins = random.int(1, 9);
      const kind = random.weighted([['earn', 4] as const, ['spend', 5] as const, ['look', 2] as const]);
      const event: Event = {
        ...{ account: studentId, reference, change: kind === 'look' ? 0 : kind === 'earn' ? coins : -coins },
        ...{ invokedAt: ++clock, answeredAt: Number.POSITIVE_INFINITY, outcome: 'unknown' },
      };
      events.push(event);
      // Who hears nothing asks again, with the same reference, as a client would.
      for (let attempt = 1; attempt <= 3; attempt += 1) {
        try {
          if (kind === 'look') {
            const [seen] = await coinAccounts(graph.context(), [studentId]);
            if (seen) event.seen = { balance: Number(seen.balance), postings: seen.postings };
          } else {
            await inTransaction(graph.context(), async (tx): Promise<unknown> => {
              if (kind === 'earn')
                return rewardCoins(tx, { studentId, units: coins, source: 'history.reward', reference });
              const posting = { studentId, coins, source: 'history.spend', reference };
              return post(tx, { ...posting, from: account.wallet(studentId), to: account.prize(null) });
            });
          }
          if (kind !== 'look' && random.next() < 0.15) continue; // the answer is lost on its way
          event.outcome = 'ok';
          event.answeredAt = ++clock;
          return;
        } catch (error) {
          if ((error as { code?: string }).code === 'INSUFFICIENT_COINS') {
            event.outcome = 'refused';
            event.answeredAt = ++clock;
            return;
          }
          if (error instanceof AppError) throw error; // anything else is a connection that broke, wherever that was noticed
          if (random.next() < 0.4) return; // gives up and never learns
        }
      }
    }

    async function breakConnections(): Promise<number> {
      let broken = 0;
      while (!isOver) {
        await pause(15);
        const rows = await graph.asOwner(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND application_name = 'alif24-notes' AND state <> 'idle' ORDER BY random() LIMIT 1`,
        );
        broken += rows.length;
      }
      return broken;
    }

    const breaking = breakConnections();
    const clients = Array.from({ length: CLIENTS }, async (_, client) => {
      for (let n = 0; n < OPERATIONS; n += 1) await operate(client, n);
    });
    await Promise.all(clients).finally(() => {
      isOver = true;
    });
    expect(await breaking).toBeGreaterThan(3);

    // Whoever was cut off may still be committing: the locks of all accounts wait for that.
    await graph.asOwner('SELECT FROM shared.student_coins FOR UPDATE');
    const entries = await graph.asOwner<Entry>(
      `SELECT student_id AS account, reference, sequence::int AS sequence,
              (CASE WHEN credit_account = 'wallet:' || student_id THEN amount ELSE -amount END)::int AS change
         FROM shared.coin_transactions WHERE source LIKE 'history.%'`,
    );
    expect(explain(events, entries)).toEqual([]);
    expect(entries.length).toBeGreaterThan(200);
    for (const outcome of ['ok', 'refused', 'unknown'] as const)
      expect(events.filter((event) => event.outcome === outcome).length, outcome).toBeGreaterThan(0);
    expect(await proveLedger(graph.context())).toMatchObject({ isWhole: true });
  });
});

describe('the checker of histories', () => {
  const did = (
    reference: string,
    change: number,
    invokedAt: number,
    answeredAt: number,
    more: Partial<Event> = {},
  ): Event => ({
    ...{ account: 'a', reference, change, invokedAt, answeredAt, outcome: 'ok', ...more },
  });
  const entry = (reference: string, change: number, sequence: number): Entry => ({
    account: 'a',
    reference,
    change,
    sequence,
  });
  const good = [did('one', 5, 1, 2), did('two', -3, 3, 6), did('look', 0, 7, 8, { seen: { balance: 2, postings: 2 } })];
  const whole = [entry('one', 5, 1), entry('two', -3, 2)];

  it('accepts what is in order, and what may or may not have been done', () => {
    expect(explain(good, whole)).toEqual([]);
    const never = did('three', 9, 4, Number.POSITIVE_INFINITY, { outcome: 'unknown' });
    expect(explain([...good, never], whole)).toEqual([]);
    expect(explain([...good, { ...never, invokedAt: 9 }], [...whole, entry('three', 9, 3)])).toEqual([]);
    expect(explain([...good, did('four', -3, 9, 10, { outcome: 'refused' })], whole)).toEqual([]);
  });

  it.each([
    ['lost', good, [entry('one', 5, 1)], 'two was acknowledged and is lost'],
    ['done twice', good, [...whole, entry('one', 5, 3)], 'one was posted twice'],
    ['from nowhere', good, [...whole, entry('nine', 5, 3)], 'nobody asked'],
    ['of another amount', good, [entry('one', 6, 1), entry('two', -3, 2)], 'one moved 6 instead of 5'],
    ['with a gap', good, [entry('one', 5, 1), entry('two', -3, 3)], 'posting 2 has the number 3'],
    [
      'out of order',
      [did('one', 5, 1, 2), did('two', 3, 3, 4)],
      [entry('two', 3, 1), entry('one', 5, 2)],
      'is in order',
    ],
    ['below nothing', [did('one', -5, 1, 2)], [entry('one', -5, 1)], 'the balance was -5'],
    [
      'refused and done',
      [did('one', 5, 1, 2, { outcome: 'refused' })],
      [entry('one', 5, 1)],
      'was refused and is posted',
    ],
    ['refused for nothing', [...good, did('x', -1, 9, 10, { outcome: 'refused' })], whole, 'always enough coins'],
    [
      'a stale look',
      [...good, did('y', 0, 9, 10, { seen: { balance: 5, postings: 1 } })],
      whole,
      'a look saw 1 postings',
    ],
    [
      'a false look',
      [...good, did('y', 0, 9, 10, { seen: { balance: 9, postings: 2 } })],
      whole,
      'a look saw 9 after 2',
    ],
  ])('finds what is %s', (_, events, entries, line) => {
    expect(explain(events, entries).join('\n')).toContain(line);
  });
});
