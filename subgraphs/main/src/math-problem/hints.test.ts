import { LOCALES, type Locale } from '@alif24/subgraph-shared/utils';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerText, hintsOf, optionsOf, problemOf, problemText, templates } from './math-problem.service.ts';
import type { Problem } from './math-problem.type.ts';
import { workOut } from './work-out.fixture.ts';

const NUMBER = /\d+(?:\u00a0\d{3})*(?:[.,:/]\d+)*/g;
const numbersIn = (text: string): string[] => text.match(NUMBER) ?? [];

const problems = fc
  .tuple(fc.constantFrom(...templates), fc.nat(), fc.constantFrom(...LOCALES))
  .map(([{ id }, seed, locale]) => [problemOf(id, String(seed)), locale] as const);

const given = (problem: Problem, locale: Locale) =>
  numbersIn([problemText(problem, locale), ...(optionsOf(problem, locale) ?? [])].join(' '));

/** `40 − 3 × 5 = 25` as printed, worked out anew. */
function isTrue(equation: string): boolean {
  const [sum = '', value = ''] = equation.split(' = ');
  return workOut(sum) === Number(value.replaceAll('\u00a0', ''));
}

const SUM = /\(?\d[\d\u00a0]*(?: [+−×:÷] \(?\d[\d\u00a0]*\)?)+ = \d[\d\u00a0]*/g;

describe('hints', () => {
  it('keep the answer for the last of the three', () => {
    fc.assert(
      fc.property(problems, fc.option(fc.nat(300)), ([problem, locale], attempt) => {
        const hints = hintsOf(problem, locale, attempt === null ? undefined : String(attempt));
        const answer = answerText(problem, locale);
        const [number] = numbersIn(answer);
        const [first, second, third] = hints;
        expect(third).toContain(answer);
        if (number === undefined || given(problem, locale).includes(number)) return;
        expect(numbersIn(`${first} ${second}`)).not.toContain(number);
      }),
      { numRuns: 5000 },
    );
  });

  it('say only what is true: every sum in them comes out', () => {
    let sums = 0;
    fc.assert(
      fc.property(problems, ([problem, locale]) => {
        for (const equation of hintsOf(problem, locale).join(' | ').match(SUM) ?? []) {
          sums += 1;
          expect([equation, isTrue(equation)]).toEqual([equation, true]);
        }
      }),
      { numRuns: 5000 },
    );
    expect(sums).toBeGreaterThan(1000);
  });

  it('are whole sentences in the language and script of the page', () => {
    fc.assert(
      fc.property(problems, ([problem, locale]) => {
        for (const hint of hintsOf(problem, locale, '1')) {
          expect(hint).toMatch(/\p{L}{2}.*[.!?…]$|□ × .* = /su);
          expect(hint).not.toMatch(/undefined|NaN|null|\s{2}/);
          const foreign = locale === 'RU' || locale === 'UZ_CYRL' ? /\p{Script=Latin}/u : /\p{Script=Cyrillic}/u;
          expect(hint).not.toMatch(foreign);
        }
      }),
      { numRuns: 3000 },
    );
  });
});

describe('the first hint', () => {
  const problem = { ...problemOf('add-with-carry', '1') };
  const { left = 0, right = 0 } = problem.numbers;

  it('speaks of what the child wrote and of the slip in it', () => {
    const noCarry = left + right - 10;
    expect(hintsOf(problem, 'UZ_LATN', String(noCarry))[0]).toContain(`Sen ${noCarry} deb yozding. Dilda saqlangan`);
    expect(hintsOf(problem, 'UZ_CYRL', String(noCarry))[0]).toContain(`Сен ${noCarry} деб ёздинг.`);
    expect(hintsOf(problem, 'RU', String(noCarry))[0]).toContain('десяток в уме не прибавился');
    expect(hintsOf(problem, 'EN', String(noCarry))[0]).toContain('carried ten was not added');
  });

  it('says whether the answer is larger or smaller when the slip is not known', () => {
    expect(hintsOf(problem, 'EN', '1')[0]).toContain('You wrote 1. The answer is larger.');
    expect(hintsOf(problem, 'EN', String(left + right + 7))[0]).toContain('The answer is smaller.');
  });

  it('says nothing of a right attempt or an unreadable one, and never repeats what cannot be read', () => {
    const plain = hintsOf(problem, 'EN');
    for (const attempt of [String(left + right), 'I am a pirate', '', '<b>1</b>']) {
      expect(hintsOf(problem, 'EN', attempt)).toEqual(plain);
    }
  });
});
