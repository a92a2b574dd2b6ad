import { isSame, type Reading, rational } from './answers.ts';
import { integer } from './define.ts';
import { evaluate, firstStep, isNested, lastStep } from './expression.ts';
import type { Answer, Expression, MathTemplate, Operation, Problem } from './math-problem.type.ts';
import type { SlipId } from './slip-ids.ts';

type Wrong = readonly [SlipId, Answer];

/**
 * The slip that leads to the wrong answer, by working it out in each of the known wrong ways: first the template's own,
 * then those of the operation, then those that can happen to any number. Undefined when none fits; not to be asked about a right answer.
 */
export function diagnose(problem: Problem, template: MathTemplate, reading: Reading): SlipId | undefined {
  const own = template.slips?.(problem.numbers) ?? [];
  const expression = template.expression?.(problem.numbers);
  const all = [...own, ...(expression === undefined ? [] : ofExpression(expression)), ...ofNumber(problem.answer)];
  return all.find(([, answer]) => isSame(reading, answer))?.[0];
}

function ofExpression(expression: Expression): Wrong[] {
  const step = lastStep(expression);
  if (!step) return [];
  const first = firstStep(expression);
  const halfway: Wrong[] = isNested(expression) && first ? [['STOPPED_HALFWAY', integer(evaluate(first))]] : [];
  return [...halfway, ...WRONG[step.operation](step.left, step.right)];
}

const all = (id: SlipId, ...values: number[]): Wrong[] =>
  values.filter((value) => Number.isInteger(value) && value >= 0).map((value) => [id, integer(value)]);

/** Digits from the ones up, as many of both. */
function columns(a: number, b: number): Array<[number, number]> {
  const [top, bottom] = [String(a), String(b)];
  const length = Math.max(top.length, bottom.length);
  const digits = (text: string) => [...text.padStart(length, '0')].map(Number);
  const under = digits(bottom);
  return digits(top).map((digit, at) => [digit, under[at] as number]);
}

const inColumns = (a: number, b: number, work: (top: number, bottom: number) => number): number =>
  Number(
    columns(a, b)
      .map(([top, bottom]) => work(top, bottom))
      .join(''),
  );

const needsBorrow = (a: number, b: number) => columns(a, b).some(([top, bottom]) => top < bottom);

const division = (a: number, b: number): Wrong[] => [
  ...all('MULTIPLIED_INSTEAD_OF_DIVIDED', a * b),
  ...all('NEIGHBOUR_FACT', Math.floor(a / b) - 1, Math.floor(a / b) + 1),
];

const WRONG: Record<Operation, (a: number, b: number) => Wrong[]> = {
  '+': (a, b) => [
    ...all(
      'NO_CARRY',
      inColumns(a, b, (top, bottom) => (top + bottom) % 10),
    ),
    ...all(
      'CARRY_WRITTEN_WHOLE',
      inColumns(a, b, (top, bottom) => top + bottom),
    ),
    ...all('SUBTRACTED_INSTEAD_OF_ADDED', Math.abs(a - b)),
    ...all('MULTIPLIED_INSTEAD_OF_ADDED', a * b),
  ],
  '−': (a, b) => [
    ...all(
      'NO_BORROW',
      inColumns(a, b, (top, bottom) => Math.abs(top - bottom)),
    ),
    ...(needsBorrow(a, b)
      ? all(
          'BORROW_NOT_PAID',
          inColumns(a, b, (top, bottom) => (top - bottom + 10) % 10),
          a - b + 10,
        )
      : []),
    ...all('ADDED_INSTEAD_OF_SUBTRACTED', a + b),
  ],
  '×': (a, b) => [
    ...all('ADDED_INSTEAD_OF_MULTIPLIED', a + b),
    ...(b < 10 ? all('NO_CARRY', Number([...String(a)].map((digit) => (Number(digit) * b) % 10).join(''))) : []),
    ...(b < 10 ? all('CARRY_WRITTEN_WHOLE', Number([...String(a)].map((digit) => Number(digit) * b).join(''))) : []),
    ...all('NEIGHBOUR_FACT', a * (b - 1), a * (b + 1), (a - 1) * b, (a + 1) * b),
  ],
  ':': division,
  mod: (a, b) => [...all('FORGOT_REMAINDER', Math.floor(a / b), 0), ...division(a, b)],
  up: (a, b) => [...all('FORGOT_REMAINDER', Math.floor(a / b)), ...division(a, b)],
};

/** What can happen to any whole number. */
function ofNumber(answer: Answer): Wrong[] {
  const value = rational(answer);
  if (answer.kind !== 'INTEGER' || !value) return [];
  const digits = [...String(answer.value)];
  const reversed = Number([...digits].reverse().join(''));
  const withoutZero = digits.flatMap((digit, at) =>
    digit === '0' && at > 0 ? [Number(digits.toSpliced(at, 1).join(''))] : [],
  );
  const withoutZeros = Number(digits.filter((digit) => digit !== '0').join(''));
  return [
    ...(digits.length > 1 && !digits.includes('0') ? all('REVERSED_DIGITS', reversed) : []),
    ...all('OFF_BY_ONE', answer.value - 1, answer.value + 1),
    ...(digits.includes('0') && answer.value > 0 ? all('ZERO_LOST', ...withoutZero, withoutZeros) : []),
    ...all('ZERO_TOO_MANY', answer.value * 10, answer.value * 100),
  ];
}
