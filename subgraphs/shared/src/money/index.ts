export * from './account.ts';
export * from './balances.ts';
export { MOST_TIYIN, type Moved, requireAmount } from './move.ts';
export * from './payments.ts';
export * from './proof.ts';
