import type { QuestionKind } from '@alif24/client-shared/graphql';
import type { Answer } from './problem-answer.tsx';

/** A question as somebody has it before them, options in the order they see. */
export interface AskedQuestion {
  kind: QuestionKind;
  options: readonly string[];
  pictures: readonly string[];
}

/** What is right. */
export interface AnswerKey {
  correctOptions: readonly number[];
  /** Options that a jury has count as well; of MULTIPLE those that may be chosen or left. */
  alsoRight?: readonly number[] | null;
  number?: string | null;
  tolerance?: string | null;
  accepted: readonly string[];
}

export interface Wording {
  /** A picture by its name in the language of the page. */
  nameOf: (picture: string) => string;
  /** A decimal such as `-0.5` as that language writes it. */
  decimal: (number: string) => string;
}

/** How an answer reads in one line; empty without one. */
export function answerWords(asked: AskedQuestion, given: Answer | null | undefined, wording: Wording): string {
  if (!given) return '';
  if (given.options) return optionWords(asked, given.options, wording);
  return given.number ? wording.decimal(given.number) : (given.text ?? '');
}

/** How what is right reads in one line: all texts that count, with how far off a number may be. */
export function keyWords(asked: AskedQuestion, key: AnswerKey, wording: Wording): string {
  if (key.correctOptions.length > 0) {
    const right = optionWords(asked, key.correctOptions, wording);
    const also = (key.alsoRight ?? []).map((place) => optionWords(asked, [place], wording));
    if (also.length === 0) return right;
    return asked.kind === 'MULTIPLE' ? `${right} (+ ${also.join('; ')})` : [right, ...also].join(' / ');
  }
  if (!key.number) return key.accepted.join(' / ');
  const isExact = !key.tolerance || Number(key.tolerance) === 0;
  return wording.decimal(key.number) + (isExact ? '' : ` ± ${wording.decimal(key.tolerance ?? '')}`);
}

/** Whether options that were chosen count: the right ones, or what a jury has count as well. */
export function optionsCount(
  kind: QuestionKind,
  { correctOptions, alsoRight }: AnswerKey,
  chosen: readonly number[],
): boolean {
  const also = alsoRight ?? [];
  const needed = kind === 'MULTIPLE' ? chosen.filter((place) => !also.includes(place)) : chosen;
  const isRight = needed.length === correctOptions.length && needed.every((place, n) => place === correctOptions[n]);
  return isRight || (kind !== 'MULTIPLE' && chosen.length === 1 && also.includes(chosen[0] as number));
}

function optionWords({ kind, options, pictures }: AskedQuestion, places: readonly number[], { nameOf }: Wording) {
  const words = places.map((place) => (kind === 'LISTEN' ? nameOf(pictures[place] ?? '') : (options[place] ?? '')));
  return words.join(kind === 'ORDER' ? ' → ' : '; ');
}
