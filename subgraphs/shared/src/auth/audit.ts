import type { Caller, CallerContext } from './context.ts';

export interface Audited {
  /** What was done, e.g. `account.ban`. */
  action: string;
  /** To what, e.g. `user:<id>`. */
  object: string;
  /** What it was and what it is: ids, states and hashes, nothing personal, each at most 4,000 characters of JSON. */
  before?: object;
  after?: object;
  /** Who did it, where that is not the caller: somebody who is just signing in, the person for whom a job works. */
  actor?: Pick<Caller, 'userId' | 'role'>;
}

/** A context that may know from where its request came. */
type AuditContext = CallerContext & { readonly hop?: { readonly address?: string; readonly requestId?: string } };

/**
 * Records, inside the transaction of what it tells of, who did what: an entry of the chain that nobody can change. It takes its place in the chain
 * when the transaction ends, so at that moment alone one waits for another. Fails, and what is recorded with it, when the states are too long.
 */
export async function recordAudit(ctx: AuditContext, { action, object, before, after, actor }: Audited): Promise<void> {
  const { caller, hop } = ctx;
  const who = actor ?? caller;
  await ctx.db.query(
    `INSERT INTO shared.audit_drafts (actor_id, actor_role, action, object, before, after, address, request_id)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      who?.userId ?? null,
      who?.role ?? null,
      action,
      object,
      before ? JSON.stringify(before) : null,
      after ? JSON.stringify(after) : null,
      hop?.address || null,
      hop?.requestId?.slice(0, 200) ?? null,
    ],
  );
}
