import { type CallerContext, recordAudit, requireCaller } from '../auth/index.ts';
import { inTransaction } from '../database/index.ts';
import { AppError, encodeCursor, localDate, type PageArgs, startOfWeek } from '../utils/index.ts';
import { coinAmount, coinReason, idempotencyKey } from './coin-amount.ts';
import { idAfter } from './page-keys.ts';
import { account, post, reversePosting } from './posting.ts';

/** The most that a teacher gives a pupil at once. */
const MOST_PER_GRANT = 20;

export interface CoinGrant {
  id: string;
  teacherId: string;
  studentId: string;
  coins: number;
  /** The teacher's words; pupil and parents read them. */
  reason: string;
  createdAt: Date;
  /** When it was taken back; null as long as it stands. */
  reversedAt: Date | null;
}

const COLUMNS = `id, teacher_id AS "teacherId", student_id AS "studentId", coins, reason, created_at AS "createdAt", reversed_at AS "reversedAt"`;

/**
 * Gives a pupil of the calling teacher coins out of the budget of this week (Monday to Sunday in Tashkent). The same key gives the same grant, once.
 * BAD_USER_INPUT for an amount outside 1–20 or no reason, NOT_FOUND for a pupil who is not theirs, WEEKLY_LIMIT with what is `left`, CONFLICT for a key
 * that stands for another grant.
 */
export async function grantCoins(
  ctx: CallerContext,
  input: { studentId: string; coins: number; reason: string; idempotencyKey: string },
): Promise<CoinGrant> {
  const { userId: teacherId } = requireCaller(ctx);
  const { studentId } = input;
  const coins = Number(coinAmount(input.coins));
  if (coins > MOST_PER_GRANT) throw new AppError('BAD_USER_INPUT', `At once ${MOST_PER_GRANT} coins at most.`);
  const reason = coinReason(input.reason);
  const key = idempotencyKey(input.idempotencyKey);
  return inTransaction(ctx, async (tx) => {
    await requirePupil(tx, teacherId, studentId);
    const { left } = await lockBudget(tx, teacherId); // one teacher's grants come one after another
    const [known]: CoinGrant[] = await tx.db.query(
      `SELECT ${COLUMNS} FROM shared.coin_grants WHERE teacher_id = $1 AND idempotency_key = $2`,
      [teacherId, key],
    );
    if (known) {
      if (known.studentId === studentId && known.coins === coins) return known;
      throw new AppError('CONFLICT', 'This key stands for another grant.');
    }
    if (coins > left) throw new AppError('WEEKLY_LIMIT', 'This week’s coins are given out.', { details: { left } });
    const [grant]: CoinGrant[] = await tx.db.query(
      `INSERT INTO shared.coin_grants (teacher_id, student_id, coins, reason, idempotency_key) VALUES ($1, $2, $3, $4, $5) RETURNING ${COLUMNS}`,
      [teacherId, studentId, coins, reason, key],
    );
    const { id } = grant as CoinGrant;
    await post(tx, {
      ...{ studentId, coins, reason, source: 'teacher.grant', reference: id, actorId: teacherId },
      from: account.grant(teacherId),
      to: account.wallet(studentId),
    });
    return grant as CoinGrant;
  });
}

/**
 * Takes a grant back by a correcting entry, once; the budget of its week has it again. For the teacher who gave it and for moderators. NOT_FOUND,
 * ALREADY_PROCESSED, INSUFFICIENT_COINS when the pupil has spent it, ACCOUNT_FROZEN.
 */
export async function reverseGrant(ctx: CallerContext, input: { grantId: string; reason: string }): Promise<CoinGrant> {
  const { userId, role } = requireCaller(ctx);
  const reason = coinReason(input.reason);
  return inTransaction(ctx, async (tx) => {
    const rows: Array<CoinGrant & { postingId: string }> = await tx.db.query(
      `SELECT ${COLUMNS}, (SELECT posting_id FROM shared.coin_keys k
         WHERE k.student_id = g.student_id AND k.source = 'teacher.grant' AND k.reference = g.id::text) AS "postingId"
         FROM shared.coin_grants g WHERE id = $1 AND (teacher_id = $2 OR $3) FOR UPDATE`,
      [input.grantId, userId, role === 'MODERATOR'],
    );
    const [grant] = rows;
    if (!grant) throw new AppError('NOT_FOUND', 'There is no such grant.');
    if (grant.reversedAt) throw new AppError('ALREADY_PROCESSED', 'This was taken back before.');
    const { studentId, postingId } = grant;
    await reversePosting(tx, { studentId, postingId, reason, actorId: userId });
    const [[reversed]]: [CoinGrant[], number] = await tx.db.query(
      `UPDATE shared.coin_grants SET reversed_at = now(), reversed_by = $2 WHERE id = $1 RETURNING ${COLUMNS}`,
      [grant.id, userId],
    );
    return reversed as CoinGrant;
  });
}

