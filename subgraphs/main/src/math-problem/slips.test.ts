import { seededRandom, toCyrillic } from '@alif24/subgraph-shared/utils';
import { describe, expect, it } from 'vitest';
import { answerText, judge, problemOf, slips, templates } from './math-problem.service.ts';
import type { Numbers, Problem } from './math-problem.type.ts';
import { SLIP_IDS, type SlipId } from './slip-ids.ts';

/** Works as a child with the slip would, from the numbers of the task alone; undefined where the slip cannot happen. */
type WrongWay = (n: Record<string, number>, problem: Problem) => number | string | undefined;

const column = (work: (top: number, bottom: number) => string) => (a: number, b: number) => {
  let written = '';
  for (let place = 1; place <= Math.max(a, b); place *= 10) {
    written = work(Math.floor(a / place) % 10, Math.floor(b / place) % 10) + written;
  }
  return Number(written);
};
const noCarry = column((top, bottom) => String((top + bottom) % 10));
const bothDigits = column((top, bottom) => String(top + bottom));
const smallerFromLarger = column((top, bottom) => String(Math.max(top, bottom) - Math.min(top, bottom)));
const freeTens = column((top, bottom) => String(top < bottom ? top + 10 - bottom : top - bottom));

const value = ({ answer }: Problem) => (answer.kind === 'INTEGER' ? answer.value : 0);
const digitsOf = (problem: Problem) => String(value(problem));
const clockAsHundred = (start: number, lasts: number) => {
  const joined = Number(`${Math.floor(start / 60)}${String(start % 60).padStart(2, '0')}`) + lasts;
  return `${Math.floor(joined / 100)}:${String(joined % 100).padStart(2, '0')}`;
};

const ADDING = ['add-across-10', 'add-with-carry', 'add-three-digits', 'add-large'];
const SUBTRACTING = ['subtract-across-10', 'subtract-with-borrow', 'subtract-three-digits', 'subtract-across-zeros'];
const ANY = [...ADDING, ...SUBTRACTING, 'times-table', 'two-digits-times-one', 'two-digits-times-two'];

