import type { Locale } from '@alif24/subgraph-shared/utils';
import { gradeIn, languageIn } from '../olympiad-entry/olympiad-entry.rules.ts';

/** More is no list of one school any more, and would hold its places for too long in one transaction. */
export const MOST_ROWS = 500;

export type ListRefusal = 'UNKNOWN_PUPIL' | 'REPEATED' | 'WRONG_GRADE' | 'WRONG_LANGUAGE' | 'DECLINED';

export interface ListRow {
  studentId: string;
  grade: number | null;
  language: Locale | null;
}

/** A row that enters somebody, changes nothing as the pupil has a place already, or is refused. */
export type Judged =
  | { outcome: 'ENTERED'; studentId: string; grade: number; language: Locale }
  | { outcome: 'ALREADY'; studentId: string }
  | { outcome: 'REFUSED'; reason: ListRefusal };

export interface KnownPupil {
  grade: number;
  /** They have a place that counts: confirmed, or waiting to be paid. */
  isEntered: boolean;
  /** The family gave a place up. */
  isDeclined: boolean;
}

/** Says of each row what it does, in their order; `pupils` are those whom the caller may enter, by id in small letters. */
export function judgeRows(
  rows: readonly ListRow[],
  pupils: ReadonlyMap<string, KnownPupil>,
  { grades, languages }: { grades: readonly number[]; languages: readonly Locale[] },
): Judged[] {
  const seen = new Set<string>();
  return rows.map(({ studentId: written, grade: asked, language: wanted }): Judged => {
    const studentId = written.trim().toLowerCase();
    const pupil = pupils.get(studentId);
    const refused = (reason: ListRefusal): Judged => ({ outcome: 'REFUSED', reason });
    if (!pupil) return refused('UNKNOWN_PUPIL');
    if (seen.has(studentId)) return refused('REPEATED');
    seen.add(studentId);
    if (pupil.isEntered) return { outcome: 'ALREADY', studentId };
    if (pupil.isDeclined) return refused('DECLINED');
    const grade = gradeIn(grades, pupil.grade, asked);
    if (grade === null) return refused('WRONG_GRADE');
    const language = languageIn(languages, wanted);
    return language ? { outcome: 'ENTERED', studentId, grade, language } : refused('WRONG_LANGUAGE');
  });
}