export interface GrantBudget {
  weeklyCoins: number;
  /** Given this week and not taken back. */
  given: number;
  left: number;
}

/** What a teacher may give this week, and how much of it is given. */
export async function grantBudget(ctx: CallerContext, teacherId: string): Promise<GrantBudget> {
  const [budget] = await grantBudgets(ctx, [teacherId]);
  if (!budget) throw new Error('There is an answer for every key.');
  return budget;
}

/** The same of many teachers at once, in the order of their ids. One statement. */
export async function grantBudgets(ctx: CallerContext, teacherIds: readonly string[]): Promise<GrantBudget[]> {
  const rows: Array<{ id: string; weeklyCoins: number; given: number }> = await ctx.db.query(
    `SELECT t.id, coalesce(b.weekly_coins, $2)::int AS "weeklyCoins", coalesce(g.given, 0)::int AS given
       FROM unnest($1::uuid[]) AS t (id) LEFT JOIN shared.coin_budgets b ON b.teacher_id = t.id
       LEFT JOIN LATERAL (SELECT sum(coins) AS given FROM shared.coin_grants WHERE teacher_id = t.id
         AND reversed_at IS NULL AND created_at >= ($3::date)::timestamp AT TIME ZONE 'Asia/Tashkent') g ON true`,
    [teacherIds, DEFAULT_BUDGET, startOfWeek(localDate(new Date()))],
  );
  const byId = new Map(rows.map(({ id, weeklyCoins, given }) => [id, { weeklyCoins, given }]));
  return teacherIds.map((id) => {
    const { weeklyCoins, given } = byId.get(id) ?? { weeklyCoins: DEFAULT_BUDGET, given: 0 };
    return { weeklyCoins, given, left: Math.max(0, weeklyCoins - given) };
  });
}

/** Sets what a teacher may give a week; for the door to allow to moderators alone. BAD_USER_INPUT outside 0–10,000. */
export async function setGrantBudget(ctx: CallerContext, teacherId: string, weeklyCoins: number): Promise<GrantBudget> {
  if (!Number.isInteger(weeklyCoins) || weeklyCoins < 0 || weeklyCoins > 10_000)
    throw new AppError('BAD_USER_INPUT', 'A budget is from 0 to 10,000 coins.');
  return inTransaction(ctx, async (tx) => {
    const { weeklyCoins: before } = await lockBudget(tx, teacherId);
    await tx.db.query('UPDATE shared.coin_budgets SET weekly_coins = $2 WHERE teacher_id = $1', [
      teacherId,
      weeklyCoins,
    ]);
    const object = `user:${teacherId}`;
    await recordAudit(tx, { action: 'coins.budget', object, before: { weeklyCoins: before }, after: { weeklyCoins } });
    return grantBudget(tx, teacherId);
  });
}

/** A teacher's grants, the newest first; `rows` holds one more than the page when more follow. */
export async function grantsOfTeacher(ctx: CallerContext, teacherId: string, { take, after }: PageArgs) {
  const rows: CoinGrant[] = await ctx.db.query(
    `SELECT ${COLUMNS} FROM shared.coin_grants WHERE teacher_id = $1 AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3`,
    [teacherId, idAfter(after), take],
  );
  const [{ n }] = await ctx.db.query('SELECT count(*)::int AS n FROM shared.coin_grants WHERE teacher_id = $1', [
    teacherId,
  ]);
  return { rows: rows.map((row) => ({ ...row, cursor: encodeCursor([row.id]) })), totalCount: n as number };
}

const DEFAULT_BUDGET = 100;

/** The budget, which nobody else changes or spends until the transaction ends. */
async function lockBudget(tx: CallerContext, teacherId: string): Promise<GrantBudget> {
  await tx.db.query(
    `INSERT INTO shared.coin_budgets (teacher_id, weekly_coins) VALUES ($1, $2)
     ON CONFLICT (teacher_id) DO UPDATE SET teacher_id = excluded.teacher_id`,
    [teacherId, DEFAULT_BUDGET],
  );
  return grantBudget(tx, teacherId);
}

async function requirePupil(ctx: CallerContext, teacherId: string, studentId: string): Promise<void> {
  const rows: unknown[] = await ctx.db.query(
    `SELECT FROM shared.supervisions WHERE supervisor_id = $1 AND student_id = $2 AND kind = 'TEACHER'`,
    [teacherId, studentId],
  );
  if (rows.length === 0) throw new AppError('NOT_FOUND', 'You have no such pupil.');
}
