import { describe, expect, it } from 'vitest';
import { evaluate, firstStep, leftOver, minus, over, plus, roundedUp, times, write } from './expression.ts';

describe('an expression', () => {
  it('is written with the signs of the schoolbooks of each language', () => {
    expect(['uz', 'ru', 'en'].map((language) => write(over(24, 6), language as 'uz'))).toEqual([
      '24 : 6',
      '24 : 6',
      '24 ÷ 6',
    ]);
    expect(write(leftOver(29, 4), 'en')).toBe('29 ÷ 4');
    expect(write(plus(12_500, 7), 'ru')).toBe('12\u00a0500 + 7');
  });

  it('has brackets where they are needed and nowhere else', () => {
    expect(write(times(minus(9, 4), 3), 'uz')).toBe('(9 − 4) × 3');
    expect(write(plus(2, times(3, 4)), 'uz')).toBe('2 + 3 × 4');
    expect(write(minus(minus(20, 5), 3), 'uz')).toBe('20 − 5 − 3');
    expect(write(minus(20, plus(5, 3)), 'uz')).toBe('20 − (5 + 3)');
    expect(write(times(over(12, 4), 3), 'uz')).toBe('12 : 4 × 3');
  });

  it('begins with what must be done first', () => {
    expect(firstStep(plus(2, times(3, 4)))).toEqual(times(3, 4));
    expect(firstStep(minus(minus(20, 5), 3))).toEqual(minus(20, 5));
    expect([leftOver(29, 4), roundedUp(29, 4), roundedUp(28, 4), over(28, 4)].map(evaluate)).toEqual([1, 8, 7, 7]);
  });
});
