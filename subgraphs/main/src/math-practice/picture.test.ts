import { describe, expect, it } from 'vitest';
import { problemOf, problemText, templates } from '../math-problem/math-problem.service.ts';
import { type Drawn, pictureOf, withoutSigns } from './picture.ts';

const SEEDS = Array.from({ length: 20 }, (_, n) => String(n));
const drawn = (id: string) =>
  SEEDS.map((seed) => {
    const problem = problemOf(id, seed);
    return { problem, ...(pictureOf(problem) as Drawn) };
  });

describe('the picture of a problem', () => {
  it('has the shapes that are to be counted, and the text no longer does', () => {
    for (const { problem, kind, cells } of drawn('count-shapes')) {
      expect(kind).toBe('ROW');
      const { mine, others } = problem.numbers as { mine: number; others: number };
      expect(cells).toHaveLength(mine + others);
      expect(withoutSigns(problemText(problem, 'EN'))).toMatch(/^How many . are there\?$/u);
    }
  });

  it('is a bar with its full parts, and a dial with both hands where the text has them', () => {
    for (const { problem, kind, cells } of drawn('shape-fraction')) {
      expect(kind).toBe('BAR');
      expect([...cells].filter((cell: string) => cell === '■')).toHaveLength(problem.numbers.dark as number);
    }
    for (const { problem, kind, hour, minute } of drawn('clock-minutes')) {
      expect({ kind, hour, minute }).toEqual({
        kind: 'CLOCK',
        hour: problem.numbers.hour,
        minute: (problem.numbers.long as number) * 5,
      });
    }
  });

  it('is there for nothing else, and the place to be filled stays in the text', () => {
    const ids = templates.filter(({ id }) => pictureOf(problemOf(id, 'a'))).map(({ id }) => id);
    expect(ids).toEqual(['count-shapes', 'clock-hour', 'clock-minutes', 'shape-fraction']);
    expect(withoutSigns('Hisobla: 4 + 6 = □')).toBe('Hisobla: 4 + 6 = □');
  });
});
