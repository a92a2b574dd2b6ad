import { Rounds1763800000001 } from './0001-rounds.ts';

/** The tables of this platform, in the PostgreSQL schema `games`. */
export const migrations = [Rounds1763800000001];
