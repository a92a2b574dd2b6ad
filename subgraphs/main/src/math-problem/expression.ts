import type { Expression, Operation } from './math-problem.type.ts';
import { type Language, numeral } from './wording.ts';

const make =
  (operation: Operation) =>
  (left: Expression, right: Expression): Expression => ({ operation, left, right });

export const plus = make('+');
export const minus = make('−');
export const times = make('×');
export const over = make(':');
export const leftOver = make('mod');
export const roundedUp = make('up');

const WORK: Record<Operation, (left: number, right: number) => number> = {
  '+': (left, right) => left + right,
  '−': (left, right) => left - right,
  '×': (left, right) => left * right,
  ':': (left, right) => Math.floor(left / right),
  mod: (left, right) => left % right,
  up: (left, right) => Math.ceil(left / right),
};

export function evaluate(expression: Expression): number {
  if (typeof expression === 'number') return expression;
  return WORK[expression.operation](evaluate(expression.left), evaluate(expression.right));
}

const isSum = (expression: Expression) =>
  typeof expression !== 'number' && (expression.operation === '+' || expression.operation === '−');

/** `(3 + 4) × 5` with brackets where they are needed; division is `:` in Uzbek and Russian schoolbooks, `÷` in English ones. */
export function write(expression: Expression, language: Language): string {
  if (typeof expression === 'number') return numeral(expression, language);
  const { operation, left, right } = expression;
  const isProduct = !isSum(expression);
  const bracketed = (part: Expression, isNeeded: boolean) =>
    isNeeded ? `(${write(part, language)})` : write(part, language);
  const sign = '+−×'.includes(operation) ? operation : language === 'en' ? '÷' : ':';
  const needsRight = (isProduct && typeof right !== 'number') || (operation === '−' && isSum(right));
  return `${bracketed(left, isProduct && isSum(left))} ${sign} ${bracketed(right, needsRight)}`;
}

/** The innermost step to be done first, from the left; undefined of a bare number. */
export function firstStep(expression: Expression): Expression | undefined {
  if (typeof expression === 'number') return undefined;
  return firstStep(expression.left) ?? firstStep(expression.right) ?? expression;
}

/** The last step with its two sides worked out. */
export function lastStep(expression: Expression) {
  if (typeof expression === 'number') return undefined;
  return { operation: expression.operation, left: evaluate(expression.left), right: evaluate(expression.right) };
}

/** Has the expression more than one operation? */
export const isNested = (expression: Expression): boolean =>
  typeof expression !== 'number' && (typeof expression.left !== 'number' || typeof expression.right !== 'number');
