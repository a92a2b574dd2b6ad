import { Tests1763800000001 } from './0001-tests.ts';
import { AnswersByMonth1764300000201 } from './0002-answers-by-month.ts';

/** The tables of this platform, in the PostgreSQL schema `testai`. */
export const migrations = [Tests1763800000001, AnswersByMonth1764300000201];
