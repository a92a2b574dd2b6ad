import { inTransaction } from '../database/index.ts';
import type { TellingContext } from './context.ts';
import { SESSIONS_TOPIC } from './revoked-sessions.ts';

/**
 * Has each open session of a person go on under a new id: their access tokens are refused and what they watch is closed within seconds, while
 * the cookies stay good, so that their pages come back by themselves and are asked again what they may see.
 */
export async function renewSessions(ctx: TellingContext, userId: string): Promise<void> {
  await inTransaction(ctx, async (tx) => {
    const sessions: Array<{ id: string }> = await tx.db.query(
      'SELECT id FROM shared.sessions WHERE user_id = $1 AND revoked_at IS NULL AND expires_at > now() FOR UPDATE',
      [userId],
    );
    for (const { id } of sessions) {
      const [{ id: next }] = await tx.db.query(
        `INSERT INTO shared.sessions (user_id, created_at, expires_at, method, device, last_used_at)
         SELECT user_id, created_at, expires_at, method, device, last_used_at FROM shared.sessions WHERE id = $1 RETURNING id`,
        [id],
      );
      await tx.db.query('UPDATE shared.refresh_tokens SET session_id = $2 WHERE session_id = $1', [id, next]);
      await tx.db.query('UPDATE shared.sessions SET revoked_at = now() WHERE id = $1', [id]);
    }
    if (sessions.length > 0) await tx.events.publish(tx, SESSIONS_TOPIC);
  });
}
