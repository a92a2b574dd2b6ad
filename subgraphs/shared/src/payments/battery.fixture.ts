import type pg from 'pg';
import type { CallerContext } from '../auth/index.ts';
import { inTransaction } from '../database/index.ts';
import { type Random, seededRandom } from '../utils/index.ts';
import { type Answer, type LedgerModel, ledgerModel, RULES } from './battery-model.fixture.ts';
import {
  type AlarmContext,
  account,
  addEarningRule,
  captureHold,
  coinAccounts,
  freezeAccount,
  holdCoins,
  post,
  proveLedger,
  reversePosting,
  rewardCoins,
  unfreezeAccount,
  voidHold,
} from './index.ts';

export interface BatteryReport {
  operations: number;
  committed: number;
  /** Transactions that were rolled back, whose connection the server ended, and whose connection broke under way or while they committed. */
  rolledBack: number;
  terminated: number;
  cut: number;
  /** Of the cut ones those that had been committed all the same. */
  committedUnheard: number;
  checkpoints: number;
}

type Crash = 'rollback' | 'terminate' | 'cut' | 'cut the commit';

/** The earning rules that a battery needs; once for a database. */
export async function prepareBattery(ctx: CallerContext): Promise<void> {
  for (const [source, rule] of Object.entries(RULES))
    await addEarningRule(ctx.db, { source, ...rule, validFrom: new Date(0) });
}

/**
 * Random operations on the ledger, in transactions of random length of which many are made to fail at a random point, beside a model of what must come of
 * them. Throws, naming the seed and the operation, at the first answer or balance that differs, and when the ledger does not add up.
 * `ctx` must stand outside any transaction; `pupils` are new accounts, `owner` a connection that may end others.
 */
export async function runBattery(
  ctx: AlarmContext,
  owner: pg.Client,
  { seed, operations, pupils }: { seed: number; operations: number; pupils: readonly string[] },
): Promise<BatteryReport> {
  const random = seededRandom(`battery:${seed}`);
  const model = ledgerModel(pupils);
  const report = {
    operations: 0,
    committed: 0,
    rolledBack: 0,
    terminated: 0,
    cut: 0,
    committedUnheard: 0,
    checkpoints: 0,
  };
  const every = Math.max(1, Math.floor(operations / 5));
  let next = every;
  while (report.operations < operations) {
    const length = random.int(1, 25);
    const crash: Crash | null =
      random.next() < 0.12 ? random.pick(['rollback', 'terminate', 'cut', 'cut the commit'] as const) : null;
    await transaction(ctx, owner, { model, random, length, crash, report }).catch((error) => {
      throw new Error(`Seed ${seed}, operation ${report.operations}: ${error.message}`, { cause: error });
    });
    report.operations += length;
    if (report.operations >= next || report.operations >= operations) {
      next += every;
      report.checkpoints += 1;
      await compare(ctx, model, `Seed ${seed}, operation ${report.operations}`);
    }
  }
  return report;
}

interface Run {
  model: LedgerModel;
  random: Random;
  length: number;
  crash: Crash | null;
  report: BatteryReport;
}

/** One transaction; after a crash the model goes back, unless the ledger says that it had been committed. */
async function transaction(ctx: AlarmContext, owner: pg.Client, { model, random, length, crash, report }: Run) {
  const crashAt = crash === null || crash === 'cut the commit' ? -1 : random.int(0, length - 1);
  let broken: Promise<void> | undefined;
  model.begin();
  try {
    await inTransaction<AlarmContext, void>(ctx, async (tx) => {
      for (let n = 0; n < length; n += 1) {
        if (n === crashAt) await fail(tx, owner, crash as Crash);
        await operate(tx, model, random, report.operations + n);
      }
      if (crash === 'cut the commit') {
        const { stream } = connectionOf(tx);
        const wait = random.int(0, 2);
        if (wait === 0) stream.destroy();
        else
          broken = new Promise((done) => setTimeout(() => done(void stream.destroy()), wait === 1 ? 0 : random.next()));
      }
    });
    report.committed += 1;
  } catch (error) {
    if (crash === null || error instanceof Wrong) throw error;
    if (crash === 'rollback') report.rolledBack += 1;
    else if (crash === 'terminate') report.terminated += 1;
    else report.cut += 1;
    if (await isCommitted(owner, model)) report.committedUnheard += 1;
    else model.undo();
  }
  await broken;
  if (crash !== null) await ctx.db.query('SELECT 1').catch(() => {}); // meets the broken connection, if the pool has not noticed yet
}

class Crashed extends Error {}
class Wrong extends Error {}

async function fail(tx: CallerContext, owner: pg.Client, crash: Crash): Promise<void> {
  if (crash === 'rollback') throw new Crashed('rolled back');
  if (crash === 'cut') connectionOf(tx).stream.destroy();
  else {
    const [{ pid }] = await tx.db.query('SELECT pg_backend_pid() AS pid');
    await owner.query('SELECT pg_terminate_backend($1, 5000)', [pid]);
  }
  await tx.db.query('SELECT 1'); // whoever has no connection fails here
}

function connectionOf(tx: CallerContext): { stream: { destroy(): void } } {
  const runner = tx.db.queryRunner as unknown as {
    databaseConnection: { connection: { stream: { destroy(): void } } };
  };
  return runner.databaseConnection.connection;
}

