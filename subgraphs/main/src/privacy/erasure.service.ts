import { recordAudit, requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { enqueue } from '@alif24/subgraph-shared/jobs';
import { balancesOf } from '@alif24/subgraph-shared/money';
import { notify } from '@alif24/subgraph-shared/notifications';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import { holdFamily } from '../family/guardian.service.ts';
import {
  findRequest,
  guardiansWhoDecide,
  madeBefore,
  present,
  type StoredRequest,
  storeRequest,
  subjectOf,
} from './data-request.service.ts';
import type { DataRequestInput } from './privacy.input.ts';
import type { DataRequest } from './privacy.type.ts';

/** Long enough that another guardian who is told sees it in time. */
const WAITING_DAYS = 14;

export const BEGIN_ERASURES = 'main.begin-erasures';

/** Asks for the end of a person's data; while one waits that one is returned. */
export async function requestErasure(
  ctx: Context,
  { childId, idempotencyKey: key, forfeitedBalance }: DataRequestInput,
): Promise<DataRequest> {
  const { role } = requireCaller(ctx);
  if (role === 'ORGANIZATION' || role === 'MODERATOR') {
    throw new AppError('FORBIDDEN', 'Others depend on this account: it is closed by the moderators.');
  }
  const userId = await subjectOf(ctx, childId);
  return inTransaction(ctx, async (tx) => {
    await holdFamily(tx, userId);
    const known =
      (await madeBefore(tx, { userId, kind: 'ERASURE', key })) ??
      (await findRequest(tx, `r.user_id = $1 AND r.kind = 'ERASURE' AND r.state IN ('WAITING', 'WORKING')`, [userId]));
    if (known) return present(tx, known);
    await refuseLastGuardian(tx, userId);
    const forfeited = await moneyOf(tx, userId);
    if (forfeited > (forfeitedBalance ?? 0n)) {
      throw new AppError('BALANCE_LEFT', 'Money is left on the balance: spend it, or say that you give it up.');
    }
    const request = await storeRequest(tx, { userId, kind: 'ERASURE', key, days: WAITING_DAYS, forfeited });
    await tell(tx, request, 'main.erasureRequested');
    await recordAudit(tx, { action: 'data.erase-request', object: `user:${userId}`, after: { request: request.id } });
    return present(tx, request);
  });
}

/** Tiyin that are a person's own. Nothing is paid out, so they are lost with whom they belong to. */
export async function moneyOf(ctx: Context, userId: string): Promise<bigint> {
  const [balance] = await balancesOf(ctx, [userId]);
  return balance?.amount ?? 0n;
}

/** The child goes on as if nobody had asked. */
export async function cancelErasure(ctx: Context, requestId: string): Promise<DataRequest> {
  requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const request = await waitingErasure(tx, requestId, (found) => subjectOf(tx, found.userId));
    return present(tx, await endWaiting(tx, request));
  });
}

/** A moderator, asked by the family, lets an erasure begin at once. */
export async function eraseNow(ctx: Context, requestId: string): Promise<DataRequest> {
  return inTransaction(ctx, async (tx) => {
    const request = await waitingErasure(tx, requestId, async () => {});
    await tx.db.query('UPDATE shared.data_requests SET starts_at = now() WHERE id = $1', [requestId]);
    await enqueue(tx, BEGIN_ERASURES, {});
    await recordAudit(tx, {
      action: 'data.erase-now',
      object: `user:${request.userId}`,
      before: { startsAt: request.startsAt },
      after: { request: requestId },
    });
    return present(tx, { ...request, startsAt: new Date() });
  });
}

/** An erasure that has not begun; whether the caller may touch it is said by `check`, before it is told that it is over. */
async function waitingErasure(
  tx: Context,
  requestId: string,
  check: (found: StoredRequest) => Promise<unknown>,
): Promise<StoredRequest> {
  const found = await findRequest(tx, `r.id = $1 AND r.kind = 'ERASURE'`, [requestId]);
  const none = new AppError('NOT_FOUND', 'There is no such request.');
  if (!found) throw none;
  await check(found).catch((refusal: AppError) => {
    throw refusal.code === 'NOT_FOUND' ? none : refusal;
  });
  if (found.state !== 'WAITING') throw new AppError('ALREADY_PROCESSED', 'It has begun, or was taken back.');
  return found;
}

/** Takes a waiting erasure back, for whatever reason, and tells everybody who was told of it. */
export async function endWaiting(
  tx: Context,
  request: StoredRequest,
  template: 'main.erasureCancelled' | 'main.erasureMoneyLeft' = 'main.erasureCancelled',
): Promise<StoredRequest> {
  await tx.db.query(`UPDATE shared.data_requests SET state = 'CANCELLED', finished_at = now() WHERE id = $1`, [
    request.id,
  ]);
  await tell(tx, request, template);
  await recordAudit(tx, {
    action: 'data.erase-cancel',
    object: `user:${request.userId}`,
    after: { request: request.id },
  });
  return { ...request, state: 'CANCELLED' as DataRequest['state'], finishedAt: new Date() };
}

/** Tells everybody who decides for the child, or the adult; who asked among them. Without a name: the page shows whom it is about. */
async function tell(
  tx: Context,
  { id, userId, requestedBy }: StoredRequest,
  template: 'main.erasureRequested' | 'main.erasureCancelled' | 'main.erasureMoneyLeft',
): Promise<void> {
  const people = new Set([...(await guardiansWhoDecide(tx, userId)), requestedBy]);
  for (const person of people) await notify(tx, { userId: person, template, reference: id });
}

async function refuseLastGuardian(tx: Context, userId: string): Promise<void> {
  const [alone] = await tx.db.query(
    `SELECT 1 FROM shared.supervisions mine
      WHERE mine.supervisor_id = $1 AND mine.kind = 'GUARDIAN' AND mine.access = 'FULL' AND NOT EXISTS (
        SELECT 1 FROM shared.supervisions other WHERE other.student_id = mine.student_id AND other.supervisor_id <> $1
           AND other.kind = 'GUARDIAN' AND other.access = 'FULL') LIMIT 1`,
    [userId],
  );
  if (alone)
    throw new AppError('LAST_GUARDIAN', 'A child of yours would have nobody who decides: erase the child first.');
}
