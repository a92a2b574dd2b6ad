import { type SiteName, siteUrl } from '@alif24/client-shared/hosts';
import { dayOf, type PupilFacts } from './activity.ts';

type Game = NonNullable<PupilFacts['gameScores']>[number]['game'];

/** One thing to do today, and whether it is done. `path` leads to it on its site. */
export type Task = { site: SiteName; path: string; isDone: boolean } & (
  | { kind: 'letter'; letter: string; language: string }
  | { kind: 'firstLetter' }
  | { kind: 'lesson'; title: string; percent: number }
  | { kind: 'newLesson' }
  | { kind: 'test'; title: string }
  | { kind: 'game'; game: Game }
);

const most = 3;
const games: readonly Game[] = ['LETTER_MEMORY', 'MATH_MONSTER'];

export const taskUrl = ({ site, path }: Task): string => siteUrl(site) + path;

/** At most three things for today, the most pressing first. What was done today stays in its place, marked. */
export function tasksOf(facts: PupilFacts, now: Date): Task[] {
  const today = dayOf(now);
  const isToday = (moment: string | null | undefined) => Boolean(moment && dayOf(moment) === today);
  return [test(facts), letter(facts, isToday), lesson(facts, isToday), game(facts, isToday)]
    .filter((task) => task !== null)
    .slice(0, most);
}

type IsToday = (moment: string | null | undefined) => boolean;

/** A test that was begun and not handed in comes before everything else. */
function test({ testAttempts }: PupilFacts): Task | null {
  const open = testAttempts?.find(({ submittedAt }) => !submittedAt);
  return (
    (open && { site: 'testai', kind: 'test', title: open.test.title, path: `/attempts/${open.id}`, isDone: false }) ??
    null
  );
}

/** The letter that waits longest among those still being learned. */
function letter({ letterProgress }: PupilFacts, isToday: IsToday): Task | null {
  if (!letterProgress) return null;
  const byDay = [...letterProgress].sort((a, b) => a.lastPractisedAt.localeCompare(b.lastPractisedAt));
  const newest = byDay.at(-1);
  const done = newest && isToday(newest.lastPractisedAt) ? newest : null;
  const chosen = done ?? byDay.find(({ state }) => state !== 'KNOWN');
  if (!chosen) return { site: 'harf', kind: 'firstLetter', path: '/', isDone: false };
  const { id, upper, language } = chosen.letter;
  return {
    site: 'harf',
    kind: 'letter',
    letter: upper,
    language,
    path: `/letters/${encodeURIComponent(id)}`,
    isDone: done !== null,
  };
}

/** The lesson that was opened last and is not finished. */
function lesson({ lessonProgress }: PupilFacts, isToday: IsToday): Task | null {
  if (!lessonProgress) return null;
  const done = lessonProgress.find(({ completedAt }) => isToday(completedAt));
  const byDay = [...lessonProgress].sort((a, b) => b.lastOpenedAt.localeCompare(a.lastOpenedAt));
  const chosen = done ?? byDay.find(({ completedAt }) => !completedAt);
  if (!chosen) return { site: 'lessons', kind: 'newLesson', path: '/', isDone: false };
  const { id, title } = chosen.lesson;
  const { percent } = chosen;
  return { site: 'lessons', kind: 'lesson', title, percent, path: `/lessons/${id}`, isDone: done !== undefined };
}

/** The game that was played longest ago, or never. */
function game({ gameScores }: PupilFacts, isToday: IsToday): Task | null {
  if (!gameScores) return null;
  const last = (one: Game) => gameScores.find(({ game }) => game === one)?.lastPlayedAt ?? '';
  const byDay = [...games].sort((a, b) => last(a).localeCompare(last(b)));
  const newest = byDay.at(-1);
  const isDone = newest !== undefined && isToday(last(newest));
  const chosen = (isDone ? newest : byDay[0]) ?? 'LETTER_MEMORY';
  return { site: 'games', kind: 'game', game: chosen, path: '/games', isDone };
}
