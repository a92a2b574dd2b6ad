import {
  keyedHash,
  newSecret,
  openChildDoor,
  recordAudit,
  requireCaller,
  shutChildDoors,
} from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import { tellGuardians } from '../family/tell-guardians.service.ts';
import type { User } from '../user/user.entity.ts';
import { findStudent, usersById } from '../user/user.service.ts';
import { childPasswordKinds, requireKeeper } from './child-password.service.ts';
import type { IssueChildCardsInput, OpenChildCardInput, RevokeChildCardInput } from './child-sign-in.input.ts';
import type { ChildCard, ChildSignIn, IssuedChildCard, OpenedChildCard } from './child-sign-in.type.ts';

const PURPOSE = 'child-card';
const CARD = 'id, student_id AS "childId", is_enough AS "isEnough", issued_at AS "issuedAt", expires_at AS "expiresAt"';
type Row = ChildCard & { childId: string };

/** How each child signs in, with the cards that are good now. */
export async function childSignIns(ctx: Context, childIds: readonly string[]): Promise<ChildSignIn[]> {
  const passwords: Array<{ id: string; kind: ChildSignIn['kind']; setAt: Date }> = await ctx.db.query(
    'SELECT student_id AS id, kind, set_at AS "setAt" FROM shared.picture_passwords WHERE student_id = ANY($1::uuid[])',
    [childIds],
  );
  const cards: Row[] = await ctx.db.query(
    `SELECT ${CARD} FROM shared.child_cards
      WHERE student_id = ANY($1::uuid[]) AND revoked_at IS NULL AND expires_at > now() ORDER BY issued_at DESC`,
    [childIds],
  );
  const byId = new Map(passwords.map((row) => [row.id, row]));
  return childIds.map((id) => {
    const { kind = null, setAt = null } = byId.get(id) ?? {};
    return { kind, setAt, cards: cards.filter(({ childId }) => childId === id).slice(0, 5) };
  });
}

/**
 * New cards to print, one a child; what the caller gave out for them before ends. Guardians hear of cards that open without pictures. NOT_FOUND when one of
 * them is not the caller's.
 */
export async function issueChildCards(ctx: Context, input: IssueChildCardsInput): Promise<IssuedChildCard[]> {
  const childIds = [...new Set(input.childIds)];
  await requireKeeper(ctx, childIds);
  const { userId } = requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const [before]: [Array<{ id: string }>] = await tx.db.query(
      `UPDATE shared.child_cards SET revoked_at = now()
        WHERE student_id = ANY($1::uuid[]) AND issued_by = $2 AND revoked_at IS NULL RETURNING id`,
      [childIds, userId],
    );
    await shutChildDoors(
      tx,
      before.map(({ id }) => id),
    );
    const secrets = new Map(childIds.map((id) => [id, newSecret()]));
    const hashes = childIds.map((id) => keyedHash(tx, PURPOSE, secrets.get(id) as string));
    const rows: Row[] = await tx.db.query(
      `INSERT INTO shared.child_cards (student_id, secret_hash, is_enough, issued_by, expires_at)
       SELECT student, hash, $3, $4, now() + make_interval(days => $5) FROM unnest($1::uuid[], $2::bytea[]) AS card (student, hash) RETURNING ${CARD}`,
      [childIds, hashes, input.isEnough, userId, input.days],
    );
    await recordAudit(tx, {
      action: 'child.card.issue',
      object: `user:${userId}`,
      after: { cards: rows.map(({ id }) => id) },
    });
    const children = (await usersById(tx, childIds)) as User[];
    if (input.isEnough) for (const child of children) await tellGuardians(tx, child, 'family.childCardEnough');
    const byId = new Map(rows.map((row) => [row.childId, row]));
    return childIds.map((id, n) => ({
      child: children[n] as User,
      card: byId.get(id) as ChildCard,
      link: `${tx.settings.siteUrl}/card#${secrets.get(id)}`,
    }));
  });
}

/** A lost card is worth nothing from now on. For whoever may say how the child signs in. */
export async function revokeChildCard(ctx: Context, { childId, cardId }: RevokeChildCardInput): Promise<User> {
  await requireKeeper(ctx, [childId]);
  return inTransaction(ctx, async (tx) => {
    const [, count] = await tx.db.query(
      'UPDATE shared.child_cards SET revoked_at = now() WHERE id = $1 AND student_id = $2 AND revoked_at IS NULL',
      [cardId, childId],
    );
    if (count === 0) throw new AppError('NOT_FOUND', 'There is no such card.');
    await shutChildDoors(tx, [cardId]);
    await recordAudit(tx, { action: 'child.card.revoke', object: `user:${childId}`, before: { card: cardId } });
    return findStudent(tx, childId);
  });
}

/** A card was scanned: whose it is, and a ticket. NOT_FOUND for a card that is unknown, taken back or over, all alike. */
export async function openChildCard(ctx: Context, { secret }: OpenChildCardInput): Promise<OpenedChildCard> {
  const [card] = await ctx.db.query(
    `SELECT c.id, c.student_id AS "childId", c.is_enough AS "isEnough", u.first_name AS "givenName"
       FROM shared.child_cards c JOIN shared.users u ON u.id = c.student_id
      WHERE c.secret_hash = $1 AND c.revoked_at IS NULL AND c.expires_at > now()`,
    [keyedHash(ctx, PURPOSE, secret)],
  );
  if (!card) throw new AppError('NOT_FOUND', 'This card is good no longer.');
  const { id: cardId, childId, isEnough, givenName } = card;
  const ticket = await openChildDoor(ctx, { cardId, studentIds: [childId], needsPassword: !isEnough });
  const [kind = null] = isEnough ? [null] : await childPasswordKinds(ctx, [childId]);
  if (!isEnough && !kind) throw new AppError('NOT_FOUND', 'This child has no pictures yet.');
  return { ticket, childId, givenName, asks: kind };
}
