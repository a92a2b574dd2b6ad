import { describe, expect, it } from 'vitest';
import { daysLeft } from './days-left.ts';

describe('the days that are left of a season', () => {
  it('are counted by the clock of Tashkent, today with them', () => {
    const left = (instant: string) => daysLeft('2026-11-30', Date.parse(instant));
    expect(left('2026-11-30T18:59:59Z')).toBe(1);
    expect(left('2026-11-30T19:00:00Z')).toBe(0);
    expect(left('2026-11-29T18:59:59Z')).toBe(2);
    expect(left('2026-11-01T04:00:00Z')).toBe(30);
    expect(left('2026-12-05T04:00:00Z')).toBe(0);
  });
});
