import type { Migration } from '@alif24/subgraph-shared/database';

/** The tables of SmartKids and MathKids, in the PostgreSQL schema `main`; accounts and coins are shared. */
export const migrations: readonly Migration[] = [];
