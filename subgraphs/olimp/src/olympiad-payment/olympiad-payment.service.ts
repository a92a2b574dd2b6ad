import { isGuardianOf, requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { payFromBalance } from '@alif24/subgraph-shared/money';
import { idempotencyKey } from '@alif24/subgraph-shared/payments';
import type { Context } from '@alif24/subgraph-shared/server';
import { AppError } from '@alif24/subgraph-shared/utils';
import { Olympiad } from '../olympiad/olympiad.entity.ts';
import { stagesOfOlympiads, titleFor, wrongMoment } from '../olympiad/olympiad.service.ts';
import { OlympiadEntry } from '../olympiad-entry/olympiad-entry.entity.ts';
import { isHeld } from '../olympiad-entry/olympiad-entry.rules.ts';
import { confirmEntry } from '../olympiad-entry/olympiad-entry.service.ts';
import { requireAhead } from './hold.service.ts';
import { refundableUntil } from './olympiad-payment.rules.ts';
import type { OlympiadPayment } from './olympiad-payment.type.ts';
import { referenceOf } from './refund.service.ts';

const noEntry = () => new AppError('NOT_FOUND', 'You have no such entry to pay.');

/**
 * A guardian, with whatever access, pays a reserved place of a child of theirs from their balance, and it is certain: both or neither. The same key again
 * takes nothing again. NOT_FOUND, INSUFFICIENT_FUNDS, ACCOUNT_FROZEN; ALREADY_PROCESSED for a place that is paid; CONFLICT for a key that stands for
 * another payment; OLYMPIAD_STATE for one that was given up or waited too long, when the first stage is over for the child, and when the olympiad was
 * called off.
 */
export async function payOlympiadEntry(
  ctx: Context,
  { entryId, idempotencyKey: given }: { entryId: string; idempotencyKey: string },
): Promise<OlympiadEntry> {
  const { userId } = requireCaller(ctx);
  const key = idempotencyKey(given);
  return inTransaction(ctx, async (tx) => {
    // First the olympiad, then the place, then the balance: always in this order, so that nobody waits in a circle.
    const found = await tx.db.findOneBy(OlympiadEntry, { id: entryId });
    if (!found?.studentId || !(await tx.load(isGuardianOf, found.studentId))) throw noEntry();
    const olympiad = await tx.db.findOneOrFail(Olympiad, {
      ...{ where: { id: found.olympiadId }, lock: { mode: 'pessimistic_read' } },
    });
    const [entry] = await tx.db.query('SELECT state FROM olimp.olympiad_entries WHERE id = $1 FOR NO KEY UPDATE', [
      entryId,
    ]);
    const [known] = await tx.db.query(
      `SELECT entry_id AS "entryId" FROM olimp.olympiad_payments WHERE payer_id = $1 AND idempotency_key = $2`,
      [userId, key],
    );
    if (known && known.entryId !== found.id) throw new AppError('CONFLICT', 'This key stands for another payment.');
    if (known) return tx.db.findOneByOrFail(OlympiadEntry, { id: found.id });
    if (entry.state === 'CONFIRMED') throw new AppError('ALREADY_PROCESSED', 'Nothing is to be paid for this place.');
    if (!isHeld(olympiad)) throw wrongMoment('OVER', 'Nobody enters any more.');
    await requireAhead(tx, [found.id]);
    if (!(await confirmEntry(tx, found.id))) throw wrongMoment('EXPIRED', 'The place was not paid in time.');
    const amount = BigInt(olympiad.price);
    const [[payment], [{ locale }]] = [
      await tx.db.query(
        'INSERT INTO olimp.olympiad_payments (entry_id, payer_id, amount, idempotency_key) VALUES ($1, $2, $3, $4) RETURNING id',
        [found.id, userId, olympiad.price, key],
      ),
      await tx.db.query('SELECT locale FROM shared.users WHERE id = $1', [userId]),
    ];
    await payFromBalance(tx, {
      ...{ userId, amount, purpose: 'OLYMPIAD_SEAT', reference: referenceOf(payment.id) },
      reason: titleFor(olympiad.titles, locale),
    });
    return tx.db.findOneByOrFail(OlympiadEntry, { id: found.id });
  });
}

type Row = Omit<OlympiadPayment, 'amount'> & { amount: string };

/** What was last paid for each place, for the guardians of its pupil; null for all others, and where nothing was. One statement. */
export async function paymentsOfEntries(
  ctx: Context,
  entryIds: readonly string[],
): Promise<Array<OlympiadPayment | null>> {
  const { caller } = ctx;
  if (caller?.role !== 'PARENT') return entryIds.map(() => null);
  const rows: Row[] = await ctx.db.query(
    `SELECT DISTINCT ON (p.entry_id) p.id, p.entry_id AS "entryId", p.amount, p.state, p.payer_id = $1 AS "isMine",
            p.paid_at AS "paidAt", p.refunded_at AS "refundedAt"
       FROM olimp.olympiad_payments p JOIN olimp.olympiad_entries e ON e.id = p.entry_id
       JOIN shared.supervisions s ON s.student_id = e.student_id AND s.supervisor_id = $1 AND s.kind = 'GUARDIAN'
      WHERE p.entry_id = ANY($2::uuid[]) ORDER BY p.entry_id, p.id DESC`,
    [caller.userId, entryIds],
  );
  const byEntry = new Map(rows.map((row) => [row.entryId, { ...row, amount: BigInt(row.amount) }]));
  return entryIds.map((id) => byEntry.get(id) ?? null);
}

/** Until when what was paid for a place goes back when it is given up; null where nothing is to be paid. */
export async function refundableUntilOf(ctx: Context, { id, price }: Olympiad): Promise<Date | null> {
  if (BigInt(price) === 0n) return null;
  const [first] = await ctx.load(stagesOfOlympiads, id);
  return first ? refundableUntil(first.startsAt) : null;
}
