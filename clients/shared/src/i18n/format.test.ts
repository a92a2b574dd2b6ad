import { describe, expect, it } from 'vitest';
import { formatDate, formatDay, formatMonth, formatTime, formatWeekday } from './dates.ts';
import { languages } from './languages.ts';
import { formatMoney, formatNumber } from './numbers.ts';

const inEach = (show: (language: (typeof languages)[number]) => string) => languages.map(show);
const sunday = new Date('2026-11-22T09:05:00Z');

describe('formats', () => {
  it('group the digits of a number with no-break spaces', () => {
    expect(inEach((language) => formatNumber(1_250_000, language))).toEqual([
      '1\u00a0250\u00a0000',
      '1\u00a0250\u00a0000',
      '1\u00a0250\u00a0000',
      '1,250,000',
    ]);
    expect([100, 0.1 + 0.2, -1500, 999].map((value) => formatNumber(value, 'uz-Latn'))).toEqual([
      '100',
      '0,3',
      '\u22121\u00a0500',
      '999',
    ]);
  });

  it('show tiyin as soʻm, beyond 32 bits too', () => {
    expect(formatMoney(125_000_000, 'uz-Latn')).toBe('1\u00a0250\u00a0000\u00a0soʻm');
    expect(formatMoney('900719925474099150', 'ru')).toBe('9\u00a0007\u00a0199\u00a0254\u00a0740\u00a0991,50\u00a0сум');
  });

  it('write a day as the language does', () => {
    expect(inEach((language) => formatDay(sunday, language))).toEqual([
      '22-noyabr, yakshanba',
      '22-ноябрь, якшанба',
      '22 ноября, воскресенье',
      'Sunday 22 November',
    ]);
    expect(formatDate(sunday, 'uz-Latn')).toBe('2026-yil 22-noyabr');
    expect(inEach((language) => formatMonth(sunday, language))).toEqual([
      '2026-yil noyabr',
      '2026-йил ноябрь',
      'ноябрь 2026 г.',
      'November 2026',
    ]);
    expect(inEach((language) => formatWeekday(sunday, language))).toEqual(['Ya', 'Як', 'Вс', 'Sun']);
  });

  it('go by the clock of Tashkent wherever the page is open', () => {
    expect(formatTime(sunday)).toBe('14:05');
    expect(formatDay(new Date('2026-11-22T20:30:00Z'), 'uz-Latn')).toBe('23-noyabr, dushanba');
  });
});
