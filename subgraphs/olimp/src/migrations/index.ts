import { LiveQuizzes1763800000101 } from './0001-live-quizzes.ts';
import { PinFailures1763800000102 } from './0002-pin-failures.ts';

/** This platform's tables, in the PostgreSQL schema `olimp`. */
export const OlimpMigrations = [LiveQuizzes1763800000101, PinFailures1763800000102];
