import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PupilFacts } from './activity.ts';
import { tasksOf } from './tasks.ts';

const now = new Date('2026-11-22T09:00:00Z');
const today = '2026-11-22T05:00:00Z';
const yesterday = '2026-11-21T05:00:00Z';
const before = '2026-11-10T05:00:00Z';

type Letter = NonNullable<PupilFacts['letterProgress']>[number];
const letter = (upper: string, state: Letter['state'], lastPractisedAt: string): Letter => ({
  letter: { id: `uz-${upper.toLowerCase()}`, language: 'uz', upper },
  state,
  attempts: 5,
  correct: 2,
  lastPractisedAt,
});

const lesson = (title: string, percent: number, lastOpenedAt: string, completedAt: string | null = null) => ({
  percent,
  lastOpenedAt,
  completedAt,
  lesson: { id: title, title },
});

const game = (name: 'LETTER_MEMORY' | 'MATH_MONSTER', lastPlayedAt: string) => ({
  game: name,
  bestScore: 100,
  bestStars: 2,
  rounds: 3,
  lastPlayedAt,
});

const attempt = (id: string, submittedAt: string | null) => ({
  id,
  startedAt: yesterday,
  submittedAt,
  score: submittedAt ? 5 : null,
  test: { id: 't', title: 'Kasrlar', maxScore: 10 },
});

const newcomer: PupilFacts = {
  id: 'pupil',
  displayName: 'Gʻayrat',
  studentProfile: { grade: 1 },
  coins: { balance: 0, statement: { edges: [] } },
  letterProgress: [],
  testAttempts: [],
  classrooms: [],
  gameScores: [],
  liveQuizResults: [],
  lessonProgress: [],
  storyProgress: [],
  mathProgress: { skills: [] },
};
const reader: PupilFacts = { ...newcomer, studentProfile: { grade: 3 } };

const story = (id: string, readAt: string | null) => ({ isRead: readAt !== null, readAt, story: { id, title: id } });
const dayAfter = (days: number) => new Date(now.getTime() + days * 86_400_000);
const kindsOf = (facts: PupilFacts, at: Date) => tasksOf(facts, at).map(({ kind }) => kind);

