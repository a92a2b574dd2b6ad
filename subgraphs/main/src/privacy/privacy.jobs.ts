import { endSessions, recordAudit } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Job } from '@alif24/subgraph-shared/jobs';
import { notify } from '@alif24/subgraph-shared/notifications';
import { beginDataRequest, FINISH_DATA_REQUEST } from '@alif24/subgraph-shared/privacy';
import type { Context } from '@alif24/subgraph-shared/server';
import { findRequest, guardiansWhoDecide, type StoredRequest } from './data-request.service.ts';
import { BEGIN_ERASURES, endWaiting, moneyOf } from './erasure.service.ts';
import { retention } from './retention.ts';

const KEPT_DAYS = 7;
/** By then no access token of an ended session is good for anything, so nothing new is written behind the platforms' backs. */
const SESSIONS_END_SECONDS = 90;

const beginErasures: Job<Context> = {
  name: BEGIN_ERASURES,
  cron: '*/10 * * * *',
  async run(ctx, _payload, { signal }) {
    const due: Array<{ id: string }> = await ctx.db.query(
      `SELECT id FROM shared.data_requests WHERE kind = 'ERASURE' AND state = 'WAITING' AND starts_at <= now() ORDER BY id`,
    );
    for (const { id } of due) {
      signal.throwIfAborted();
      await inTransaction(ctx, (tx) => beginErasure(tx, id));
    }
  },
};

async function beginErasure(tx: Context, id: string): Promise<void> {
  const request = await findRequest(tx, `r.id = $1 AND r.state = 'WAITING' AND r.starts_at <= now()`, [id]);
  if (!request) return;
  if (!(await mayStillAsk(tx, request))) {
    await endWaiting(tx, request);
    return;
  }
  const money = await moneyOf(tx, request.userId);
  if (money > BigInt(request.forfeitedBalance ?? 0)) {
    await endWaiting(tx, request, 'main.erasureMoneyLeft');
    return;
  }
  await endSessions(tx, request.userId);
  await beginDataRequest(tx, id, 'ERASURE', new Date(Date.now() + SESSIONS_END_SECONDS * 1_000));
  const forfeited = money > 0n && { forfeitedTiyin: String(money) };
  await recordAudit(tx, {
    action: 'data.erase-begin',
    object: `user:${request.userId}`,
    after: { request: id, ...forfeited },
  });
}

/** Two weeks may have changed whose child it is. */
async function mayStillAsk(tx: Context, { userId, requestedBy }: StoredRequest): Promise<boolean> {
  const [lock] = await tx.db.query(
    `SELECT 1 FROM shared.custody_locks WHERE student_id = $1 AND state IN ('REQUESTED', 'ACTIVE')`,
    [userId],
  );
  const guardians = await guardiansWhoDecide(tx, userId);
  return !lock && (guardians.length === 0 ? userId === requestedBy : guardians.includes(requestedBy));
}

const finishDataRequest: Job<Context, { requestId: string }> = {
  name: FINISH_DATA_REQUEST,
  run: (ctx, { requestId }) =>
    inTransaction(ctx, async (tx) => {
      const request = await findRequest(tx, `r.id = $1 AND r.state = 'WORKING'`, [requestId]);
      if (!request) return;
      const isExport = request.kind === 'EXPORT';
      await tx.db.query(
        `UPDATE shared.data_requests SET state = $2, finished_at = now(), expires_at = now() + make_interval(days => $3) WHERE id = $1`,
        [requestId, isExport ? 'READY' : 'DONE', isExport ? KEPT_DAYS : null],
      );
      const template = isExport ? 'main.exportReady' : 'main.dataErased';
      if (isExport || request.requestedBy !== request.userId) {
        await notify(tx, { userId: request.requestedBy, template, reference: requestId });
      }
      await recordAudit(tx, {
        action: isExport ? 'data.export-ready' : 'data.erase',
        object: `user:${request.userId}`,
        after: { request: requestId },
      });
    }),
};

const expireDataExports: Job<Context> = {
  name: 'main.expire-data-exports',
  cron: '20 * * * *',
  run: (ctx) =>
    inTransaction(ctx, async (tx) => {
      await tx.db.query(
        `WITH over AS (
           UPDATE shared.data_requests SET state = 'EXPIRED', link_hash = NULL WHERE state = 'READY' AND expires_at <= now() RETURNING id)
         UPDATE shared.data_request_parts SET data = NULL WHERE request_id IN (SELECT id FROM over)`,
      );
    }),
};

export const privacyJobs = [beginErasures, finishDataRequest, expireDataExports, retention];
