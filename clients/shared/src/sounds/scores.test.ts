import { describe, expect, it } from 'vitest';
import { MOST_TONES } from './kit.ts';
import { hertzOf, type Note, type SoundName, scoreOf } from './scores.ts';

const names: SoundName[] = ['join', 'tick', 'sent', 'right', 'counted', 'podium'];
const all = names.flatMap((name) => [0, 1, 5, 300].map((step) => [name, step, scoreOf(name, step)] as const));
const sounding = (score: readonly Note[], at: number) => score.filter((n) => n.at <= at && at < n.at + n.lasts);

describe.each(all)('the sound %s of step %d', (name, _step, score) => {
  it('holds only notes of one scale of five, so that whatever meets agrees', () => {
    for (const { key } of score) expect([0, 2, 4, 7, 9]).toContain(key % 12);
  });

  it('is short, soft and never more than the kit can sound', () => {
    expect(Math.max(...score.map(({ at, lasts }) => at + lasts))).toBeLessThanOrEqual(name === 'podium' ? 1.8 : 0.9);
    for (const { at } of score) {
      const now = sounding(score, at);
      expect(now.reduce((sum, { gain }) => sum + gain, 0)).toBeLessThan(1);
      expect(now.length).toBeLessThanOrEqual(MOST_TONES);
    }
  });
});

describe('sounds that have steps', () => {
  it('climb with each who comes in, and raise the last second', () => {
    const key = (name: SoundName, step: number) => scoreOf(name, step)[0]?.key ?? 0;
    expect(key('join', 1)).toBeGreaterThan(key('join', 0));
    expect(key('tick', 1)).toBeGreaterThan(key('tick', 2));
  });

  it('are tuned to 440 Hz', () => expect(hertzOf(69)).toBe(440));
});
