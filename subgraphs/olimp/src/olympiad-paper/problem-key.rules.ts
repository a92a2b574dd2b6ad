import { badInput } from '@alif24/subgraph-shared/utils';
import { type Answer, checkKey, isRight, type QuestionKey, QuestionKind, takesOptions } from '../question/question.ts';

/** What is right in a problem of an olympiad, and what the jury made of it once it had been sat. */
export interface ProblemKey extends QuestionKey {
  /** The problem was withdrawn: whoever sat the paper has all its points, whatever they put down. */
  isVoid?: true;
  /** Options that count beside the right one; of MULTIPLE those that may be chosen or left. */
  alsoRight?: readonly number[];
}

/** What a jury decides on a key beyond what its author could. */
export interface KeyMercy {
  isVoid: boolean;
  alsoRight: readonly number[];
}

/** A key as a jury may set it. BAD_USER_INPUT, naming `field`, for options that there are not, that are right already, or of a kind that has none to choose. */
export function checkProblemKey(key: QuestionKey, { isVoid, alsoRight }: KeyMercy, field: string): ProblemKey {
  const checked = checkKey(key, field);
  const { kind, optionCount, correctOptions } = checked;
  if (alsoRight.length > 0 && (!takesOptions(kind) || kind === QuestionKind.ORDER)) {
    throw badInput(`A problem of the kind ${kind} has no options that are right too.`, field);
  }
  const others = [...alsoRight].sort((a, b) => a - b);
  const areOthers = others.every(
    (option, n) =>
      Number.isInteger(option) &&
      option >= 0 &&
      option < optionCount &&
      option !== others[n - 1] &&
      !correctOptions.includes(option),
  );
  if (!areOthers) throw badInput('What is right too is another option of the problem, named once.', field);
  return { ...checked, ...(others.length > 0 && { alsoRight: others }), ...(isVoid && { isVoid: true }) };
}

/** Whether an answer is right by the key or by what counts beside it. Of a void problem nobody asks. */
export function isRightIn(key: ProblemKey, answer: Answer): boolean {
  const { kind, alsoRight = [] } = key;
  const { options } = answer;
  if (alsoRight.length === 0 || !options) return isRight(key, answer);
  if (kind === QuestionKind.MULTIPLE) {
    return isRight(key, { ...answer, options: options.filter((option) => !alsoRight.includes(option)) });
  }
  return isRight(key, answer) || (options.length === 1 && alsoRight.includes(options[0] as number));
}