/** All the keys of the transaction are there, or none: whether it was committed. A server that still ends the lost session is waited for. */
async function isCommitted(owner: pg.Client, model: LedgerModel): Promise<boolean> {
  const keys = model.newKeys().map((key) => key.split('|'));
  if (keys.length === 0) {
    await owner.query('SELECT FROM shared.student_coins WHERE student_id = ANY($1::uuid[]) FOR UPDATE', [model.pupils]);
    await matchFrozen(owner, model);
    return false;
  }
  await owner.query('SELECT FROM shared.student_coins WHERE student_id = ANY($1::uuid[]) FOR UPDATE', [model.pupils]);
  const { rows } = await owner.query<{ n: number }>(
    `SELECT count(*)::int AS n FROM unnest($1::uuid[], $2::text[], $3::text[]) AS k (student_id, source, reference)
       JOIN shared.coin_keys USING (student_id, source, reference)`,
    [0, 1, 2].map((part) => keys.map((key) => key[part])),
  );
  const found = rows[0]?.n as number;
  if (found !== 0 && found !== keys.length)
    throw new Wrong(`${found} of ${keys.length} keys of one transaction are there`);
  return found > 0;
}

/** A transaction without keys may only have frozen wallets: those are read, once the model has gone back. */
async function matchFrozen(owner: pg.Client, model: LedgerModel) {
  model.undo();
  const { rows } = await owner.query<{ id: string; frozen: boolean }>(
    'SELECT student_id AS id, frozen_at IS NOT NULL AS frozen FROM shared.student_coins WHERE student_id = ANY($1::uuid[])',
    [model.pupils],
  );
  model.begin();
  for (const { id, frozen } of rows) model.freeze(id, frozen);
  model.begin();
}

async function operate(tx: CallerContext, model: LedgerModel, random: Random, nth: number): Promise<void> {
  const pupil = random.pick(model.pupils);
  const coins = random.int(1, 15);
  // Every sixth reference was used before: told again, asked again, sent again.
  const reference = `e${random.next() < 0.16 ? random.int(0, nth) : nth}`;
  const kind = random.weighted([
    ...[['reward', 40] as const, ['spend', 16] as const, ['hold', 16] as const, ['capture', 9] as const],
    ...[['release', 9] as const, ['reverse', 6] as const, ['freeze', 1] as const, ['open', 3] as const],
  ]);
  const ids = { source: '', reference, studentId: pupil };
  if (kind === 'reward') {
    const source = random.pick(['battery.free', 'battery.capped'] as const);
    const day = random.int(1, 28);
    const at = new Date(Date.UTC(2026, 0, day, 12));
    const expected = model.reward(pupil, source, coins, reference, day);
    const paid = await rewardCoins(tx, { ...ids, source, units: coins, at });
    if (paid !== expected) throw new Wrong(`a reward paid ${paid}, not ${expected}`);
    return;
  }
  if (kind === 'freeze' || kind === 'open') {
    model.freeze(pupil, kind === 'freeze');
    if (kind === 'freeze') await freezeAccount(tx, pupil, 'battery');
    else await unfreezeAccount(tx, pupil);
    return;
  }
  const held = model.anyHold(random);
  const spent = model.anySpent(random);
  if (kind === 'spend') {
    const posting = { ...ids, source: 'battery.spend', coins, from: account.wallet(pupil), to: account.prize(null) };
    const expected = model.spend(pupil, coins, reference);
    const posted = await expectAnswer(expected, post(tx, posting));
    if (posted?.isNew !== undefined && posted.isNew !== (expected === 'DONE'))
      throw new Wrong('a key was taken for another');
    if (expected === 'DONE') model.name(pupil, 'spend', reference, posted?.postingId as string);
  } else if (kind === 'hold') {
    const expected = model.hold(pupil, coins, reference);
    const hold = await expectAnswer(
      expected,
      holdCoins(tx, { ...ids, source: 'battery.hold', coins, expiresAt: null }),
    );
    if (expected === 'DONE') model.name(pupil, 'hold', reference, hold?.id as string);
  } else if (kind === 'capture' && held) {
    await expectAnswer(model.capture(held), captureHold(tx, held.id, { to: account.prize(null) }));
  } else if (kind === 'release' && held) {
    await expectAnswer(model.release(held), voidHold(tx, held.id));
  } else if (kind === 'reverse' && spent) {
    const undo = { studentId: spent.pupil, postingId: spent.id, reason: 'battery', actorId: null };
    await expectAnswer(model.reverse(spent), reversePosting(tx, undo));
  }
}

async function expectAnswer<T>(expected: Answer, work: Promise<T>): Promise<T | null> {
  const isGood = expected === 'DONE' || expected === 'REPEATED';
  try {
    const answer = await work;
    if (!isGood) throw new Wrong(`an operation was done that had to be refused as ${expected}`);
    return answer;
  } catch (error) {
    const { code } = error as { code?: string };
    if (error instanceof Wrong || typeof code !== 'string' || !/^[A-Z]+_[A-Z]+$|^CONFLICT$/.test(code)) throw error;
    if (code !== expected) throw new Wrong(`an operation was refused as ${code}, not ${expected}`);
    return null;
  }
}

/** Every balance is that of the model, none is below nothing, and the whole ledger adds up. */
async function compare(ctx: AlarmContext, model: LedgerModel, where: string): Promise<void> {
  for (const { studentId, balance, held, postings, frozenAt } of await coinAccounts(ctx, model.pupils)) {
    const actual = { balance: Number(balance), held: Number(held), postings, isFrozen: frozenAt !== null };
    const expected = { ...model.wallet(studentId) };
    if (JSON.stringify(actual) !== JSON.stringify(expected) || balance < 0n || held < 0n)
      throw new Error(`${where}: ${JSON.stringify(actual)} in the ledger, ${JSON.stringify(expected)} in the model`);
  }
  const proof = await proveLedger(ctx);
  if (!proof.isWhole)
    throw new Error(
      `${where}: the ledger does not add up: ${JSON.stringify(proof, (_, v) => (typeof v === 'bigint' ? String(v) : v))}`,
    );
}
