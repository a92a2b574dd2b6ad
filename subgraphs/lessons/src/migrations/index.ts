import { Lessons1763800600001 } from './0001-lessons.ts';

/** The tables of this platform, in the PostgreSQL schema `lessons`. */
export const LessonsMigrations = [Lessons1763800600001];
