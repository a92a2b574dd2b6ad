import { recordAudit, requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { beginDataRequest, hashOfLink, linkToken } from '@alif24/subgraph-shared/privacy';
import type { Context, RouteAnswer, RouteRequest } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import { findRequest, holdPerson, madeBefore, present, storeRequest, subjectOf } from './data-request.service.ts';
import type { DataRequestInput } from './privacy.input.ts';
import type { DataExportLink, DataRequest } from './privacy.type.ts';

const LINK_MINUTES = 10;
/** The version of the file's form: it grows when a reader of older files could misread a new one. */
const VERSION = 1;

/** Sets the platforms to gather; within an hour of a caller's last request for the same person that one is returned. */
export async function requestDataExport(
  ctx: Context,
  { childId, idempotencyKey: key }: DataRequestInput,
): Promise<DataRequest> {
  const userId = await subjectOf(ctx, childId);
  return inTransaction(ctx, async (tx) => {
    await holdPerson(tx, userId);
    const recent = await findRequest(
      tx,
      `r.user_id = $1 AND r.requested_by = $2 AND r.kind = 'EXPORT' AND r.state IN ('WORKING', 'READY') AND r.requested_at > now() - interval '1 hour'`,
      [userId, requireCaller(tx).userId],
    );
    const known = (await madeBefore(tx, { userId, kind: 'EXPORT', key })) ?? recent;
    if (known) return present(tx, known);
    const request = await storeRequest(tx, { userId, kind: 'EXPORT', key, days: 0 });
    await beginDataRequest(tx, request.id, 'EXPORT');
    await recordAudit(tx, { action: 'data.export', object: `user:${userId}`, after: { request: request.id } });
    return present(tx, { ...request, state: 'WORKING' as DataRequest['state'] });
  });
}

/** A link that works once; the one before it works no longer. NOT_FOUND unless the caller asked for this copy, may still have it, and it is ready. */
export async function openDataExport(ctx: Context, requestId: string): Promise<DataExportLink> {
  const { userId: me } = requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const request = await findRequest(
      tx,
      `r.id = $1 AND r.requested_by = $2 AND r.kind = 'EXPORT' AND r.state = 'READY' AND r.expires_at > now()`,
      [requestId, me],
    );
    if (!request) throw new AppError('NOT_FOUND', 'There is no copy to fetch.');
    await subjectOf(tx, request.userId);
    const { token, hash } = linkToken();
    const [[{ expiresAt }]] = await tx.db.query(
      `UPDATE shared.data_requests SET link_hash = $2, link_expires_at = now() + make_interval(mins => $3)
        WHERE id = $1 RETURNING link_expires_at AS "expiresAt"`,
      [requestId, hash, LINK_MINUTES],
    );
    await recordAudit(tx, {
      action: 'data.export-link',
      object: `user:${request.userId}`,
      after: { request: requestId },
    });
    return { url: `${tx.settings.apiUrl}/callbacks/data-export?token=${token}`, expiresAt };
  });
}

/** The file behind a link. Whoever holds the link may have it, once: it was made for the person who asked, and ends at once. */
export async function fetchDataExport(ctx: Context, { method, search }: RouteRequest): Promise<RouteAnswer> {
  if (method !== 'GET') return { status: 405, headers: { allow: 'GET' }, body: { error: 'Only GET' } };
  const file = await inTransaction(ctx, async (tx) => {
    const [[request]] = await tx.db.query(
      `UPDATE shared.data_requests SET link_hash = NULL, fetched_at = now()
        WHERE link_hash = $1 AND link_expires_at > now() AND state = 'READY' AND expires_at > now()
        RETURNING id, user_id AS "userId", requested_by AS "requestedBy", finished_at AS "finishedAt"`,
      [hashOfLink(search.get('token') ?? '')],
    );
    if (!request) return null;
    const parts: Array<{ platform: string; data: object }> = await tx.db.query(
      'SELECT platform, data FROM shared.data_request_parts WHERE request_id = $1 ORDER BY platform',
      [request.id],
    );
    await recordAudit(tx, {
      action: 'data.export-fetch',
      object: `user:${request.userId}`,
      after: { request: request.id },
    });
    return {
      format: 'alif24-personal-data',
      version: VERSION,
      gatheredAt: request.finishedAt,
      personId: request.userId,
      platforms: Object.fromEntries(parts.map(({ platform, data }) => [platform, data])),
    };
  });
  if (!file) return { status: 404, body: { error: 'This link was used, or is over.' } };
  return {
    status: 200,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': `attachment; filename="alif24-${file.gatheredAt.toISOString().slice(0, 10)}.json"`,
      'referrer-policy': 'no-referrer',
    },
    body: JSON.stringify(file, null, 2),
  };
}
