export * from './accounts.ts';
export { coinAmount, coinReason, idempotencyKey, MOST_COINS } from './coin-amount.ts';
export * from './earned.ts';
export * from './grants.ts';
export * from './holds.ts';
export { ledgerJobs } from './jobs.ts';
export * from './latest-proof.ts';
export * from './posting.ts';
export type { PrizeInput, PrizeTitles } from './prize-input.ts';
export {
  createPrize,
  listPrizes,
  type Prize,
  type PrizeChange,
  type PrizeFilter,
  type PrizeOwner,
  prizeOwnerOf,
  prizesById,
  updatePrize,
} from './prizes.ts';
export { type AlarmContext, type Difference, type Proof, proveLedger } from './proof.ts';
export * from './redeemed-prizes.ts';
export * from './redemption-life.ts';
export {
  listRedemptions,
  type Redemption,
  type RedemptionFilter,
  type RedemptionState,
  redeemPrize,
} from './redemptions.ts';
export * from './rewards.ts';
export * from './statement.ts';
export * from './streak.ts';
export { coinsTopic } from './telling.ts';
export * from './withdrawals.ts';
