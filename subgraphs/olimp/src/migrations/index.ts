import { LiveQuizzes1763800000101 } from './0001-live-quizzes.ts';

/** This platform's tables, in the PostgreSQL schema `olimp`. */
export const OlimpMigrations = [LiveQuizzes1763800000101];
