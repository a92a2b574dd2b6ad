import { type SiteName, siteUrl } from '@alif24/client-shared/hosts';
import { dayOf, type PupilFacts } from './activity.ts';
import { makers } from './task-kinds.ts';

// Which three things, and why these. Everything that decides is as it was at midnight in Tashkent, so nothing moves while the day goes on: what was
// done today stays in its place, marked.
//   A test comes before all else while it is open: it was begun and waits to be handed in. Homework comes next, that with the nearest deadline: it is the one
//   thing that somebody else waits for.
//   One place is for what asks for it most. That is what was begun in the last week and not finished, since going on is easier than beginning; else
//   what was done longest ago. Whoever learns to read has a letter there every day, and what was begun comes next.
//   One place goes round by the day: reading, maths, letters, lessons. So each of them comes up whatever else lies about, and whatever a child
//   leaves alone does not stand in the way of the rest.
//   A game comes last, where there is room and time for play is left; with none left, there is a third thing to learn.

type Game = NonNullable<PupilFacts['gameScores']>[number]['game'];

/** One thing to do today, and whether it is done. `path` leads to it on its site. */
export type Task = { site: SiteName; path: string; isDone: boolean } & (
  | { kind: 'letter'; letter: string; language: string }
  | { kind: 'newLetter' }
  | { kind: 'story'; title: string }
  | { kind: 'newStory' }
  | { kind: 'maths' }
  | { kind: 'lesson'; title: string; percent: number }
  | { kind: 'newLesson' }
  | { kind: 'test'; title: string }
  | { kind: 'homework'; title: string; deadline: string }
  | { kind: 'game'; game: Game }
);

const most = 3;
/** Up to this grade children learn to read, until they have read a story. */
const lastGradeOfLetters = 1;
/** For so many days what was begun asks to be finished, and for so many letters are still being learned. */
const begunDays = 7;
const letterDays = 14;

const learning = ['story', 'maths', 'letter', 'lesson'] as const;
type Learning = (typeof learning)[number];
/** What the log calls the last piece of each. */
const logged = {
  story: 'STORY_READ',
  maths: 'MATHS_PRACTISED',
  letter: 'LETTER_PRACTISED',
  lesson: 'LESSON_FINISHED',
} as const;

export const taskUrl = ({ site, path }: Task): string => siteUrl(site) + path;

/** At most three things for today. `mayPlay` is false once the time for play is used up. */
export function tasksOf(facts: PupilFacts, now: Date, mayPlay = true): Task[] {
  const today = dayOf(now);
  const made = (kind: Learning | 'test' | 'homework' | 'game') => makers[kind](facts, today) ?? [];
  const due = [made('test'), made('homework')].flat();
  const play = [made('game')].flat().filter(({ isDone }) => mayPlay || isDone);
  const learned = kindsOf(facts, today).flatMap(made);
  const places = due.length > 0 || play.length === 0 ? most : most - 1;
  return [...due, ...learned.slice(0, places), ...play].slice(0, most);
}

/** The kinds of learning there are for this pupil, in the order of this day. */
function kindsOf(facts: PupilFacts, today: number): Learning[] {
  const last = (kind: Learning): number | null => {
    const one = facts.lastDone?.find((done) => done.kind === logged[kind]);
    return one ? dayOf(one.at) : null;
  };
  const grade = facts.studentProfile?.grade ?? 0;
  const isBeginner = grade <= lastGradeOfLetters && last('story') === null;
  const lastLetter = last('letter');
  const learnsLetters = isBeginner || (lastLetter !== null && today - lastLetter <= letterDays);
  const inTurn = turned(learning, today).filter((kind) => kind !== 'letter' || learnsLetters);
  const begun = begunOf(facts, today);
  const longestAgo = [...inTurn].sort((a, b) => (last(a) ?? 0) - (last(b) ?? 0)).slice(0, 1);
  const asking = begun.length > 0 ? begun.slice(0, 1) : longestAgo;
  return [...new Set(isBeginner ? ['letter' as const, ...begun, ...inTurn] : [...asking, ...inTurn])];
}

const turned = <Kind>(kinds: readonly Kind[], steps: number): Kind[] => {
  const first = steps % kinds.length;
  return [...kinds.slice(first), ...kinds.slice(0, first)];
};

/** What was begun on one of the days before and was not finished before today, the latest begun first. */
function begunOf({ storyProgress, lessonProgress }: PupilFacts, today: number): Learning[] {
  const waits = (begunAt: string, finishedAt: string | null) => {
    const days = today - dayOf(begunAt);
    return days > 0 && days <= begunDays && (finishedAt === null || dayOf(finishedAt) === today);
  };
  const stories = (storyProgress ?? []).filter(({ story, begunAt, readAt }) => story && waits(begunAt, readAt));
  const lessons = (lessonProgress ?? []).filter(({ openedAt, completedAt }) => waits(openedAt, completedAt));
  return [
    ...stories.map(({ begunAt }) => ({ kind: 'story' as const, at: begunAt })),
    ...lessons.map(({ openedAt }) => ({ kind: 'lesson' as const, at: openedAt })),
  ]
    .sort((a, b) => b.at.localeCompare(a.at))
    .map(({ kind }) => kind);
}
