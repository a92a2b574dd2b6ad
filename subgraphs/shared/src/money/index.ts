export * from './account.ts';
export * from './balances.ts';
export type { Moved } from './move.ts';
export * from './payments.ts';
export * from './proof.ts';
