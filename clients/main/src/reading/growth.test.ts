import { expect, it } from 'vitest';
import { chartOf } from './growth.ts';

const read = (day: number, syllablesPerMinute: number | null) => ({
  startedAt: `2026-11-${String(day).padStart(2, '0')}T10:00:00Z`,
  result: syllablesPerMinute === null ? null : { syllablesPerMinute },
});

it('a chart of readings goes from the oldest to the newest, higher for more syllables, without what has no result', () => {
  const { points, marks } = chartOf([read(3, 90), read(1, 40), read(2, null)], 640, 200);
  expect(points.map(({ reading }) => reading.startedAt.slice(8, 10))).toEqual(['01', '03']);
  const [first, last] = points as [(typeof points)[0], (typeof points)[0]];
  expect(first.x).toBeLessThan(last.x);
  expect(first.y).toBeGreaterThan(last.y);
  expect(marks.map(({ value }) => value)).toEqual([0, 25, 50, 75, 100]);
  for (const { x, y } of points) expect(x >= 0 && x <= 640 && y >= 0 && y <= 200).toBe(true);
});

it('a chart shows the last twelve readings', () => {
  const { points } = chartOf(
    Array.from({ length: 20 }, (_, n) => read(n + 1, 50)),
    640,
    200,
  );
  expect(points).toHaveLength(12);
  expect(points.at(-1)?.reading.startedAt).toMatch(/^2026-11-20/);
});
