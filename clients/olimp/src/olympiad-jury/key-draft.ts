import type { QuestionKeyInput, QuestionKind } from '@alif24/client-shared/graphql';

/** What is right, while it is written. */
export interface KeyDraft {
  options: readonly number[];
  /** What counts as well; of several right options those that may be chosen or left. */
  alsoRight: readonly number[];
  number: string;
  tolerance: string;
  /** One on each line. */
  accepted: string;
}

interface WrittenKey {
  correctOptions: readonly number[];
  alsoRight?: readonly number[] | null;
  number?: string | null;
  tolerance?: string | null;
  accepted: readonly string[];
}

/** As it is now. */
export const draftOf = ({ correctOptions, alsoRight, number, tolerance, accepted }: WrittenKey): KeyDraft => ({
  ...{
    options: [...correctOptions],
    alsoRight: [...(alsoRight ?? [])],
    number: number ?? '',
    accepted: accepted.join('\n'),
  },
  tolerance: tolerance === '0' ? '' : (tolerance ?? ''),
});

const linesOf = (text: string): string[] => [
  ...new Set(
    text
      .split('\n')
      .map((line) => line.trim())
      .filter(Boolean),
  ),
];

/** What the graph takes; null while something is missing. */
export function keyOf(kind: QuestionKind, draft: KeyDraft, optionCount: number): QuestionKeyInput | null {
  const { options, number, tolerance, accepted } = draft;
  const empty = { correctOptions: [], accepted: [] };
  if (kind === 'NUMBER') {
    return number.trim() ? { ...empty, number: number.trim(), tolerance: tolerance.trim() || null } : null;
  }
  if (kind === 'TEXT') return linesOf(accepted).length > 0 ? { ...empty, accepted: linesOf(accepted) } : null;
  const isWhole = kind === 'ORDER' ? new Set(options).size === optionCount : options.length > 0;
  return isWhole ? { ...empty, correctOptions: [...options] } : null;
}

/** Whether another option may count beside the right ones. */
export const mayCountMore = (kind: QuestionKind): boolean =>
  kind === 'SINGLE' || kind === 'MULTIPLE' || kind === 'TRUE_FALSE' || kind === 'LISTEN';

/** What counts as well, without what has become right by itself. */
export const alsoRightOf = ({ options, alsoRight }: KeyDraft): number[] =>
  alsoRight.filter((place) => !options.includes(place));

/** Whether two keys say the same. */
export const isSameKey = (one: KeyDraft, other: KeyDraft): boolean => JSON.stringify(one) === JSON.stringify(other);
