import type { Context } from '@alif24/subgraph-shared/server';
import { letterById } from '../alphabet/alphabet.service.ts';
import { type LetterProgress, LetterState } from './letter-progress.entity.ts';

/** How many of the newest first tries decide, and how many of them must be right. */
const WINDOW = 5;
const RIGHT_TO_KNOW = 4;

/** KNOWN: four of the last five first tries were right. LEARNING: one to three. SEEN: none. */
export function stateOf(rightOfLastFive: number): LetterState {
  if (rightOfLastFive >= RIGHT_TO_KNOW) return LetterState.KNOWN;
  return rightOfLastFive > 0 ? LetterState.LEARNING : LetterState.SEEN;
}

/** The letters a pupil was asked, by alphabet and position; with `language`, of that alphabet alone. */
export async function letterProgress(ctx: Context, studentId: string, language?: string | null) {
  const all = await ctx.load(progressOfStudents, studentId);
  return language == null ? all : all.filter(({ letter }) => letter.language === language);
}

interface Row {
  student_id: string;
  letter_id: string;
  attempts: number;
  correct: number;
  recent: number;
  last_at: Date;
}

/** For each pupil the letters they were asked; one statement for all of them. */
export async function progressOfStudents(ctx: Context, studentIds: readonly string[]): Promise<LetterProgress[][]> {
  const rows: Row[] = await ctx.db.query(
    `SELECT student_id, letter_id, count(*)::int AS attempts, count(*) FILTER (WHERE is_correct)::int AS correct,
            count(*) FILTER (WHERE is_correct AND nth <= $2)::int AS recent, max(answered_at) AS last_at
       FROM (SELECT student_id, letter_id, is_correct, answered_at,
                    row_number() OVER (PARTITION BY student_id, letter_id ORDER BY answered_at DESC, practice_id DESC, prompt DESC) AS nth
               FROM harf.letter_answers WHERE student_id = ANY($1::uuid[]) AND attempt = 1) AS first_tries
      GROUP BY student_id, letter_id`,
    [studentIds, WINDOW],
  );
  const byStudent = Map.groupBy(rows, (row) => row.student_id);
  return studentIds.map((id) => (byStudent.get(id) ?? []).flatMap(toProgress).sort(byAlphabet));
}

/** A letter that is no longer in its alphabet has no progress to show. */
function toProgress({ letter_id, attempts, correct, recent, last_at }: Row): LetterProgress[] {
  const letter = letterById(letter_id);
  return letter ? [{ letter, attempts, correct, state: stateOf(recent), lastPractisedAt: last_at }] : [];
}

function byAlphabet({ letter: a }: LetterProgress, { letter: b }: LetterProgress): number {
  return a.language === b.language ? a.position - b.position : a.language < b.language ? -1 : 1;
}
