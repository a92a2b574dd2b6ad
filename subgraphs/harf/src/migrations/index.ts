import { LetterPractices1763800100001 } from './0001-letter-practices.ts';

/** The tables of this platform, in the PostgreSQL schema `harf`. */
export const HarfMigrations = [LetterPractices1763800100001];
