import type { Answer, Problem, Wording } from './math-problem.type.ts';
import { clock, inAll, numeral, same } from './wording.ts';

/** What was read in a typed answer. */
export type Reading =
  | { kind: 'NUMBER'; numerator: number; denominator: number }
  | { kind: 'TIME'; hours: number; minutes: number }
  | { kind: 'CHOICE'; option: number };

const HALF_DAY = 720;

/** The answer as a fraction; undefined where it is no number. */
export function rational(answer: Answer): { numerator: number; denominator: number } | undefined {
  if (answer.kind === 'INTEGER') return { numerator: answer.value, denominator: 1 };
  if (answer.kind === 'DECIMAL') return { numerator: Math.round(answer.value * 1000), denominator: 1000 };
  return answer.kind === 'FRACTION' ? answer : undefined;
}

/** Does what was read say the same as the answer? 2/4 is as good as 1/2, and on a dial 19:30 as good as 7:30. */
export function isSame(reading: Reading, answer: Answer): boolean {
  if (reading.kind === 'CHOICE') return answer.kind === 'CHOICE' && reading.option === answer.right;
  if (reading.kind === 'TIME') {
    if (answer.kind !== 'TIME') return false;
    if (reading.minutes > 59 || answer.minutes > 59) {
      return reading.hours === answer.hours && reading.minutes === answer.minutes;
    }
    const apart = 60 * (reading.hours - answer.hours) + reading.minutes - answer.minutes;
    return answer.isOnDial ? apart % HALF_DAY === 0 : apart === 0;
  }
  const value = rational(answer);
  return value !== undefined && reading.numerator * value.denominator === value.numerator * reading.denominator;
}

/** The answer as it is printed in each language. */
export function answerWording(answer: Answer): Wording {
  switch (answer.kind) {
    case 'INTEGER':
    case 'DECIMAL':
      return inAll((language) => numeral(answer.value, language));
    case 'FRACTION':
      return same(`${answer.numerator}/${answer.denominator}`);
    case 'TIME':
      return same(clock(60 * answer.hours + answer.minutes));
    case 'CHOICE':
      return answer.options[answer.right] as Wording;
  }
}

/** What was read, printed in the same way. */
export function readingWording(reading: Reading, { answer }: Problem): Wording {
  if (reading.kind === 'TIME') return same(`${reading.hours}:${String(reading.minutes).padStart(2, '0')}`);
  if (reading.kind === 'CHOICE')
    return answer.kind === 'CHOICE' ? (answer.options[reading.option] as Wording) : same('');
  const { numerator, denominator } = reading;
  if (numerator % denominator === 0) return inAll((language) => numeral(numerator / denominator, language));
  if (answer.kind !== 'DECIMAL') return same(`${numerator}/${denominator}`);
  return inAll((language) => numeral(Math.round((1000 * numerator) / denominator) / 1000, language));
}
