import { randomInt } from 'node:crypto';
import {
  type CallerContext,
  keyedHash,
  recordAudit,
  requireCaller,
  type SecretContext,
  type TellingContext,
} from '../auth/index.ts';
import { inTransaction } from '../database/index.ts';
import { notify } from '../notifications/index.ts';
import { AppError } from '../utils/index.ts';
import { coinReason } from './coin-amount.ts';
import { captureHold, HOLD_DAYS, voidHold } from './holds.ts';
import { account } from './posting.ts';
import { REDEMPTION_COLUMNS, type Redemption, type RedemptionState } from './redemptions.ts';

/** Wrong codes after which the pupil has to show a new one. */
const TRIES = 5;

interface Locked extends Redemption {
  holdId: string;
  organizationId: string | null;
  /** Who offers it, where that is a guardian. */
  offeredBy: string | null;
  title: string;
  codeHash: string | null;
  tries: number;
  /** The caller is a guardian who may decide for the pupil. */
  isGuardian: boolean;
}

/** Says yes to a wish: it waits, seven more days, to be collected. For the pupil's guardian and for who offers the prize. NOT_FOUND, ALREADY_PROCESSED. */
export function approveRedemption(ctx: CallerContext, redemptionId: string): Promise<Redemption> {
  return change(ctx, redemptionId, ['REQUESTED'], mayDecide, (tx, { id }) => decide(tx, id, 'APPROVED', null));
}

/** Says no, with a reason that the pupil reads: coins and piece are free again. For the same people. NOT_FOUND, ALREADY_PROCESSED, BAD_USER_INPUT. */
export function declineRedemption(
  ctx: CallerContext,
  input: { redemptionId: string; reason: string },
): Promise<Redemption> {
  const reason = coinReason(input.reason);
  return change(ctx, input.redemptionId, ['REQUESTED'], mayDecide, async (tx, redemption) => {
    await decide(tx, redemption.id, 'DECLINED', reason);
    await release(tx, redemption, 'DECLINED', reason);
  });
}

/** The calling pupil wants it no more: coins and piece are free again. NOT_FOUND, ALREADY_PROCESSED once it is collected or decided against. */
export function cancelRedemption(ctx: CallerContext, redemptionId: string): Promise<Redemption> {
  return change(ctx, redemptionId, ['REQUESTED', 'APPROVED'], isPupil, (tx, redemption) =>
    release(tx, redemption, 'CANCELLED'),
  );
}

/**
 * A pick-up code of six digits for the calling pupil, shown this once: asking again makes a new one, and the old is good for nothing.
 * NOT_FOUND; ALREADY_PROCESSED unless the redemption is approved and not collected.
 */
export async function showPickupCode(ctx: SecretContext, redemptionId: string): Promise<string> {
  const code = String(randomInt(0, 1_000_000)).padStart(6, '0');
  await change(ctx, redemptionId, ['APPROVED'], isPupil, (tx, { id }) =>
    tx.db.query('UPDATE shared.prize_redemptions SET pickup_code_hash = $2, pickup_tries = 0 WHERE id = $1', [
      id,
      hashOf(ctx, id, code),
    ]),
  );
  return code;
}

/**
 * Hands the prize over to who says the code: its coins are spent. For who offers the prize; they need the redemption's id and the pupil's code,
 * which a guardian needs not for what they give their own child. NOT_FOUND, ALREADY_PROCESSED, ACCOUNT_FROZEN, WRONG_CODE; after five of those TOO_MANY_ATTEMPTS until the pupil shows a new code.
 */
export async function collectRedemption(
  ctx: SecretContext,
  { redemptionId, code }: { redemptionId: string; code: string | null },
): Promise<Redemption> {
  let refused: AppError | undefined; // thrown after the commit, as the try has to be counted
  const redemption = await change(ctx, redemptionId, ['APPROVED'], offers, async (tx, locked) => {
    const { id, tries, codeHash, holdId, organizationId, offeredBy } = locked;
    const isRight = codeHash !== null && code !== null && codeHash === hashOf(ctx, id, code.replace(/\s/g, ''));
    if (offeredBy === null && tries >= TRIES) {
      refused = new AppError('TOO_MANY_ATTEMPTS', 'Too many wrong codes; the pupil has to show a new one.');
    } else if (offeredBy === null && !isRight) {
      refused = new AppError('WRONG_CODE', 'This is not the code.');
      await tx.db.query('UPDATE shared.prize_redemptions SET pickup_tries = pickup_tries + 1 WHERE id = $1', [id]);
    } else {
      await captureHold(tx, holdId, {
        to: account.prize(organizationId ?? offeredBy),
        actorId: requireCaller(tx).userId,
      });
      await close(tx, id, 'COLLECTED');
    }
  });
  if (refused) throw refused;
  return redemption;
}

