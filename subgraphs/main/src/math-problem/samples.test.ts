import { LOCALES } from '@alif24/subgraph-shared/utils';
import { describe, expect, it } from 'vitest';
import { optionsOf, problemOf, problemText, templates } from './math-problem.service.ts';
import type { Answer, Grade, MathTemplate, Problem } from './math-problem.type.ts';
import { SKILLS, skillById } from './skills.ts';
import { workOut } from './work-out.fixture.ts';

const SAMPLES = 10_000;

/** The largest number that a pupil of the grade meets; sums of money and grams have their own limit. */
const LARGEST: Record<Grade, number> = { 1: 100, 2: 1000, 3: 1000, 4: 100_000 };
const LARGEST_MONEY: Record<Grade, number> = { 1: 0, 2: 100_000, 3: 100_000, 4: 10_000_000 };

const partOf = (text: string) => {
  const [top = '', bottom = '1'] = text.split('/');
  return Number(top) / Number(bottom);
};

/** The places of the right options, judged from the printed task. */
function rightOptions(problem: Problem, options: readonly string[]): number[] {
  const [, left, right] = /(\d+) □ (\d+)/.exec(problem.text.en) ?? [];
  const apart = Number(left) - Number(right);
  const largest = Math.max(...options.map(partOf));
  const isRight = (option: string) =>
    left === undefined ? partOf(option) === largest : option === (apart < 0 ? '<' : apart > 0 ? '>' : '=');
  return options.flatMap((option, at) => (isRight(option) ? [at] : []));
}

function faultOfChoice(problem: Problem): string | undefined {
  const { answer } = problem;
  if (answer.kind !== 'CHOICE') return undefined;
  const right = rightOptions(
    problem,
    answer.options.map(({ en }) => en),
  );
  return right.length === 1 && right[0] === answer.right ? undefined : 'not the one right option';
}

function faultOfAnswer(answer: Answer, template: MathTemplate): string | undefined {
  const largest = ['SOM', 'GRAM'].includes(template.unit ?? '')
    ? LARGEST_MONEY[template.grade]
    : LARGEST[template.grade];
  switch (answer.kind) {
    case 'INTEGER':
      return Number.isInteger(answer.value) && answer.value >= 0 && answer.value <= largest
        ? undefined
        : 'out of range';
    case 'DECIMAL':
      return answer.value > 0 && answer.value <= largest ? undefined : 'out of range';
    case 'FRACTION':
      return answer.numerator > 0 && answer.numerator < answer.denominator && answer.denominator <= 12
        ? undefined
        : 'no proper fraction';
    case 'TIME':
      return answer.hours >= 1 && answer.hours < 24 && answer.minutes >= 0 && answer.minutes < 60
        ? undefined
        : 'no time';
    case 'CHOICE':
      return new Set(answer.options.map(({ uz }) => uz)).size === answer.options.length ? undefined : 'options twice';
  }
}

const BROKEN = /undefined|null|NaN|Infinity|\[object|[{}$]|\s{2}|^\s|\s$/;
const CYRILLIC = /\p{Script=Cyrillic}/u;
const LATIN = /\p{Script=Latin}/u;

function faultOfText({ text }: Problem): string | undefined {
  if (Object.values(text).some((words) => words.length < 8 || BROKEN.test(words))) return 'broken text';
  return CYRILLIC.test(text.uz) || CYRILLIC.test(text.en) || LATIN.test(text.ru) ? 'mixed scripts' : undefined;
}

function faultOfSum(problem: Problem, template: MathTemplate): string | undefined {
  const [, sum] = /^Work out: (.*) = □$/.exec(problem.text.en) ?? [];
  const { answer } = problem;
  if (sum && answer.kind === 'INTEGER') {
    if (workOut(sum) !== answer.value) return 'printed sum differs';
  }
  if (sum && answer.kind === 'FRACTION') {
    const [left = '', sign, right = ''] = sum.split(' ');
    const value = sign === '+' ? partOf(left) + partOf(right) : partOf(left) - partOf(right);
    if (Math.abs(value - answer.numerator / answer.denominator) > 1e-9) return 'printed fractions differ';
  }
  const expression = template.expression?.(problem.numbers);
  if (expression === undefined || answer.kind !== 'INTEGER') return undefined;
  return evaluateExactly(expression) === answer.value ? undefined : 'expression differs';
}

function evaluateExactly(expression: ReturnType<NonNullable<MathTemplate['expression']>>): number {
  if (typeof expression === 'number') return expression;
  const [left, right] = [evaluateExactly(expression.left), evaluateExactly(expression.right)];
  // A division must come out even, unless the remainder is what is asked for.
  if (expression.operation === ':') return left % right === 0 ? left / right : Number.NaN;
  if (expression.operation === 'mod') return left - right * Math.trunc(left / right);
  if (expression.operation === 'up') return Math.trunc((left + right - 1) / right);
  return expression.operation === '×' ? left * right : expression.operation === '+' ? left + right : left - right;
}

describe('ten thousand samples of each template', () => {
  it.each(templates.map((template) => [template.id, template] as const))('%s has no faulty one', (id, template) => {
    const faults = new Set<string>();
    const tasks = new Set<string>();
    const { kind } = problemOf(id, 'first').answer;
    for (let seed = 0; seed < SAMPLES; seed++) {
      const problem = problemOf(id, String(seed));
      tasks.add(problem.text.en);
      const fault =
        faultOfAnswer(problem.answer, template) ??
        faultOfText(problem) ??
        faultOfSum(problem, template) ??
        faultOfChoice(problem) ??
        (problem.answer.kind === kind ? undefined : 'another kind of answer') ??
        (Object.values(problem.numbers).every(Number.isInteger) ? undefined : 'numbers that are not whole');
      if (fault) faults.add(`${fault}: ${problem.text.en} ${JSON.stringify(problem.answer)}`);
      if (seed % 100 === 0) {
        expect(problemOf(id, String(seed))).toEqual(problem);
        expect(LATIN.test(problemText(problem, 'UZ_CYRL'))).toBe(false);
      }
    }
    expect([...faults].slice(0, 5)).toEqual([]);
    expect(tasks.size).toBeGreaterThan(10);
  });
});

describe('the catalogue', () => {
  it('has at least forty templates, ten of them word problems, for every skill and grade', () => {
    expect(templates.length).toBeGreaterThanOrEqual(40);
    expect(templates.filter(({ isWordProblem }) => isWordProblem).length).toBeGreaterThanOrEqual(10);
    expect(new Set(templates.map(({ id }) => id)).size).toBe(templates.length);
    for (const { skill, grade } of templates) expect(skillById(skill)?.grade).toBe(grade);
    for (const { id } of SKILLS) expect(templates.some(({ skill }) => skill === id)).toBe(true);
  });

  it('shows the options of a choice in every language, and none for a typed answer', () => {
    for (const { id } of templates) {
      const problem = problemOf(id, 'options');
      for (const locale of LOCALES) {
        expect(optionsOf(problem, locale)?.length ?? 0).toBe(
          problem.answer.kind === 'CHOICE' ? problem.answer.options.length : 0,
        );
      }
    }
  });
});
