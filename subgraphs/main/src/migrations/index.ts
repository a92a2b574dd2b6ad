import type { Migration } from '@alif24/subgraph-shared/database';
import { Reading1764300100002 } from './0002-reading.ts';
import { Maths1764300100003 } from './0003-maths.ts';
import { StoryDrafts1764300100004 } from './0004-story-drafts.ts';
import { StoryWords1764300100005 } from './0005-story-words.ts';
import { ReadingsByTime1764300100006 } from './0006-readings-by-time.ts';

/** The tables of SmartKids and MathKids, in the PostgreSQL schema `main`; accounts and coins are shared. */
export const migrations: readonly Migration[] = [
  Reading1764300100002,
  Maths1764300100003,
  StoryDrafts1764300100004,
  StoryWords1764300100005,
  ReadingsByTime1764300100006,
];
