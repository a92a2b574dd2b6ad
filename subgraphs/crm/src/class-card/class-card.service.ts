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
import type { Classroom } from '../classroom/classroom.entity.ts';
import { findClassroom } from '../classroom/classroom.service.ts';
import type { IssueClassCardInput, OpenClassCardInput, RevokeClassCardInput } from './class-card.input.ts';
import type { ClassCard, ClassCardPupil, IssuedClassCard, OpenedClassCard } from './class-card.type.ts';

const PURPOSE = 'class-card';
const MOST_PUPILS = 100;
const CARD = 'id, issued_at AS "issuedAt", expires_at AS "expiresAt"';

/** The card of each classroom that is good now. */
export async function cardsOfClassrooms(
  ctx: Context,
  classroomIds: readonly string[],
): Promise<Array<ClassCard | null>> {
  const rows: Array<ClassCard & { classroomId: string }> = await ctx.db.query(
    `SELECT ${CARD}, classroom_id AS "classroomId" FROM crm.class_cards
      WHERE classroom_id = ANY($1::uuid[]) AND revoked_at IS NULL AND expires_at > now()`,
    [classroomIds],
  );
  const cards = new Map(rows.map((row) => [row.classroomId, row]));
  return classroomIds.map((id) => cards.get(id) ?? null);
}

/** A new card of a class of the calling teacher or organisation; the one before ends. NOT_FOUND for any other class. */
export async function issueClassCard(
  ctx: Context,
  { classroomId, days }: IssueClassCardInput,
): Promise<IssuedClassCard> {
  const classroom = await findClassroom(ctx, classroomId, 'CLASSES');
  return inTransaction(ctx, async (tx) => {
    await endCards(tx, classroomId);
    const secret = newSecret();
    const [card] = await tx.db.query(
      `INSERT INTO crm.class_cards (classroom_id, secret_hash, issued_by, expires_at)
       VALUES ($1, $2, $3, now() + make_interval(days => $4)) RETURNING ${CARD}`,
      [classroomId, keyedHash(tx, PURPOSE, secret), requireCaller(tx).userId, days],
    );
    await recordAudit(tx, { action: 'class.card.issue', object: `classroom:${classroomId}`, after: { card: card.id } });
    return { card, classroom, link: `${tx.settings.siteUrl}/class#${secret}`, pupils: await pupilsOf(tx, classroomId) };
  });
}

/** The card of a class is worth nothing from now on, nor what was opened with it; the class is returned. NOT_FOUND when there is none. */
export async function revokeClassCard(ctx: Context, { classroomId }: RevokeClassCardInput): Promise<Classroom> {
  const classroom = await findClassroom(ctx, classroomId, 'CLASSES');
  return inTransaction(ctx, async (tx) => {
    const ended = await endCards(tx, classroomId);
    if (ended.length === 0) throw new AppError('NOT_FOUND', 'This class has no card.');
    const action = { action: 'class.card.revoke', object: `classroom:${classroomId}` };
    await recordAudit(tx, { ...action, before: { cards: ended } });
    return classroom;
  });
}

async function endCards(tx: Context, classroomId: string): Promise<string[]> {
  const [rows]: [Array<{ id: string }>] = await tx.db.query(
    'UPDATE crm.class_cards SET revoked_at = now() WHERE classroom_id = $1 AND revoked_at IS NULL RETURNING id',
    [classroomId],
  );
  const ids = rows.map(({ id }) => id);
  await shutChildDoors(tx, ids);
  return ids;
}

/** The card of a class was scanned: its pupils' given names, and a ticket. NOT_FOUND for a card that is unknown, taken back or over, all alike. */
export async function openClassCard(ctx: Context, { secret }: OpenClassCardInput): Promise<OpenedClassCard> {
  const [card] = await ctx.db.query(
    `SELECT k.id, k.classroom_id AS "classroomId", c.name
       FROM crm.class_cards k JOIN crm.classrooms c ON c.id = k.classroom_id
      WHERE k.secret_hash = $1 AND k.revoked_at IS NULL AND k.expires_at > now()`,
    [keyedHash(ctx, PURPOSE, secret)],
  );
  if (!card) throw new AppError('NOT_FOUND', 'This card is good no longer.');
  const pupils = await pupilsOf(ctx, card.classroomId);
  const door = { cardId: card.id, studentIds: pupils.map(({ id }) => id), needsPassword: true };
  return { ticket: await openChildDoor(ctx, door), className: card.name, pupils };
}

/** By given name, those of the same name in the order in which they came to the platform. */
async function pupilsOf(ctx: Context, classroomId: string): Promise<ClassCardPupil[]> {
  return ctx.db.query(
    `SELECT u.id, u.first_name AS "givenName", p.kind AS asks,
            CASE WHEN count(*) OVER same > 1 THEN (row_number() OVER (same ORDER BY u.id))::int END AS number
       FROM crm.classroom_students s JOIN shared.users u ON u.id = s.student_id
       LEFT JOIN shared.picture_passwords p ON p.student_id = u.id
      WHERE s.classroom_id = $1
     WINDOW same AS (PARTITION BY lower(u.first_name))
      ORDER BY lower(u.first_name), u.id LIMIT ${MOST_PUPILS}`,
    [classroomId],
  );
}
