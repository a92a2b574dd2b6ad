import type { Locale } from '@alif24/subgraph-shared/utils';
import type { Olympiad } from '../olympiad/olympiad.entity.ts';

type Registration = Pick<Olympiad, 'state' | 'registrationOpensAt' | 'registrationClosesAt'>;

/** Whether an olympiad is open to pupils and not over. That its board stands still hides points and nothing else. */
export const isHeld = ({ state }: Pick<Olympiad, 'state'>): boolean =>
  state === 'OPEN' || state === 'RUNNING' || state === 'FROZEN';

/** Whether pupils may enter at this instant. */
export const takesEntries = (olympiad: Registration, now: Date): boolean =>
  isHeld(olympiad) && now >= olympiad.registrationOpensAt && now < olympiad.registrationClosesAt;

/**
 * The grade whose problems a pupil gets: the one asked for, if the olympiad has it and it is their own or a higher one; else the lowest of these. Null
 * when there is none.
 */
export function gradeIn(grades: readonly number[], own: number, asked: number | null | undefined): number | null {
  const open = grades.filter((grade) => grade >= own);
  if (asked === null || asked === undefined) return open.length > 0 ? Math.min(...open) : null;
  return open.includes(asked) ? asked : null;
}

/** The language in which a paper opens: the one asked for, if it is offered; unless asked Uzbek, or the first that is. Null when there is none. */
export function languageIn(offered: readonly Locale[], asked: Locale | null | undefined): Locale | null {
  const wanted = asked ?? (offered.includes('UZ_LATN') ? 'UZ_LATN' : offered[0]);
  return wanted && offered.includes(wanted) ? wanted : null;
}
