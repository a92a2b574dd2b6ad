import { Tests1763800000001 } from './0001-tests.ts';

/** The tables of this platform, in the PostgreSQL schema `testai`. */
export const migrations = [Tests1763800000001];
