import { describe, expect, it } from 'vitest';
import type { PupilFacts } from './activity.ts';
import { percentOf, weekSummaryOf } from './week-summary.ts';

const now = new Date('2026-11-22T09:00:00Z');
const inWeek = '2026-11-16T05:00:00Z';
const before = '2026-11-15T05:00:00Z';

const attempt = (submittedAt: string | null, score: number | null) => ({
  id: String(submittedAt),
  startedAt: before,
  submittedAt,
  score,
  test: { id: 't', title: 'Kasrlar', maxScore: 8 },
});

const facts: PupilFacts = {
  id: 'pupil',
  displayName: 'Gʻayrat',
  studentProfile: { grade: 2 },
  coins: {
    balance: 0,
    statement: {
      edges: [
        { node: { id: '1', amount: 3, source: 'games.round', createdAt: '2026-11-17T05:00:00Z' } },
        { node: { id: '2', amount: 3, source: 'games.round', createdAt: '2026-11-17T06:00:00Z' } },
        { node: { id: '3', amount: 3, source: 'games.round', createdAt: inWeek } },
      ],
    },
  },
  letterProgress: [inWeek, inWeek, before].map((lastPractisedAt, index) => ({
    letter: { id: `uz-${index}`, language: 'uz', upper: 'A' },
    state: 'LEARNING' as const,
    attempts: 5,
    correct: 2,
    lastPractisedAt,
  })),
  testAttempts: [attempt(inWeek, 6), attempt('2026-11-20T05:00:00Z', 4), attempt(before, 0), attempt(null, null)],
  classrooms: [],
  gameScores: [],
  liveQuizResults: [],
  lessonProgress: null,
};

describe('what a child did in the last seven days', () => {
  it('counts different letters, tests with their mean, and days of play', () => {
    expect(weekSummaryOf(facts, now)).toEqual({
      letters: 2,
      lessons: null,
      tests: 2,
      testPercent: 63,
      gameDays: 2,
      quizzes: 0,
    });
  });

  it('gives no percent where there is no score or nothing to reach', () => {
    expect([percentOf(null, 8), percentOf(3, 0), percentOf(0, 8), percentOf(8, 8)]).toEqual([null, null, 0, 100]);
  });
});
