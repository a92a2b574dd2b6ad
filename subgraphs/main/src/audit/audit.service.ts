import { requireCaller } from '@alif24/subgraph-shared/auth';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { AppError, badInput, encodeCursor, pageArgs } from '@alif24/subgraph-shared/utils';
import type { AuditEntry, AuditHead } from './audit.type.ts';

export interface AuditFilter {
  object?: string | null;
  action?: string | null;
  first?: number | null;
  after?: string | null;
}

/** A page of what was recorded, the newest first. Moderators only. */
export async function auditEntries(ctx: Context, { object, action, ...page }: AuditFilter): Promise<Page<AuditEntry>> {
  requireModerator(ctx);
  const { first, take, after } = pageArgs(page.first, page.after, 1);
  const before = after === null ? null : Number(after[0]);
  if (before !== null && !Number.isSafeInteger(before)) throw badInput('Not a cursor of this list', 'after');
  const wanted = '($1::text IS NULL OR object = $1) AND ($2::text IS NULL OR action = $2)';
  const rows: AuditEntry[] = await ctx.db.query(
    `SELECT sequence::int, id, recorded_at AS "recordedAt", actor_id AS "actorId", actor_role AS "actorRole", action, object,
       before::text, after::text, address, request_id AS "requestId", encode(hash, 'hex') AS hash
     FROM shared.audit_entries WHERE ${wanted} AND ($3::bigint IS NULL OR sequence < $3) ORDER BY sequence DESC LIMIT $4`,
    [object ?? null, action ?? null, before, take],
  );
  const [{ count }] = await ctx.db.query(`SELECT count(*)::int FROM shared.audit_entries WHERE ${wanted}`, [
    object ?? null,
    action ?? null,
  ]);
  const cursorOf = ({ sequence }: AuditEntry) => encodeCursor([sequence]);
  return toPage(rows, { first, after: page.after ?? null, totalCount: count, cursorOf });
}

/** The end of the chain. Moderators only. */
export async function auditHead(ctx: Context): Promise<AuditHead> {
  requireModerator(ctx);
  const [head] = await ctx.db.query(`SELECT sequence::int, encode(hash, 'hex') AS hash FROM shared.audit_head`);
  return head;
}

function requireModerator(ctx: Context): void {
  if (requireCaller(ctx).role !== 'MODERATOR') throw new AppError('FORBIDDEN', 'This is for moderators.');
}
