import { evaluate, write } from './expression.ts';
import type { Answer, Expression, MathTemplate, Numbers, Wording } from './math-problem.type.ts';
import { inAll, same } from './wording.ts';

/** Lets a template be written with the numbers it makes; the list forgets their names. */
export const define = <N extends Numbers>(template: MathTemplate<N>): MathTemplate =>
  template as unknown as MathTemplate;

export const integer = (value: number): Answer => ({ kind: 'INTEGER', value });

export const fraction = (numerator: number, denominator: number): Answer => ({
  kind: 'FRACTION',
  numerator,
  denominator,
});

export const time = (minutesOfDay: number, isOnDial = false): Answer => ({
  kind: 'TIME',
  hours: Math.floor(minutesOfDay / 60),
  minutes: minutesOfDay % 60,
  isOnDial,
});

export const choice = (right: number, options: readonly string[]): Answer => ({
  kind: 'CHOICE',
  right,
  options: options.map(same),
});

/** `Hisobla: 7 + 5 = □` */
export const workOut = (expression: Expression): Wording =>
  inAll(
    (language) => `${{ uz: 'Hisobla', ru: 'Вычисли', en: 'Work out' }[language]}: ${write(expression, language)} = □`,
  );

/** A bare sum: `Hisobla: 34 + 5 = □`. */
export const bare = <N extends Numbers>(
  head: Omit<MathTemplate<N>, 'text' | 'answer'> & { expression(numbers: N): Expression },
): MathTemplate =>
  define<N>({
    ...head,
    text: (numbers) => workOut(head.expression(numbers)),
    answer: (numbers) => integer(evaluate(head.expression(numbers))),
  });

/** The same with fractions, which are no part of an expression. */
export const workOutFraction = (sum: string): Wording => ({
  uz: `Hisobla: ${sum} = □`,
  ru: `Вычисли: ${sum} = □`,
  en: `Work out: ${sum} = □`,
});

const divisor = (a: number, b: number): number => (b === 0 ? a : divisor(b, a % b));

/** The numerators that make a proper fraction in lowest terms: 1, 3, 5, 7 over 8. */
export const properTops = (denominator: number): number[] =>
  Array.from({ length: denominator - 1 }, (_, at) => at + 1).filter((top) => divisor(denominator, top) === 1);

/** What adding times like ordinary numbers makes: 8:30 and 45 minutes → 8:75, 8:50 and 55 → 9:05. */
export function timeLikeHundred(start: number, hours: number, minutes: number): Answer {
  const joined = 100 * (Math.floor(start / 60) + hours) + (start % 60) + minutes;
  return { kind: 'TIME', hours: Math.floor(joined / 100), minutes: joined % 100, isOnDial: false };
}
