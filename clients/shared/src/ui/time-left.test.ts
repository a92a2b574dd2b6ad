import { describe, expect, it } from 'vitest';
import { clockFace, timeLeft } from './time-left.ts';

describe('the time left in the hall', () => {
  const [serverTime, until] = ['2026-12-01T05:00:00.250Z', '2026-12-01T05:45:00.000Z'];

  it('goes by the server’s clock and what has passed on the page since, whatever the device shows', () => {
    expect(timeLeft(until, serverTime, 1_000, 1_000)).toBe(45 * 60_000 - 250);
    expect(timeLeft(until, serverTime, 1_000, 61_000)).toBe(44 * 60_000 - 250);
    expect(timeLeft(until, serverTime, 0, 99 * 60_000)).toBe(0);
  });

  it('is shown in whole seconds, the last of which is 1', () => {
    expect([clockFace(0), clockFace(1), clockFace(59_001), clockFace(3_845_000)]).toEqual([
      '0:00',
      '0:01',
      '1:00',
      '1:04:05',
    ]);
  });
});
