import { type Locale, seededRandom } from '@alif24/subgraph-shared/utils';
import { UNIT_NAMES } from './answer-units.ts';
import { answerWording, isSame } from './answers.ts';
import { hintWordings } from './hints.ts';
import type { Judgement, MathTemplate, Problem, Slip } from './math-problem.type.ts';
import { readAnswer } from './read-answer.ts';
import { SKILLS, skillById } from './skills.ts';
import { SLIP_IDS } from './slip-ids.ts';
import { slipOf } from './slip-nudges.ts';
import { diagnose } from './slips.ts';
import { FRACTIONS_3, FRACTIONS_4 } from './templates-fractions.ts';
import { GRADE_1 } from './templates-grade-1.ts';
import { GRADE_2 } from './templates-grade-2.ts';
import { GRADE_3 } from './templates-grade-3.ts';
import { GRADE_4 } from './templates-grade-4.ts';
import { WORDS_1 } from './word-problems-1.ts';
import { WORDS_2 } from './word-problems-2.ts';
import { WORDS_3 } from './word-problems-3.ts';
import { WORDS_4 } from './word-problems-4.ts';
import { wordsIn } from './wording.ts';

/** All templates, in the order of grades. Ids are kept with what pupils did: never change what one makes of a seed. */
export const templates: readonly MathTemplate[] = [
  ...GRADE_1,
  ...WORDS_1,
  ...GRADE_2,
  ...WORDS_2,
  ...GRADE_3,
  ...FRACTIONS_3,
  ...WORDS_3,
  ...GRADE_4,
  ...FRACTIONS_4,
  ...WORDS_4,
];

/** All skills, in the order in which they are learned. */
export const skills = SKILLS;

/** The known ways to go wrong, with their lessons. */
export const slips: readonly Slip[] = SLIP_IDS.map(slipOf);

export { skillById, wordsIn };

const byId = new Map(templates.map((template) => [template.id, template]));

/** The template; throws RangeError for an id that none has. */
export function templateById(id: string): MathTemplate {
  const template = byId.get(id);
  if (!template) throw new RangeError(`No such template: ${id}`);
  return template;
}

/** The problem that a template makes of a seed, always the same one. Throws RangeError for an unknown template. */
export function problemOf(templateId: string, seed: string): Problem {
  const template = templateById(templateId);
  const numbers = template.make(seededRandom(`${templateId}:${seed}`));
  const { skill, grade, difficulty, unit = null } = template;
  const text = template.text(numbers);
  return { templateId, seed, skill, grade, difficulty, numbers, text, answer: template.answer(numbers), unit };
}

/** The task in one language and script. */
export function problemText(problem: Problem, locale: Locale): string {
  return wordsIn(problem.text, locale);
}

/** What can be chosen from, in the order to be shown; null where the answer is typed. */
export function optionsOf({ answer }: Problem, locale: Locale): string[] | null {
  return answer.kind === 'CHOICE' ? answer.options.map((option) => wordsIn(option, locale)) : null;
}

/** The unit to stand behind the place where the answer is typed; an empty string where there is none. */
export function unitText({ unit }: Problem, locale: Locale): string {
  return unit ? wordsIn(UNIT_NAMES[unit], locale) : '';
}

/** The right answer as it is printed. */
export function answerText({ answer }: Problem, locale: Locale): string {
  return wordsIn(answerWording(answer), locale);
}

/**
 * Judges what a child typed or chose: digits or words in any of the languages and scripts, whichever the page has. What is
 * no answer of the kind asked for is not readable, and not wrong either. A wrong answer comes with its slip if that is known.
 */
export function judge(problem: Problem, typed: string, locale: Locale): Judgement {
  const readings = readAnswer(typed, problem, locale);
  const [reading] = readings;
  if (reading === undefined) return { isCorrect: false, isReadable: false, slip: null };
  if (readings.some((one) => isSame(one, problem.answer))) return { isCorrect: true, isReadable: true, slip: null };
  const slip = diagnose(problem, templateById(problem.templateId), reading);
  return { isCorrect: false, isReadable: true, slip: slip ? slipOf(slip) : null };
}

/** Three hints, the answer only in the last; a wrong attempt, as it was typed, makes the first one speak of it. */
export function hintsOf(problem: Problem, locale: Locale, attempt?: string): [string, string, string] {
  const template = templateById(problem.templateId);
  const readings = attempt === undefined ? [] : readAnswer(attempt, problem, locale);
  const [reading] = readings.some((one) => isSame(one, problem.answer)) ? [] : readings;
  const made = reading && { reading, slip: diagnose(problem, template, reading) };
  const [first, second, third] = hintWordings(problem, template, made);
  return [wordsIn(first, locale), wordsIn(second, locale), wordsIn(third, locale)];
}
