export * from './accounts.ts';
export { coinAmount, coinReason, idempotencyKey, MOST_COINS } from './coin-amount.ts';
export * from './holds.ts';
export * from './posting.ts';
export * from './rewards.ts';
export * from './statement.ts';
export * from './streak.ts';
export { coinsTopic } from './telling.ts';
