import { requireCaller, requireGuardian } from '@alif24/subgraph-shared/auth';
import type { DataRequestKind } from '@alif24/subgraph-shared/privacy';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import type { User } from '../user/user.entity.ts';
import { usersById } from '../user/user.service.ts';
import type { DataRequest } from './privacy.type.ts';

const REQUEST = `r.id, r.user_id AS "userId", r.requested_by AS "requestedBy", r.kind, r.state, r.requested_at AS "requestedAt",
  r.starts_at AS "startsAt", r.finished_at AS "finishedAt", r.expires_at AS "expiresAt",
  r.forfeited_balance AS "forfeitedBalance"`;

/** A request as it is stored. */
export interface StoredRequest extends Omit<DataRequest, 'person' | 'isMine' | 'forfeitedBalance'> {
  userId: string;
  requestedBy: string;
  /** Tiyin, as the database writes them. */
  forfeitedBalance: string | null;
}

/**
 * The person whose data the caller decides about: one of their children, or themselves. NOT_FOUND for a child who is not theirs, FORBIDDEN for a
 * guardian who may only look on, and for a pupil who has a guardian.
 */
export async function subjectOf(ctx: Context, childId: string | null | undefined): Promise<string> {
  const { userId, role } = requireCaller(ctx);
  if (childId && childId !== userId) {
    await requireGuardian(ctx, childId);
    return childId;
  }
  if (role === 'STUDENT' && (await guardiansWhoDecide(ctx, userId)).length > 0) {
    throw new AppError('FORBIDDEN', 'Your guardian decides about your data.');
  }
  return userId;
}

/** Whoever decides for a child, by id; of a child alone. */
export async function guardiansWhoDecide(ctx: Context, childId: string): Promise<string[]> {
  const rows: Array<{ id: string }> = await ctx.db.query(
    `SELECT supervisor_id AS id FROM shared.supervisions WHERE student_id = $1 AND kind = 'GUARDIAN' AND access = 'FULL' ORDER BY 1`,
    [childId],
  );
  return rows.map(({ id }) => id);
}

export async function dataRequests(ctx: Context, childId?: string | null): Promise<DataRequest[]> {
  const userId = await subjectOf(ctx, childId);
  const rows: StoredRequest[] = await ctx.db.query(
    `SELECT ${REQUEST} FROM shared.data_requests r WHERE r.user_id = $1 ORDER BY r.id DESC LIMIT 20`,
    [userId],
  );
  return Promise.all(rows.map((row) => present(ctx, row)));
}

/** A request as its askers see it. */
export async function present(
  ctx: Context,
  { userId, requestedBy, forfeitedBalance: given, ...row }: StoredRequest,
): Promise<DataRequest> {
  const person = (await ctx.load(usersById, userId)) as User;
  const forfeitedBalance = given === null ? null : BigInt(given);
  return { ...row, forfeitedBalance, person, isMine: requestedBy === ctx.caller?.userId };
}

/** The request that the caller made before with this key. CONFLICT when that was a different wish. */
export async function madeBefore(
  ctx: Context,
  { userId, kind, key }: { userId: string; kind: DataRequestKind; key: string },
): Promise<StoredRequest | null> {
  const [row] = await ctx.db.query(
    `SELECT ${REQUEST} FROM shared.data_requests r WHERE r.requested_by = $1 AND r.idempotency_key = $2`,
    [requireCaller(ctx).userId, key],
  );
  if (!row) return null;
  if (row.userId !== userId || row.kind !== kind) throw new AppError('CONFLICT', 'This key named another request.');
  return row;
}

/** One request by condition, the newest; locked until the transaction ends. Null when there is none. */
export async function findRequest(ctx: Context, where: string, parameters: unknown[]): Promise<StoredRequest | null> {
  const [row] = await ctx.db.query(
    `SELECT ${REQUEST} FROM shared.data_requests r WHERE ${where} ORDER BY r.id DESC LIMIT 1 FOR UPDATE`,
    parameters,
  );
  return row ?? null;
}

export interface Wish {
  userId: string;
  kind: DataRequestKind;
  key: string;
  /** Until it begins. */
  days: number;
  /** Tiyin that an erasure gives up. */
  forfeited?: bigint;
}

/** Stores a request that begins after `days`. */
export async function storeRequest(
  ctx: Context,
  { userId, kind, key, days, forfeited = 0n }: Wish,
): Promise<StoredRequest> {
  const [row] = await ctx.db.query(
    `INSERT INTO shared.data_requests AS r (user_id, requested_by, kind, state, idempotency_key, starts_at, forfeited_balance)
     VALUES ($1, $2, $3, 'WAITING', $4, now() + make_interval(days => $5), nullif($6::bigint, 0)) RETURNING ${REQUEST}`,
    [userId, requireCaller(ctx).userId, kind, key, days, String(forfeited)],
  );
  return row;
}

/** Holds everything about one person's requests until the transaction ends. */
export async function holdPerson(tx: Context, userId: string): Promise<void> {
  await tx.db.query('SELECT 1 FROM shared.users WHERE id = $1 FOR UPDATE', [userId]);
}
