import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, localDate, startOfDay } from '../utils/index.ts';
import { allowedMinutes, judgeScreenTime, NO_LIMITS, type ScreenTimeLimits } from './screen-time.rules.ts';

/** 2026-11-26 is a Thursday. */
const at = (time: string, day = '2026-11-26') => {
  const [hours = 0, minutes = 0] = time.split(':').map(Number);
  return new Date(startOfDay(day).getTime() + (hours * 60 + minutes) * 60_000);
};
const night: ScreenTimeLimits = { ...NO_LIMITS, quietFrom: '20:30', quietUntil: '07:00' };

describe('what is allowed', () => {
  it('is everything without limits', () => {
    expect(judgeScreenTime(NO_LIMITS, { use: 'GAME', used: 1_400, now: at('03:00') })).toEqual({
      ...{ isOpen: true, reason: null, minutesLeft: null, until: null },
    });
  });

  it('differs between play and learning, weekday and weekend', () => {
    const limits = { ...NO_LIMITS, gameWeekday: 20, gameWeekend: 60, learningWeekend: 0 };
    expect(allowedMinutes(limits, 'GAME', '2026-11-27')).toBe(20);
    expect(allowedMinutes(limits, 'GAME', '2026-11-28')).toBe(60);
    expect(allowedMinutes(limits, 'LEARNING', '2026-11-27')).toBeNull();
    expect(allowedMinutes(limits, 'LEARNING', '2026-11-29')).toBe(0);
  });

  it('ends with the last minute, and opens at midnight or when the night is over', () => {
    const limits = { ...NO_LIMITS, gameWeekday: 20 };
    const play = (used: number, of: ScreenTimeLimits = limits, grace = 0) =>
      judgeScreenTime(of, { use: 'GAME', used, now: at('18:00'), grace });
    expect(play(19)).toMatchObject({ isOpen: true, minutesLeft: 1 });
    expect(play(20)).toMatchObject({ isOpen: false, reason: 'MINUTES', until: at('00:00', '2026-11-27') });
    expect(play(24, limits, 5)).toMatchObject({ isOpen: true, minutesLeft: 0 });
    expect(play(25, limits, 5)).toMatchObject({ isOpen: false });
    expect(play(20, { ...night, gameWeekday: 20 })).toMatchObject({ until: at('07:00', '2026-11-27') });
    // Thursday: the weekend is the next that allows any, and with no minute on any day nothing is promised.
    expect(play(0, { ...night, gameWeekday: 0 })).toMatchObject({ until: at('07:00', '2026-11-28') });
    expect(play(0, { ...night, gameWeekday: 0, gameWeekend: 0 })).toMatchObject({ isOpen: false, until: null });
  });

  it('pauses in quiet hours, over midnight too', () => {
    const ask = (time: string, day?: string) =>
      judgeScreenTime(night, { use: 'LEARNING', used: 0, now: at(time, day) });
    expect(ask('20:00')).toMatchObject({ isOpen: true, minutesLeft: 30, until: at('20:30') });
    expect(ask('20:30')).toMatchObject({ isOpen: false, reason: 'QUIET_HOURS', until: at('07:00', '2026-11-27') });
    expect(ask('03:00', '2026-11-27')).toMatchObject({ isOpen: false, until: at('07:00', '2026-11-27') });
    expect(ask('07:00', '2026-11-27')).toMatchObject({ isOpen: true, until: at('20:30', '2026-11-27') });
  });

  it('pauses at noon where the quiet hours are those of a nap', () => {
    const nap = { ...NO_LIMITS, quietFrom: '13:00', quietUntil: '15:00' };
    const ask = (time: string) => judgeScreenTime(nap, { use: 'GAME', used: 0, now: at(time) });
    expect(ask('14:00')).toMatchObject({ isOpen: false, until: at('15:00') });
    expect(ask('16:00')).toMatchObject({ isOpen: true, minutesLeft: null, until: at('13:00', '2026-11-27') });
  });

  const time = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'));
  const some = fc.option(fc.nat(200));
  const limits: fc.Arbitrary<ScreenTimeLimits> = fc
    .record({ learningWeekday: some, learningWeekend: some, gameWeekday: some, gameWeekend: some })
    .chain((minutes) =>
      fc.option(fc.tuple(time, time)).map((quiet) => ({
        ...minutes,
        quietFrom: quiet?.[0] ?? null,
        quietUntil: quiet?.[1] ?? null,
      })),
    );
  const instants = fc.date({ min: at('00:00'), max: at('00:00', addDays('2026-11-26', 10)), noInvalidDate: true });

  it('is open again at the moment that is promised, with nothing used on that day', () => {
    fc.assert(
      fc.property(limits, instants, fc.nat(250), (of, now, used) => {
        const verdict = judgeScreenTime(of, { use: 'GAME', used, now });
        if (verdict.isOpen || !verdict.until) return;
        expect(verdict.until.getTime()).toBeGreaterThan(now.getTime());
        const isSameDay = localDate(verdict.until) === localDate(now);
        const then = judgeScreenTime(of, { use: 'GAME', used: isSameDay ? used : 0, now: verdict.until });
        // The end of the rest may find the minutes used up, or none allowed on that day.
        expect(then.isOpen || (verdict.reason === 'QUIET_HOURS' && then.reason === 'MINUTES')).toBe(true);
        if (verdict.reason === 'MINUTES') expect(then.isOpen).toBe(true);
      }),
    );
  });

  it('never gets less when a guardian allows a minute more, nor more when a minute is used', () => {
    fc.assert(
      fc.property(limits, instants, fc.nat(250), (of, now, used) => {
        const left = (limit: ScreenTimeLimits, minutes: number) =>
          judgeScreenTime(limit, { use: 'GAME', used: minutes, now }).minutesLeft ?? Number.POSITIVE_INFINITY;
        const more = (minutes: number | null) => minutes && minutes + 1;
        const wider = { ...of, gameWeekday: more(of.gameWeekday), gameWeekend: more(of.gameWeekend) };
        expect(left(wider, used)).toBeGreaterThanOrEqual(left(of, used));
        expect(left(of, used + 1)).toBeLessThanOrEqual(left(of, used));
      }),
    );
  });
});
