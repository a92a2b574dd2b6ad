import { describe, expect, it } from 'vitest';
import { namesIn, proseParts, withValues } from './prose.ts';

const formulas = (text: string) => proseParts(text).flatMap(({ isFormula, text }) => (isFormula ? [text] : []));

describe('a text with formulas', () => {
  it('has them between dollar signs, and joined again it is what it was', () => {
    const text = '$x^2$ni toping: 2$\\frac{1}{3}$ + ($a$; $b$), narxi 5$.';
    expect(formulas(text)).toEqual(['$x^2$', '$\\frac{1}{3}$', '$a$', '$b$']);
    expect(
      proseParts(text)
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
    expect(proseParts('')).toEqual([]);
  });

  it.each([
    ...[
      '5$',
      '5$ va 6$',
      '$5 va $6',
      '5$, 6$',
      'US$5, US$6',
      '$5/$6',
      '($5)–($6)',
      '5 $ va 6 $',
      '5$+3$',
      '$$',
      '$ x $',
    ],
    ...['$x\ny$', `$${'x'.repeat(201)}$`],
  ])('does not take a price for one: %s', (text) => {
    expect(formulas(text)).toEqual([]);
  });
});

describe('a text with places for values', () => {
  const valueFor = (name: string) => ({ a: '12', b: '5' })[name];

  it('takes them where they are named, in a formula within their braces, and leaves what it does not know', () => {
    expect(withValues('{a} × {b} = ? {c} {A}', valueFor)).toBe('12 × 5 = ? {c} {A}');
    expect(withValues('$x + {a} + \\frac{{a}}{{b}}$', valueFor)).toBe('$x + {12} + \\frac{{12}}{{5}}$');
  });

  it('wants none for the letters of a formula that stand in braces behind a command, a power or an index', () => {
    const text = '$\\frac{a}{b} + \\sqrt[n]{x} + x^{a} + y_{b}$';
    expect(namesIn(text)).toEqual([]);
    expect(withValues(text, valueFor)).toBe(text);
    expect(namesIn('{b} va $x + {a} + {b}$')).toEqual(['b', 'a']);
  });
});
