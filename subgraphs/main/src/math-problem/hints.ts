import { answerWording, type Reading, rational, readingWording } from './answers.ts';
import { evaluate, firstStep, isNested, lastStep, write } from './expression.ts';
import { countingStep, ideaOf, stepOf } from './expression-hints.ts';
import type { Guidance, MathTemplate, Problem, Wording } from './math-problem.type.ts';
import type { SlipId } from './slip-ids.ts';
import { NUDGES } from './slip-nudges.ts';
import { inAll, join, LANGUAGES, same } from './wording.ts';

/**
 * Three hints: the idea, one step, the whole way with the answer. With a wrong attempt the first one begins with it and
 * says what happened, or at least whether the answer is larger or smaller.
 */
export function hintWordings(
  problem: Problem,
  template: MathTemplate,
  attempt?: { reading: Reading; slip: SlipId | undefined },
): [Wording, Wording, Wording] {
  const expression = template.expression?.(problem.numbers);
  const guidance: Guidance = template.guidance?.(problem.numbers) ?? { idea: ideaOf(expression ?? 0) };
  const step = guidance.step ?? stepOf(expression ?? 0);
  const idea = gives(guidance.idea, problem) ? READ_AGAIN : guidance.idea;
  const first = attempt ? join(youWrote(problem, attempt), idea) : idea;
  return [
    first,
    gives(step, problem) ? (countingStep(expression ?? 0) ?? TRY_ON_PAPER) : step,
    wayOf(problem, expression),
  ];
}

const READ_AGAIN: Wording = {
  uz: 'Shartni yana bir marta sekin oʻqi va nima soʻralayotganini top.',
  ru: 'Ещё раз медленно прочитай условие и найди, о чём спрашивают.',
  en: 'Read the task once more, slowly, and find what it asks for.',
};

const TRY_ON_PAPER: Wording = {
  uz: 'Buni daftarda bosqichma-bosqich yozib yoki rasm chizib koʻr.',
  ru: 'Запиши это в тетради по шагам или нарисуй.',
  en: 'Write it down step by step, or draw it.',
};

const NUMBER = /\d+(?:\u00a0\d{3})*(?:[.,:/]\d+)*/g;

/** The numbers printed in a text. */
export const numbersIn = (text: string): string[] => text.match(NUMBER) ?? [];

/** Would the hint give the answer away, though the task itself does not name it? */
function gives(hint: Wording, problem: Problem): boolean {
  const answer = answerWording(problem.answer);
  return LANGUAGES.some((language) => {
    const [wanted] = numbersIn(answer[language]);
    return wanted !== undefined && numbersIn(hint[language]).includes(wanted) && !isGiven(wanted, problem, language);
  });
}

function isGiven(number: string, { text, answer }: Problem, language: keyof Wording): boolean {
  const options = answer.kind === 'CHOICE' ? answer.options.map((option) => option[language]) : [];
  return [text[language], ...options].some((part) => numbersIn(part).includes(number));
}

function youWrote(problem: Problem, { reading, slip }: { reading: Reading; slip: SlipId | undefined }): Wording {
  const written = readingWording(reading, problem);
  const said: Wording = {
    uz: `Sen ${written.uz} deb yozding.`,
    ru: `У тебя получилось ${written.ru}.`,
    en: `You wrote ${written.en}.`,
  };
  return join(said, slip ? NUDGES[slip] : comparedWith(problem, reading));
}

function comparedWith({ answer }: Problem, reading: Reading): Wording {
  const value = rational(answer);
  if (!value || reading.kind !== 'NUMBER') return NOT_YET;
  return reading.numerator * value.denominator < value.numerator * reading.denominator ? LARGER : SMALLER;
}

const ONE_MORE: Wording = {
  uz: 'Ortib qolganlariga yana bittasi kerak.',
  ru: 'Для остатка нужна ещё одна.',
  en: 'What is left over needs one more.',
};
const NOT_YET: Wording = { uz: 'Hali unday emas.', ru: 'Пока не так.', en: 'Not quite yet.' };
const LARGER: Wording = { uz: 'Javob bundan kattaroq.', ru: 'Ответ больше.', en: 'The answer is larger.' };
const SMALLER: Wording = { uz: 'Javob bundan kichikroq.', ru: 'Ответ меньше.', en: 'The answer is smaller.' };

/** The whole way: each step with its value, and the answer at the end. */
function wayOf(problem: Problem, expression: ReturnType<NonNullable<MathTemplate['expression']>> | undefined): Wording {
  const answer = answerWording(problem.answer);
  const end: Wording = { uz: `Javob: ${answer.uz}.`, ru: `Ответ: ${answer.ru}.`, en: `The answer is ${answer.en}.` };
  const last = expression === undefined ? undefined : lastStep(expression);
  if (expression === undefined || !last || evaluate(expression) !== (rational(problem.answer)?.numerator ?? -1))
    return end;
  if (last.operation === 'mod') {
    const fits = last.left - evaluate(expression);
    return join(stepOf(expression, true), same(`${last.left} − ${fits} = ${evaluate(expression)}.`), end);
  }
  if (last.operation === 'up') return join(stepOf(expression, true), ONE_MORE, end);
  const first = firstStep(expression);
  return inAll((language) => {
    const solved = `${write(expression, language)} = ${answer[language]}.`;
    const before =
      isNested(expression) && first ? `${write(first, language)} = ${write(evaluate(first), language)}. ` : '';
    return `${before}${solved} ${end[language]}`;
  });
}