const WAYS: Record<SlipId, { on: readonly string[]; wrong: WrongWay }> = {
  NO_CARRY: { on: ADDING, wrong: ({ left: a = 0, right: b = 0 }) => noCarry(a, b) },
  CARRY_WRITTEN_WHOLE: { on: ADDING, wrong: ({ left: a = 0, right: b = 0 }) => bothDigits(a, b) },
  NO_BORROW: { on: SUBTRACTING, wrong: ({ left: a = 0, right: b = 0 }) => smallerFromLarger(a, b) },
  BORROW_NOT_PAID: { on: SUBTRACTING.slice(1), wrong: ({ left: a = 0, right: b = 0 }) => freeTens(a, b) },
  REVERSED_DIGITS: {
    on: [...ANY, 'tens-and-ones'],
    wrong: (_, problem) => (digitsOf(problem).includes('0') ? undefined : [...digitsOf(problem)].reverse().join('')),
  },
  OFF_BY_ONE: { on: ANY, wrong: (n, problem) => value(problem) + ((n.left ?? 0) % 2 ? 1 : -1) },
  ADDED_INSTEAD_OF_MULTIPLIED: {
    on: ['times-table', 'boxes-of-things', 'two-digits-times-one'],
    wrong: (n) => (n.left ?? n.boxes ?? 0) + (n.right ?? n.each ?? 0),
  },
  MULTIPLIED_INSTEAD_OF_ADDED: {
    on: ['add-within-10', 'add-across-10', 'add-with-carry', 'bought-together'],
    wrong: (n) => (n.left ?? n.mine ?? 0) * (n.right ?? n.theirs ?? 0),
  },
  ADDED_INSTEAD_OF_SUBTRACTED: {
    on: [...SUBTRACTING, 'gave-away', 'how-many-more'],
    wrong: (n) => (n.left ?? n.had ?? n.more ?? 0) + (n.right ?? n.gave ?? n.fewer ?? 0),
  },
  SUBTRACTED_INSTEAD_OF_ADDED: {
    on: [...ADDING, 'bought-together'],
    wrong: (n) => Math.abs((n.left ?? n.mine ?? 0) - (n.right ?? n.theirs ?? 0)),
  },
  MULTIPLIED_INSTEAD_OF_DIVIDED: {
    on: ['divide-by-table', 'shared-equally', 'long-division'],
    wrong: (n) => (n.whole ?? n.all ?? 0) * (n.divisor ?? n.friends ?? 0),
  },
  NEIGHBOUR_FACT: {
    on: ['times-table', 'boxes-of-things'],
    wrong: (n) => (n.left ?? n.boxes ?? 0) * ((n.right ?? n.each ?? 0) + 1),
  },
  FORGOT_REMAINDER: {
    on: ['boxes-needed', 'remainder-of-division', 'left-after-sharing'],
    wrong: (n) => Math.trunc((n.all ?? n.whole ?? 0) / (n.box ?? n.divisor ?? n.friends ?? 1)),
  },
  ZERO_LOST: {
    on: [
      'expanded-number',
      'division-with-zero-inside',
      'metres-to-centimetres',
      'price-of-several',
      'times-round-number',
    ],
    wrong: (_, problem) => (digitsOf(problem).includes('0') ? digitsOf(problem).replace('0', '') : undefined),
  },
  ZERO_TOO_MANY: {
    on: ['times-round-number', 'price-of-several', 'change-at-the-shop', 'add-large'],
    wrong: (_, problem) => `${digitsOf(problem)}0`,
  },
  WRITTEN_AS_HEARD: {
    on: ['expanded-number', 'tens-and-ones'],
    wrong: ({ hundreds = 0, tens = 0, ones = 0 }) =>
      `${hundreds ? `${hundreds}00` : ''}${tens ? `${tens}0` : ''}${ones}`,
  },
  COUNTED_TWICE: { on: ['count-shapes'], wrong: ({ mine = 0 }) => mine + 1 },
  COUNTED_ALL: { on: ['count-shapes'], wrong: ({ mine = 0, others = 0 }) => mine + others },
  HOUR_OF_HUNDRED: {
    on: ['hours-to-minutes', 'lesson-lasts', 'cartoon-ends', 'train-arrives'],
    wrong: (n) => {
      if (n.lasts !== undefined) return clockAsHundred(n.start ?? 0, n.lasts);
      if (n.city !== undefined) return clockAsHundred(n.start ?? 0, 100 * (n.hours ?? 0) + (n.minutes ?? 0));
      if (n.end === undefined) return 100 * (n.hours ?? 0) + (n.minutes ?? 0);
      const digits = (time: number) => 100 * Math.floor(time / 60) + (time % 60);
      return digits(n.end) - digits(n.start ?? 0);
    },
  },
  UNITS_MIXED: {
    on: ['metres-to-centimetres', 'kilograms-to-grams', 'hours-to-minutes'],
    wrong: (n) => (n.metres ?? n.kilograms ?? n.hours ?? 0) + (n.centimetres ?? n.grams ?? n.minutes ?? 0),
  },
  HANDS_SWAPPED: {
    on: ['clock-minutes'],
    wrong: ({ hour = 0, long = 0 }) => `${long}:${String(5 * hour).padStart(2, '0')}`,
  },
  FRACTION_ADDED_TOP_AND_BOTTOM: {
    on: ['add-fractions'],
    wrong: ({ first = 0, second = 0, bottom = 0 }) => `${first + second}/${bottom + bottom}`,
  },
  BIGGER_DENOMINATOR_BIGGER: {
    on: ['compare-unit-fractions', 'compare-fractions'],
    wrong: ({ top = 1, first = 0, second = 0 }) => `${top}/${Math.max(first, second)}`,
  },
  PART_TO_PART: {
    on: ['shape-fraction', 'eaten-part'],
    wrong: (n) => `${n.dark ?? n.eaten}/${(n.whole ?? n.pieces ?? 0) - (n.dark ?? n.eaten ?? 0)}`,
  },
  ONE_PART_ONLY: {
    on: ['fraction-of-number', 'part-of-the-class'],
    wrong: (n) => (n.top === 1 ? undefined : (n.whole ?? n.all ?? 0) / (n.bottom ?? 1)),
  },
  AREA_AND_PERIMETER_MIXED: {
    on: ['rectangle-area', 'rectangle-perimeter'],
    wrong: ({ long = 0, short = 0 }, { templateId }) =>
      templateId === 'rectangle-area' ? long + short + long + short : long * short,
  },
  HALF_PERIMETER: {
    on: ['rectangle-perimeter', 'fence-round-garden'],
    wrong: ({ long = 0, short = 0, price = 1 }) => (long + short) * price,
  },
  ROUNDED_WRONG_WAY: {
    on: ['round-to-tens', 'round-to-hundreds'],
    wrong: ({ number = 0 }, { templateId }) => {
      const to = templateId === 'round-to-tens' ? 10 : 100;
      return number % to < to / 2 ? number - (number % to) + to : number - (number % to);
    },
  },
  SIGN_REVERSED: {
    on: ['compare-numbers'],
    wrong: ({ left = 0, right = 0 }) => (left === right ? undefined : left > right ? '<' : '>'),
  },
  LEFT_TO_RIGHT: {
    on: ['sum-before-product'],
    wrong: ({ first = 0, second = 0, third = 0 }) => (first + second) * third,
  },
  STOPPED_HALFWAY: {
    on: [
      'metro-passengers',
      'shopping-list',
      'pages-left',
      'way-at-same-speed',
      'price-by-weight',
      'change-of-several',
    ],
    wrong: (n) => {
      if (n.were !== undefined) return n.were - (n.out ?? 0);
      if (n.count !== undefined) return (n.price ?? 0) * n.count;
      return n.all !== undefined ? n.all - (n.first ?? 0) : (n.way ?? n.price ?? 0) / (n.first ?? 1);
    },
  },
};

