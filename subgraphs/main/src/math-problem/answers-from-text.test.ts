import { describe, expect, it } from 'vitest';
import { answerText, judge, problemOf, templates } from './math-problem.service.ts';

/** Solves the task as a reader of its English text would: the numbers in the order in which they are printed. */
type Solve = (n: readonly [number, number, number, number], text: string) => number | string;

const clock = (minutes: number) => `${Math.trunc(minutes / 60)}:${minutes % 60 < 10 ? 0 : ''}${minutes % 60}`;
const times = (text: string, sign: string) => text.split(sign).length - 1;
const larger = (top: number, a: number, b: number) => `${top}/${top / a > top / b ? a : b}`;

const SOLVED: Record<string, Solve> = {
  'count-shapes': (_, text) => times(text, text.charAt(9)) - 1,
  'next-number': ([number]) => number + 1,
  'compare-numbers': ([a, b]) => (a === b ? '=' : a < b ? '<' : '>'),
  'missing-addend': ([part, whole]) => whole - part,
  'sequence-next': ([, , third, fourth]) => fourth + fourth - third,
  'tens-and-ones': ([tens, ones]) => tens * 10 + ones,
  'clock-hour': ([, hour]) => `${hour}:00`,
  'gave-away': ([had, gave]) => had - gave,
  'bought-together': ([mine, theirs]) => mine + theirs,
  'how-many-more': ([more, fewer]) => more - fewer,
  'missing-factor': ([factor, whole]) => whole / factor,
  'clock-minutes': ([hour, , long]) => clock(hour * 60 + long * 5),
  'metres-to-centimetres': ([metres, centimetres]) => metres * 100 + centimetres,
  'rectangle-perimeter': ([long, short]) => long + short + long + short,
  'metro-passengers': ([were, out, came]) => were - out + came,
  'boxes-of-things': ([each, boxes]) => each * boxes,
  'shared-equally': ([all, friends]) => all / friends,
  'times-as-many': ([fewer, factor]) => fewer * factor,
  'change-at-the-shop': ([price, paid]) => paid - price,
  'price-of-several': ([price, count]) => price * count,
  'shopping-list': ([count, price, extra]) => count * price + extra,
  'digit-of-place': ([number], text) => {
    const fromRight = text.includes('hundreds') ? 3 : text.includes('tens') ? 2 : 1;
    return String(number).charAt(3 - fromRight);
  },
  'round-to-tens': ([number]) => Math.round(number / 10) * 10,
  'round-to-hundreds': ([number]) => Math.round(number / 100) * 100,
  'remainder-of-division': ([whole, divisor]) => whole % divisor,
  'rectangle-area': ([long, short]) => long * short,
  'shape-fraction': (_, text) => `${times(text, '■')}/${times(text, '■') + times(text, '□')}`,
  'compare-unit-fractions': ([, first, , second]) => larger(1, first, second),
  'fraction-of-number': ([top, bottom, whole]) => (whole * top) / bottom,
  'boxes-needed': ([all, box]) => Math.ceil(all / box),
  'left-after-sharing': ([all, friends]) => all % friends,
  'part-of-the-class': ([all, top, bottom]) => (all * top) / bottom,
  'eaten-part': ([pieces, eaten]) => `${eaten}/${pieces}`,
  'cartoon-ends': ([hour, minute, lasts]) => clock(hour * 60 + minute + lasts),
  'lesson-lasts': ([hour, minute, endHour, endMinute]) => (endHour - hour) * 60 + endMinute - minute,
  'pages-left': ([all, first, second]) => all - first - second,
  'compare-fractions': ([top, first, , second]) => larger(top, first, second),
  'metres-as-decimal': ([metres, centimetres]) => (metres * 100 + centimetres) / 100,
  'kilograms-to-grams': ([kilograms, grams]) => kilograms * 1000 + grams,
  'hours-to-minutes': ([hours, minutes]) => hours * 60 + minutes,
  'train-arrives': ([hour, minute, hours, minutes]) => clock((hour + hours) * 60 + minute + minutes),
  'way-at-same-speed': ([way, first, second]) => (way / first) * second,
  'price-by-weight': ([first, price, second]) => (price / first) * second,
  'change-of-several': ([count, price, paid]) => paid - count * price,
  'fence-round-garden': ([long, short, price]) => (long + short + long + short) * price,
};

/** Bare sums are worked out from their text with the ten thousand samples. */
const worded = templates.map(({ id }) => id).filter((id) => !problemOf(id, '1').text.en.startsWith('Work out'));

describe('a task in words', () => {
  it('has somebody here who solves it, and nothing more', () => {
    expect(Object.keys(SOLVED).sort()).toEqual([...worded].sort());
  });

  it.each(worded)('%s has the answer that a reader comes to', (id) => {
    for (let seed = 0; seed < 500; seed++) {
      const problem = problemOf(id, `text-${seed}`);
      const numbers = (problem.text.en.replaceAll('\u00a0', '').match(/\d+/g) ?? []).map(Number);
      const solved = String(
        SOLVED[id]?.(numbers as unknown as readonly [number, number, number, number], problem.text.en),
      );
      expect([problem.text.en, answerText(problem, 'EN').replaceAll('\u00a0', '')]).toEqual([problem.text.en, solved]);
      expect(judge(problem, solved, 'EN').isCorrect).toBe(true);
    }
  });

  it('has the same numbers in all three languages', () => {
    for (const { id } of templates) {
      for (let seed = 0; seed < 100; seed++) {
        const { uz, ru, en } = problemOf(id, `same-${seed}`).text;
        const numbers = (text: string) => (text.replaceAll('\u00a0', '').match(/\d+/g) ?? []).sort().join(' ');
        expect([id, numbers(uz), numbers(ru)]).toEqual([id, numbers(en), numbers(en)]);
      }
    }
  });
});
