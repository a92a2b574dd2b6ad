import type { CallerContext } from './context.ts';
import { keyedHash, type SecretContext } from './keyed-hash.ts';
import { newSecret } from './new-secret.ts';

const MINUTES = 15;
const PURPOSE = 'child-door';

export interface ChildDoor {
  cardId: string;
  /** Whether the picture password is still asked for. */
  needsPassword: boolean;
}

/**
 * A ticket for 15 minutes, for whoever showed a card: one of these pupils may now sign in with it. The platform that owns the card opens the door;
 * the main one lets the pupil in.
 */
export async function openChildDoor(
  ctx: SecretContext,
  { cardId, studentIds, needsPassword }: ChildDoor & { studentIds: readonly string[] },
): Promise<string> {
  const ticket = newSecret();
  await ctx.db.query(
    `WITH over AS (DELETE FROM shared.child_doors WHERE expires_at < now())
     INSERT INTO shared.child_doors (ticket_hash, card_id, student_ids, needs_password, expires_at)
     VALUES ($1, $2, $3, $4, now() + make_interval(mins => $5))`,
    [keyedHash(ctx, PURPOSE, ticket), cardId, studentIds, needsPassword, MINUTES],
  );
  return ticket;
}

/** What a ticket opens for this pupil; null when it is unknown, over, taken back or for others. */
export async function findChildDoor(ctx: SecretContext, ticket: string, studentId: string): Promise<ChildDoor | null> {
  const [door] = await ctx.db.query(
    `SELECT card_id AS "cardId", needs_password AS "needsPassword" FROM shared.child_doors
      WHERE ticket_hash = $1 AND $2 = ANY(student_ids) AND expires_at > now()`,
    [keyedHash(ctx, PURPOSE, ticket), studentId],
  );
  return door ?? null;
}

/** Tickets of a card that was taken back are worth nothing. */
export async function shutChildDoors(ctx: CallerContext, cardIds: readonly string[]): Promise<void> {
  await ctx.db.query('DELETE FROM shared.child_doors WHERE card_id = ANY($1::uuid[])', [cardIds]);
}