/** How often the slip is named when it was made, and what it was taken for otherwise. */
function named(id: SlipId) {
  const { on, wrong } = WAYS[id];
  const taken = new Map<string, number>();
  for (const templateId of on) {
    for (let seed = 0; seed < 400; seed++) {
      const problem = problemOf(templateId, `${id}-${seed}`);
      const typed = wrong({ ...(problem.numbers as Numbers) }, problem);
      if (typed === undefined) continue;
      const { isCorrect, slip } = judge(problem, String(typed), 'UZ_LATN');
      if (!isCorrect) taken.set(slip?.id ?? 'none', (taken.get(slip?.id ?? 'none') ?? 0) + 1);
    }
  }
  return taken;
}

describe('a slip', () => {
  it.each(SLIP_IDS)('%s is named in at least four of five answers that come of it', (id) => {
    const taken = named(id);
    const all = [...taken.values()].reduce((sum, count) => sum + count, 0);
    expect(all).toBeGreaterThan(100);
    expect([(taken.get(id) ?? 0) / all >= 0.8, Object.fromEntries(taken)]).toEqual([true, expect.anything()]);
  });

  it('is never found in a right answer', () => {
    for (const { id } of templates) {
      for (let seed = 0; seed < 200; seed++) {
        const problem = problemOf(id, `right-${seed}`);
        expect(judge(problem, answerText(problem, 'RU'), 'RU')).toEqual({
          isCorrect: true,
          isReadable: true,
          slip: null,
        });
      }
    }
  });

  it('is seldom found in an answer that came of nothing', () => {
    const random = seededRandom('noise');
    let found = 0;
    for (let at = 0; at < 2000; at++) {
      const problem = problemOf(
        random.pick(['add-three-digits', 'subtract-three-digits', 'two-digits-times-two']),
        String(at),
      );
      if (judge(problem, String(random.int(100, 999)), 'EN').slip) found += 1;
    }
    expect(found).toBeLessThan(100);
  });

  it('comes with a lesson of two to four sentences in each language', () => {
    expect(SLIP_IDS.length).toBeGreaterThanOrEqual(20);
    for (const { lesson, name } of slips) {
      for (const text of Object.values(lesson)) {
        const sentences = text.split(/(?<=[.!?])\s+/).length;
        expect([text, sentences >= 2 && sentences <= 4]).toEqual([text, true]);
      }
      expect(Object.values(name).every((text) => text.length > 5)).toBe(true);
      expect(`${lesson.uz}${lesson.en}`).not.toMatch(/\p{Script=Cyrillic}/u);
      expect(`${lesson.ru}${toCyrillic(lesson.uz + name.uz)}`).not.toMatch(/\p{Script=Latin}/u);
    }
  });
});
