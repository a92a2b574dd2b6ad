import { inTransaction } from '../database/index.ts';
import { AppError, badInput } from '../utils/index.ts';
import { recordAudit } from './audit.ts';
import type { CallerContext, TellingContext } from './context.ts';
import { SESSIONS_TOPIC } from './revoked-sessions.ts';
import type { TokenIssuer } from './tokens.ts';

export const ANALYST_TOKEN_DAYS = { usual: 30, most: 90 };

/** What is kept of a token for statistics; itself it is kept nowhere. */
export interface AnalystToken {
  id: string;
  name: string;
  createdAt: Date;
  expiresAt: Date;
  revokedAt: Date | null;
}

const COLUMNS = `id, name, created_at AS "createdAt", expires_at AS "expiresAt", revoked_at AS "revokedAt"`;

/**
 * Makes a token that reads statistics and nothing else, good for 1 to 90 days, and records it in the audit log. BAD_USER_INPUT for other days and a
 * name that is not 1 to 60 characters.
 */
export async function issueAnalystToken(
  ctx: CallerContext,
  tokens: Pick<TokenIssuer, 'issueForAnalyst'>,
  { name, days }: { name: string; days: number },
): Promise<AnalystToken & { token: string }> {
  const isWhole = Number.isInteger(days) && days >= 1 && days <= ANALYST_TOKEN_DAYS.most;
  if (!isWhole) throw badInput(`A token is good for 1 to ${ANALYST_TOKEN_DAYS.most} days.`, 'days');
  if (name.trim() === '' || name.length > 60) throw badInput('The name of a token has 1 to 60 characters.', 'name');
  return inTransaction(ctx, async (tx) => {
    const [row]: AnalystToken[] = await tx.db.query(
      `INSERT INTO shared.analyst_tokens (name, expires_at)
       VALUES ($1, date_trunc('second', now()) + make_interval(days => $2)) RETURNING ${COLUMNS}`,
      [name.trim(), days],
    );
    const made = row as AnalystToken;
    await recordAudit(tx, { action: 'analyst-token.issue', object: `analyst-token:${made.id}`, after: { days } });
    return { ...made, token: await tokens.issueForAnalyst(made.id, made.expiresAt) };
  });
}

/** All tokens for statistics there ever were, newest first. */
export function listAnalystTokens(ctx: CallerContext): Promise<AnalystToken[]> {
  return ctx.db.query(`SELECT ${COLUMNS} FROM shared.analyst_tokens ORDER BY id DESC`);
}

/** Takes a token back: gateways refuse it within seconds. Idempotent; NOT_FOUND when there is none with this id. */
export async function revokeAnalystToken(ctx: TellingContext, id: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const [row] = await tx.db.query('SELECT revoked_at FROM shared.analyst_tokens WHERE id::text = $1 FOR UPDATE', [
      id,
    ]);
    if (!row) throw new AppError('NOT_FOUND', 'There is no token with this id.');
    if (row.revoked_at) return;
    await tx.db.query('UPDATE shared.analyst_tokens SET revoked_at = now() WHERE id = $1', [id]);
    await recordAudit(tx, { action: 'analyst-token.revoke', object: `analyst-token:${id}` });
    await ctx.events.publish(tx, SESSIONS_TOPIC);
  });
}
