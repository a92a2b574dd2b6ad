import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notes, testGraph } from '../testing/index.ts';
import { addDays, startOfWeek } from '../utils/index.ts';
import { coinStreaks, rewardCoins, streakOf } from './index.ts';

// A Sunday.
const today = '2026-11-22';
const ago = (...days: number[]) => days.map((n) => addDays(today, -n));

describe('a streak', () => {
  it('counts the days running, and today may still come', () => {
    expect(streakOf(ago(0, 1, 2), today)).toEqual({ days: 3, isTodayDone: true, restDay: null });
    expect(streakOf(ago(1, 2), today)).toEqual({ days: 2, isTodayDone: false, restDay: null });
    expect(streakOf([], today)).toEqual({ days: 0, isTodayDone: false, restDay: null });
  });

  it('rests one day of each week by itself, and ends at the second', () => {
    expect(streakOf(ago(0, 2, 3), today)).toEqual({ days: 3, isTodayDone: true, restDay: addDays(today, -1) });
    expect(streakOf(ago(0, 3), today)).toEqual({ days: 1, isTodayDone: true, restDay: null });
    // The week before has a day of rest of its own.
    expect(streakOf(ago(0, 2, 3, 4, 5, 6, 7, 9), today).days).toBe(8);
  });

  it('has forgotten a pupil who was away for long, without a word', () => {
    expect(streakOf(ago(20, 21), today)).toEqual({ days: 0, isTodayDone: false, restDay: null });
  });

  const histories = fc.array(fc.nat(40)).map((days) => ago(...days));

  it('never counts a day that was not learned on, nor rests twice in a week', () => {
    fc.assert(
      fc.property(histories, (learned) => {
        const { days } = streakOf(learned, today);
        const known = new Set(learned);
        // The run, found another way: the longest stretch back from today in which no week lacks two days, today aside.
        let best = 0;
        for (let length = 0; length <= 41; length++) {
          const stretch = Array.from({ length }, (_, n) => addDays(today, -n));
          const missed = stretch.filter((day) => day !== today && !known.has(day)).map(startOfWeek);
          if (new Set(missed).size === missed.length) best = stretch.filter((day) => known.has(day)).length;
        }
        expect(days).toBe(best);
      }),
    );
  });

  it('never gets shorter because a pupil learned one day more', () => {
    fc.assert(
      fc.property(histories, fc.nat(40), (learned, more) => {
        const before = streakOf(learned, today).days;
        expect(streakOf([...learned, ...ago(more)], today).days).toBeGreaterThanOrEqual(before);
      }),
    );
  });
});

describe("a pupil's streak", () => {
  const graph = testGraph(notes);

  it('follows the days of Tashkent on which coins were earned', async () => {
    const { userId: studentId } = await graph.newUser('STUDENT');
    const { userId: idle } = await graph.newUser('STUDENT');
    const now = Date.now();
    for (const n of [0, 1]) {
      const at = new Date(now - n * 86_400_000);
      await rewardCoins(graph.context(), { studentId, units: 1, source: 'notes.written', reference: `d${n}`, at });
    }
    expect(await coinStreaks(graph.context(), [idle, studentId])).toEqual([
      { days: 0, isTodayDone: false, restDay: null },
      { days: 2, isTodayDone: true, restDay: null },
    ]);
  });
});
