import { type SiteName, siteUrl } from '@alif24/client-shared/hosts';
import { dayOf, type PupilFacts } from './activity.ts';

// Which three things. A test that was begun comes before everything else. Then two kinds of learning: the day of Tashkent says which, so that
// reading, maths, letters and lessons come in turn and nothing moves while the day goes on; whoever learns to read has a letter every day. A game
// comes last where there is room and time for play is left. Within a kind: what was done today, else what was begun, else what waits longest.

type Game = NonNullable<PupilFacts['gameScores']>[number]['game'];

/** One thing to do today, and whether it is done. `path` leads to it on its site. */
export type Task = { site: SiteName; path: string; isDone: boolean } & (
  | { kind: 'letter'; letter: string; language: string }
  | { kind: 'firstLetter' }
  | { kind: 'story'; title: string }
  | { kind: 'newStory' }
  | { kind: 'maths' }
  | { kind: 'lesson'; title: string; percent: number }
  | { kind: 'newLesson' }
  | { kind: 'test'; title: string }
  | { kind: 'game'; game: Game }
);

const most = 3;
/** Up to this grade children learn to read. */
const lastGradeOfLetters = 1;
const games: readonly Game[] = ['LETTER_MEMORY', 'MATH_MONSTER'];

export const taskUrl = ({ site, path }: Task): string => siteUrl(site) + path;

/** At most three things for today; none when all learning has to wait. What was done today stays in its place, marked. */
export function tasksOf(facts: PupilFacts, now: Date, mayPlay = true): Task[] {
  const today = dayOf(now);
  const isToday: IsToday = (moment) => Boolean(moment && dayOf(moment) === today);
  const learning = kindsOf(facts, today).map((kind) => kind(facts, isToday));
  const begun = test(facts);
  const play = mayPlay ? game(facts, isToday) : null;
  return [begun, ...present(learning).slice(0, begun || !play ? most : most - 1), play]
    .filter((task) => task !== null)
    .slice(0, most);
}

const present = (tasks: ReadonlyArray<Task | null>): Task[] => tasks.filter((task) => task !== null);

type IsToday = (moment: string | null | undefined) => boolean;
type Kind = (facts: PupilFacts, isToday: IsToday) => Task | null;

/** All kinds of learning in the order of this day. */
function kindsOf({ studentProfile }: PupilFacts, day: number): Kind[] {
  const isBeginner = (studentProfile?.grade ?? 0) <= lastGradeOfLetters;
  return isBeginner
    ? [letter, ...turned([story, maths, lesson], day)]
    : turned([story, maths, letter, lesson], 2 * day);
}

const turned = (kinds: readonly Kind[], steps: number): Kind[] =>
  kinds.map((_, at) => kinds[(at + steps) % kinds.length] as Kind);

/** A test that was begun and not handed in. */
function test({ testAttempts }: PupilFacts): Task | null {
  const open = testAttempts?.find(({ submittedAt }) => !submittedAt);
  return (
    (open && { site: 'testai', kind: 'test', title: open.test.title, path: `/attempts/${open.id}`, isDone: false }) ??
    null
  );
}

/** The letter that waits longest among those still being learned; for whoever has begun, or begins to read. */
function letter({ letterProgress, studentProfile }: PupilFacts, isToday: IsToday): Task | null {
  if (!letterProgress) return null;
  const byDay = [...letterProgress].sort((a, b) => a.lastPractisedAt.localeCompare(b.lastPractisedAt));
  const newest = byDay.at(-1);
  const done = newest && isToday(newest.lastPractisedAt) ? newest : null;
  const chosen = done ?? byDay.find(({ state }) => state !== 'KNOWN');
  if (!chosen) {
    const readsAlready = (studentProfile?.grade ?? 0) > lastGradeOfLetters;
    return readsAlready ? null : { site: 'harf', kind: 'firstLetter', path: '/', isDone: false };
  }
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

/** The story whose questions were begun; one to choose when there is none. Stories that are gone are nobody's task. */
function story({ storyProgress }: PupilFacts, isToday: IsToday): Task | null {
  if (!storyProgress) return null;
  const done = storyProgress.find(({ readAt, story }) => story && isToday(readAt));
  const chosen = done ?? storyProgress.find(({ isRead, story }) => story && !isRead);
  if (!chosen?.story) return { site: 'main', kind: 'newStory', path: '/stories', isDone: false };
  const { id, title } = chosen.story;
  const path = `/stories/${encodeURIComponent(id)}`;
  return { site: 'main', kind: 'story', title, path, isDone: done !== undefined };
}

/** The page chooses the problems by itself, as it knows how far the pupil is. */
function maths({ mathProgress }: PupilFacts, isToday: IsToday): Task | null {
  if (!mathProgress) return null;
  const isDone = mathProgress.skills.some(({ lastAt }) => isToday(lastAt));
  return { site: 'main', kind: 'maths', path: '/maths', isDone };
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