describe('the tasks of today', () => {
  it('are a first letter, one more kind of learning and a game for who begins to read', () => {
    expect(tasksOf(newcomer, now)).toMatchObject([
      { site: 'harf', kind: 'firstLetter', path: '/', isDone: false },
      { isDone: false },
      { site: 'games', kind: 'game', game: 'LETTER_MEMORY', path: '/games', isDone: false },
    ]);
  });

  it('bring stories, maths and lessons in turn beside the letter', () => {
    const days = [0, 1, 2].map((day) => kindsOf(newcomer, dayAfter(day))[1]);
    expect(new Set(days)).toEqual(new Set(['newStory', 'maths', 'newLesson']));
  });

  it('bring reading, maths, letters and lessons in turn to who reads already, and no first letter', () => {
    const facts = { ...reader, letterProgress: [letter('Sh', 'LEARNING', before)] };
    const two = [kindsOf(facts, dayAfter(0)), kindsOf(facts, dayAfter(1))].map((kinds) => kinds.slice(0, 2));
    expect(new Set(two.flat())).toEqual(new Set(['newStory', 'maths', 'letter', 'newLesson']));
    expect([0, 1, 2, 3].flatMap((day) => kindsOf(reader, dayAfter(day)))).not.toContain('firstLetter');
  });

  it('go on with what was begun: the letter that waits longest, the story, the lesson opened last, the game played longest ago', () => {
    const facts: PupilFacts = {
      ...newcomer,
      letterProgress: [letter('A', 'KNOWN', before), letter('B', 'LEARNING', yesterday), letter('Sh', 'SEEN', before)],
      storyProgress: [story('uz-ayiq', yesterday), story('uz-laylak', null)],
      lessonProgress: [lesson('Bahor', 30, before), lesson('Kuz', 60, yesterday), lesson('Qish', 100, today, before)],
      gameScores: [game('LETTER_MEMORY', yesterday), game('MATH_MONSTER', before)],
    };
    const all = [0, 1, 2].flatMap((day) => tasksOf(facts, dayAfter(day)));
    expect(all).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ kind: 'letter', letter: 'Sh', path: '/letters/uz-sh', isDone: false }),
        expect.objectContaining({ kind: 'story', title: 'uz-laylak', path: '/stories/uz-laylak', isDone: false }),
        expect.objectContaining({ kind: 'lesson', title: 'Kuz', percent: 60, path: '/lessons/Kuz', isDone: false }),
        expect.objectContaining({ kind: 'game', game: 'MATH_MONSTER', isDone: false }),
      ]),
    );
  });

  it('stay in their place when they are done, under what was really done', () => {
    const done: PupilFacts = {
      ...newcomer,
      letterProgress: [letter('B', 'LEARNING', today), letter('Sh', 'SEEN', before)],
      storyProgress: [story('uz-laylak', today), story('uz-ayiq', null)],
      mathProgress: { skills: [{ lastAt: before }, { lastAt: today }, { lastAt: null }] },
      lessonProgress: [lesson('Kuz', 60, today), lesson('Qish', 100, yesterday, today)],
      gameScores: [game('LETTER_MEMORY', today), game('MATH_MONSTER', before)],
    };
    expect(tasksOf(done, now).every(({ isDone }) => isDone)).toBe(true);
    expect(tasksOf(done, now)[0]).toMatchObject({ kind: 'letter', letter: 'B' });
    expect(tasksOf(done, now).map(({ site }) => site)).toEqual(tasksOf(newcomer, now).map(({ site }) => site));
  });

  it('put a test that was begun first, before two kinds of learning', () => {
    const tasks = tasksOf({ ...newcomer, testAttempts: [attempt('a1', today), attempt('a2', null)] }, now);
    expect(tasks.map(({ kind }) => kind).slice(0, 2)).toEqual(['test', 'firstLetter']);
    expect(tasks.map(({ site }) => site)).not.toContain('games');
    expect(tasks[0]).toMatchObject({ title: 'Kasrlar', path: '/attempts/a2', isDone: false });
  });

  it('are learning alone once the time for play is used up', () => {
    const tasks = tasksOf(newcomer, now, false);
    expect(tasks).toHaveLength(3);
    expect(tasks.map(({ site }) => site)).not.toContain('games');
  });

  it('leave out a platform that did not answer', () => {
    const nothing = { letterProgress: null, testAttempts: null, lessonProgress: null, mathProgress: null };
    expect(kindsOf({ ...newcomer, ...nothing }, now)).toEqual(['newStory', 'game']);
  });

  it('send nobody to a story that is gone', () => {
    const gone = { isRead: false, readAt: null, story: null };
    const all = [0, 1, 2].flatMap((day) => tasksOf({ ...newcomer, storyProgress: [gone] }, dayAfter(day)));
    expect(all).toContainEqual(expect.objectContaining({ kind: 'newStory', path: '/stories' }));
  });

  it('count a day by the clock of Tashkent', () => {
    const justAfterMidnight = new Date('2026-11-21T19:10:00Z');
    const facts = { ...newcomer, gameScores: [game('LETTER_MEMORY', '2026-11-21T18:50:00Z')] };
    expect(tasksOf(facts, justAfterMidnight).at(-1)).toMatchObject({
      kind: 'game',
      game: 'MATH_MONSTER',
      isDone: false,
    });
  });

  it('are never more than three, no two of a kind, and the same places all day whatever is done meanwhile', () => {
    const moment = fc.constantFrom(today, yesterday, before);
    const maybe = fc.option(moment);
    const facts = fc.record({
      grade: fc.integer({ min: 0, max: 4 }),
      letters: fc.array(fc.tuple(fc.constantFrom('KNOWN', 'LEARNING', 'SEEN'), moment), { maxLength: 4 }),
      stories: fc.array(maybe, { maxLength: 4 }),
      maths: fc.array(maybe, { maxLength: 4 }),
      day: fc.integer({ min: 0, max: 30 }),
    });
    fc.assert(
      fc.property(facts, ({ grade, letters, stories, maths, day }) => {
        const pupil: PupilFacts = {
          ...newcomer,
          studentProfile: { grade },
          letterProgress: letters.map(([state, at], n) => letter(`${n}`, state as Letter['state'], at)),
          storyProgress: stories.map((at, n) => story(`uz-${n}`, at)),
          mathProgress: { skills: maths.map((lastAt) => ({ lastAt })) },
        };
        const at = dayAfter(day);
        const tasks = tasksOf(pupil, at);
        expect(tasks.length).toBeLessThanOrEqual(3);
        expect(new Set(tasks.map(({ kind }) => kind)).size).toBe(tasks.length);
        // A sum is solved now: nothing moves.
        const later = tasksOf({ ...pupil, mathProgress: { skills: [{ lastAt: at.toISOString() }] } }, at);
        expect(later.map(({ kind }) => kind)).toEqual(tasks.map(({ kind }) => kind));
      }),
    );
  });
});
