import { describe, expect, it } from 'vitest';
import { activitiesOf, dateOf, dayOf, mondayOf, type PupilFacts, thisWeek } from './activity.ts';

const nothing: PupilFacts = {
  id: 'pupil',
  displayName: 'Gʻayrat',
  studentProfile: null,
  coins: null,
  letterProgress: null,
  testAttempts: null,
  classrooms: null,
  gameScores: null,
  liveQuizResults: null,
  liveQuizHomework: null,
  lessonProgress: null,
  storyProgress: null,
  mathProgress: null,
  lastDone: null,
};
/** 00:30 on Sunday 22 November in Tashkent is still Saturday in UTC. */
const now = new Date('2026-11-21T19:30:00Z');

const coin = (createdAt: string, source: string, amount = 3) => ({ id: createdAt, source, amount, createdAt });
const statement = (...nodes: ReturnType<typeof coin>[]) => ({ edges: nodes.map((node) => ({ node })) });

describe('the days of a pupil', () => {
  it('are those of the calendar in Tashkent', () => {
    expect(dayOf('2026-11-21T18:59:59Z')).toBe(dayOf('2026-11-21T00:00:00Z'));
    expect(dayOf('2026-11-21T19:00:00Z')).toBe(dayOf('2026-11-21T18:59:59Z') + 1);
  });

  it('have the date of Tashkent', () => {
    expect(dateOf(now)).toBe('2026-11-22');
  });

  it('begin their week on Monday', () => {
    const monday = dayOf('2026-11-16T07:00:00Z');
    for (let day = monday; day < monday + 7; day++) expect(mondayOf(day)).toBe(monday);
    expect(mondayOf(monday + 7)).toBe(monday + 7);
  });

  it('are Monday to Sunday of this week, with today and what is ahead', () => {
    const week = thisWeek(nothing, new Date('2026-11-18T07:00:00Z'));
    expect(week.map(({ date }) => date.toISOString().slice(0, 10))).toEqual([
      '2026-11-16',
      '2026-11-17',
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
      '2026-11-21',
      '2026-11-22',
    ]);
    expect(week.filter(({ isToday }) => isToday).map(({ day }) => day)).toEqual([dayOf('2026-11-18T07:00:00Z')]);
    expect(week.filter(({ isFuture }) => isFuture)).toHaveLength(4);
  });

  it('are known from coins and from each platform, whichever answered', () => {
    const facts: PupilFacts = {
      ...nothing,
      coins: {
        balance: 9,
        statement: statement(coin('2026-11-20T10:00:00Z', 'testai.test'), coin('2026-11-20T11:00:00Z', 'x.y')),
      },
      gameScores: [
        { game: 'MATH_MONSTER', bestScore: 90, bestStars: 2, rounds: 1, lastPlayedAt: '2026-11-21T19:10:00Z' },
      ],
    };
    const days = thisWeek(facts, now).map(({ sites }) => [...sites]);
    expect(days).toEqual([[], [], [], [], ['testai'], [], ['games']]);
  });

  it('count no spending as learning', () => {
    const coins = { balance: 0, statement: statement(coin('2026-11-20T10:00:00Z', 'games.prize', -5)) };
    expect(activitiesOf({ ...nothing, coins })).toEqual([]);
  });
});
