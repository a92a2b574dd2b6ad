import { guardianIdsOf, requireCaller } from '@alif24/subgraph-shared/auth';
import { inTransaction } from '@alif24/subgraph-shared/database';
import { notify } from '@alif24/subgraph-shared/notifications';
import {
  approveRedemption as approve,
  cancelRedemption as cancel,
  collectRedemption as collect,
  declineRedemption as decline,
  listRedemptions,
  prizeOwnerOf,
  prizesOfRedemptions,
  type Redemption,
  type RedemptionFilter,
  redeemPrize as redeem,
  showPickupCode as showCode,
} from '@alif24/subgraph-shared/payments';
import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { pageArgs } from '@alif24/subgraph-shared/utils';
import { usersById } from '../user/user.service.ts';
import type {
  CollectRedemptionInput,
  DeclineRedemptionInput,
  PrizeRedemptionInput,
  RedeemPrizeInput,
  RedemptionPage,
} from './prize.input.ts';
import type { PickupCode } from './redemption.type.ts';

/** The wishes that concern the caller: a pupil's own, those of a parent's children, those for an organisation's or the platform's prizes. */
export async function redemptionsOf(ctx: Context, { states, first, after }: RedemptionPage): Promise<Page<Redemption>> {
  const page = pageArgs(first, after, 1);
  const filter = { ...whoseOf(ctx), ...(states && { states }) };
  const { rows, totalCount } = await listRedemptions(ctx, filter, page);
  return toPage(rows, { first: page.first, after, totalCount, cursorOf: ({ cursor }) => cursor });
}

function whoseOf(ctx: Context): RedemptionFilter {
  const { userId, role } = requireCaller(ctx);
  if (role === 'STUDENT') return { studentIds: [userId] };
  if (role === 'PARENT') return { guardianId: userId };
  return { owner: prizeOwnerOf(ctx) };
}

/** The pupil's wish, of which those hear who decide: guardians and the organisation. */
export function redeemPrize(ctx: Context, input: RedeemPrizeInput): Promise<Redemption> {
  return inTransaction(ctx, async (tx) => {
    const redemption = await redeem(tx, input);
    const { id, studentId, price } = redemption;
    const [prize, child] = await Promise.all([tx.load(prizesOfRedemptions, id), tx.load(usersById, studentId)]);
    const guardians = await guardianIdsOf(tx, studentId);
    const deciders = prize?.organizationId ? [...guardians, prize.organizationId] : guardians;
    for (const userId of deciders) {
      await notify(tx, {
        ...{ userId, template: 'coins.prizeRequested', reference: id, about: studentId },
        parameters: { child: child?.firstName ?? '', prize: prize?.title ?? '', coins: price },
      });
    }
    return redemption;
  });
}

export function cancelRedemption(ctx: Context, { redemptionId }: PrizeRedemptionInput): Promise<Redemption> {
  return cancel(ctx, redemptionId);
}

export function approveRedemption(ctx: Context, { redemptionId }: PrizeRedemptionInput): Promise<Redemption> {
  return inTransaction(ctx, async (tx) => tellPupil(tx, await approve(tx, redemptionId), 'coins.prizeApproved'));
}

export function declineRedemption(ctx: Context, input: DeclineRedemptionInput): Promise<Redemption> {
  return inTransaction(ctx, async (tx) => tellPupil(tx, await decline(tx, input), 'coins.prizeDeclined'));
}

/** A new code for the calling pupil; the one before is good for nothing now. */
export async function showPickupCode(ctx: Context, { redemptionId }: PrizeRedemptionInput): Promise<PickupCode> {
  const code = await showCode(ctx, redemptionId);
  const { rows } = await listRedemptions(ctx, { ids: [redemptionId] }, pageArgs(1));
  return { code, redemption: rows[0] as Redemption };
}

export function collectRedemption(ctx: Context, input: CollectRedemptionInput): Promise<Redemption> {
  return collect(ctx, input);
}

async function tellPupil(
  tx: Context,
  redemption: Redemption,
  template: 'coins.prizeApproved' | 'coins.prizeDeclined',
): Promise<Redemption> {
  const { id, studentId } = redemption;
  const prize = await tx.load(prizesOfRedemptions, id);
  const parameters = { prize: prize?.title ?? '' };
  await notify(tx, { userId: studentId, template, parameters, reference: id, about: studentId });
  return redemption;
}
