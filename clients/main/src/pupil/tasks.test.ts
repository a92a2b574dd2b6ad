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
  studentProfile: { grade: 2 },
  coins: { balance: 0, statement: { edges: [] } },
  letterProgress: [],
  testAttempts: [],
  classrooms: [],
  gameScores: [],
  liveQuizResults: [],
  lessonProgress: [],
};

describe('the tasks of today', () => {
  it('are a first letter, a lesson and a game for a newcomer', () => {
    expect(tasksOf(newcomer, now)).toEqual([
      { site: 'harf', kind: 'firstLetter', path: '/', isDone: false },
      { site: 'lessons', kind: 'newLesson', path: '/', isDone: false },
      { site: 'games', kind: 'game', game: 'LETTER_MEMORY', path: '/games', isDone: false },
    ]);
  });

  it('go on with the letter that waits longest, the lesson opened last, the game played longest ago', () => {
    const facts: PupilFacts = {
      ...newcomer,
      letterProgress: [letter('A', 'KNOWN', before), letter('B', 'LEARNING', yesterday), letter('Sh', 'SEEN', before)],
      lessonProgress: [lesson('Bahor', 30, before), lesson('Kuz', 60, yesterday), lesson('Qish', 100, today, before)],
      gameScores: [game('LETTER_MEMORY', yesterday), game('MATH_MONSTER', before)],
    };
    expect(tasksOf(facts, now)).toMatchObject([
      { kind: 'letter', letter: 'Sh', path: '/letters/uz-sh', isDone: false },
      { kind: 'lesson', title: 'Kuz', percent: 60, path: '/lessons/Kuz', isDone: false },
      { kind: 'game', game: 'MATH_MONSTER', isDone: false },
    ]);
  });

  it('stay in their place when they are done, under what was really done', () => {
    const facts: PupilFacts = {
      ...newcomer,
      letterProgress: [letter('B', 'LEARNING', today), letter('Sh', 'SEEN', before)],
      lessonProgress: [lesson('Kuz', 60, today), lesson('Qish', 100, yesterday, today)],
      gameScores: [game('LETTER_MEMORY', today), game('MATH_MONSTER', before)],
    };
    expect(tasksOf(facts, now)).toMatchObject([
      { kind: 'letter', letter: 'B', isDone: true },
      { kind: 'lesson', title: 'Qish', isDone: true },
      { kind: 'game', game: 'LETTER_MEMORY', isDone: true },
    ]);
  });

  it('put a test that was begun first, and are never more than three', () => {
    const tasks = tasksOf({ ...newcomer, testAttempts: [attempt('a1', today), attempt('a2', null)] }, now);
    expect(tasks.map(({ kind }) => kind)).toEqual(['test', 'firstLetter', 'newLesson']);
    expect(tasks[0]).toMatchObject({ title: 'Kasrlar', path: '/attempts/a2', isDone: false });
  });

  it('leave out a platform that did not answer', () => {
    const tasks = tasksOf({ ...newcomer, letterProgress: null, testAttempts: null, lessonProgress: null }, now);
    expect(tasks.map(({ site }) => site)).toEqual(['games']);
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
});
