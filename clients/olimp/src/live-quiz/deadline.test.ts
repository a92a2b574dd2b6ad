import { describe, expect, it } from 'vitest';
import { firstDeadline, instantOf, momentOf } from './deadline.ts';

describe('a deadline', () => {
  it('is written by the clock of Tashkent, wherever the device is', () => {
    expect(instantOf({ day: '2026-11-26', time: '20:00' })).toEqual(new Date('2026-11-26T15:00:00Z'));
    expect(momentOf('2026-11-26T19:05:00Z')).toEqual({ day: '2026-11-27', time: '00:05' });
    expect(instantOf({ day: '', time: '20:00' })).toBeNull();
  });

  it('is tomorrow evening unless the host says so, tomorrow in Tashkent', () => {
    expect(firstDeadline(new Date('2026-11-26T18:59:00Z'))).toEqual({ day: '2026-11-27', time: '20:00' });
    expect(firstDeadline(new Date('2026-11-26T19:01:00Z'))).toEqual({ day: '2026-11-28', time: '20:00' });
  });
});