/** Frees coins and piece of every redemption that nobody touched for seven days, and tells the pupil; for a job. Returns how many. */
export async function expireRedemptions(ctx: TellingContext, now = new Date()): Promise<number> {
  const due: Array<{ id: string }> = await ctx.db.query(
    `SELECT id FROM shared.prize_redemptions WHERE state IN ('REQUESTED', 'APPROVED') AND expires_at <= $1 ORDER BY expires_at LIMIT 10000`,
    [now],
  );
  let expired = 0;
  for (const { id } of due) {
    await inTransaction(ctx, async (tx) => {
      const redemption = await lock(tx, id);
      const isDue = redemption && redemption.expiresAt <= now;
      if (!isDue || !['REQUESTED', 'APPROVED'].includes(redemption.state)) return;
      await release(tx, redemption, 'EXPIRED');
      await notify(tx, {
        ...{ userId: redemption.studentId, template: 'coins.prizeExpired', reference: id, about: redemption.studentId },
        parameters: { prize: redemption.title },
      });
      expired += 1;
    });
  }
  return expired;
}

type May = (ctx: CallerContext, redemption: Locked) => boolean;

const isPupil: May = ({ caller }, { studentId }) => caller?.userId === studentId;
const offers: May = ({ caller }, { organizationId, offeredBy, isGuardian }) => {
  if (offeredBy !== null) return isGuardian && caller?.userId === offeredBy;
  return organizationId === null ? caller?.role === 'MODERATOR' : caller?.userId === organizationId;
};
const mayDecide: May = (ctx, redemption) => redemption.isGuardian || offers(ctx, redemption);

async function change(
  ctx: CallerContext,
  id: string,
  from: readonly RedemptionState[],
  may: May,
  work: (tx: CallerContext, redemption: Locked) => Promise<unknown>,
): Promise<Redemption> {
  requireCaller(ctx);
  return inTransaction(ctx, async (tx) => {
    const redemption = await lock(tx, id);
    if (!redemption || !may(tx, redemption)) throw new AppError('NOT_FOUND', 'There is no such redemption.');
    if (!from.includes(redemption.state)) throw new AppError('ALREADY_PROCESSED', 'This was decided before.');
    await work(tx, redemption);
    const [now]: Redemption[] = await tx.db.query(
      `SELECT ${REDEMPTION_COLUMNS} FROM shared.prize_redemptions r WHERE id = $1`,
      [id],
    );
    return now as Redemption;
  });
}

async function lock(tx: CallerContext, id: string): Promise<Locked | undefined> {
  const rows: Locked[] = await tx.db.query(
    `SELECT ${REDEMPTION_COLUMNS}, r.hold_id AS "holdId", p.organization_id AS "organizationId", p.guardian_id AS "offeredBy", p.title, r.pickup_code_hash AS "codeHash",
            r.pickup_tries AS tries, EXISTS (SELECT FROM shared.supervisions s WHERE s.student_id = r.student_id AND s.supervisor_id = $2
              AND s.kind = 'GUARDIAN' AND s.access = 'FULL') AS "isGuardian"
       FROM shared.prize_redemptions r JOIN shared.prizes p ON p.id = r.prize_id WHERE r.id = $1 FOR UPDATE OF r`,
    [id, tx.caller?.userId ?? null],
  );
  return rows[0];
}

async function decide(tx: CallerContext, id: string, state: 'APPROVED' | 'DECLINED', reason: string | null) {
  await tx.db.query(
    `UPDATE shared.prize_redemptions SET state = $2, decided_at = now(), decided_by = $3, decline_reason = $4,
            expires_at = now() + make_interval(days => $5) WHERE id = $1`,
    [id, state, requireCaller(tx).userId, reason, HOLD_DAYS],
  );
  await recordAudit(tx, {
    ...{ action: 'prize.decide', object: `redemption:${id}` },
    ...{ before: { state: 'REQUESTED' }, after: { state } },
  });
}

async function release(tx: CallerContext, { id, prizeId, holdId }: Locked, state: RedemptionState, reason?: string) {
  await tx.db.query('UPDATE shared.prizes SET stock = stock + 1 WHERE id = $1', [prizeId]);
  await voidHold(tx, holdId, { reason, actorId: tx.caller?.userId ?? null });
  await close(tx, id, state);
}

async function close(tx: CallerContext, id: string, state: RedemptionState) {
  await tx.db.query(
    'UPDATE shared.prize_redemptions SET state = $2, closed_at = now(), closed_by = $3, pickup_code_hash = NULL WHERE id = $1',
    [id, state, tx.caller?.userId ?? null],
  );
}

function hashOf(ctx: SecretContext, id: string, code: string): string {
  return keyedHash(ctx, 'prize.pickup', id, code).toString('hex');
}
