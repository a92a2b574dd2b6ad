import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AppError } from './app-error.ts';
import {
  addDays,
  dayRange,
  daysBetween,
  localDate,
  localTime,
  monthRange,
  startOfDay,
  startOfWeek,
  systemClock,
  weekday,
  weekRange,
} from './clock.ts';
import { formatDate, formatInstant } from './date-format.ts';

const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map(localDate);

describe('the clock of Tashkent', () => {
  test('the day changes at 19:00 UTC', () => {
    expect(localDate(new Date('2026-11-21T18:59:59.999Z'))).toBe('2026-11-21');
    expect(localDate(new Date('2026-11-21T19:00:00Z'))).toBe('2026-11-22');
    expect(localTime(new Date('2026-11-22T04:05:00Z'))).toBe('09:05');
    expect(systemClock()).toBeInstanceOf(Date);
  });

  test('days, weeks and months have their borders in Tashkent', () => {
    expect(dayRange('2026-11-22')).toEqual({
      from: new Date('2026-11-21T19:00:00Z'),
      until: new Date('2026-11-22T19:00:00Z'),
    });
    expect(weekRange('2026-11-22')).toEqual({
      from: new Date('2026-11-15T19:00:00Z'),
      until: new Date('2026-11-22T19:00:00Z'),
    });
    expect(monthRange('2026-12-31')).toEqual({
      from: new Date('2026-11-30T19:00:00Z'),
      until: new Date('2026-12-31T19:00:00Z'),
    });
    expect(monthRange('2028-02-10').until).toEqual(startOfDay('2028-03-01'));
  });

  test('a week begins on Monday', () => {
    expect(weekday('2026-11-22')).toBe(7);
    expect(startOfWeek('2026-11-22')).toBe('2026-11-16');
    expect(startOfWeek('2026-11-16')).toBe('2026-11-16');
    expect(weekday('1969-12-31')).toBe(3);
  });

  test('every instant lies in its own day, week and month', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1990-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }),
        (instant) => {
          for (const rangeOf of [dayRange, weekRange, monthRange]) {
            const { from, until } = rangeOf(localDate(instant));
            expect(from.getTime()).toBeLessThanOrEqual(instant.getTime());
            expect(until.getTime()).toBeGreaterThan(instant.getTime());
          }
        },
      ),
    );
  });

  test('days are counted over months, years and leap days', () => {
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2026-01-01', '2025-12-31')).toBe(-1);
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: -5000, max: 5000 }),
        (date, days) => daysBetween(date, addDays(date, days)) === days,
      ),
    );
  });

  test.each(['2026-02-29', '2026-1-1', 'today', ''])('%j is no day', (date) => {
    expect(() => addDays(date, 1)).toThrow(AppError);
  });
});

describe('dates in words', () => {
  test.each([
    ['UZ_LATN', '22-noyabr, yakshanba', '2026-yil 22-noyabr'],
    ['UZ_CYRL', '22-ноябрь, якшанба', '2026-йил 22-ноябрь'],
    ['RU', '22 ноября, воскресенье', '22 ноября 2026 г.'],
    ['EN', 'Sunday, 22 November', '22 November 2026'],
  ] as const)('%s', (locale, short, full) => {
    expect(formatDate('2026-11-22', locale)).toBe(short);
    expect(formatDate('2026-11-22', locale, { weekday: false, year: true })).toBe(full);
  });

  test('the time of a contest names its zone', () => {
    expect(formatInstant(new Date('2026-11-22T04:30:00Z'))).toBe('22-noyabr, 09:30 (Toshkent vaqti)');
    expect(formatInstant(new Date('2026-11-22T19:00:00Z'), 'RU')).toBe('23 ноября, 00:00 (по Ташкенту)');
  });
});
