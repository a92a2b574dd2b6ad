import type { QuestionKeyInput, QuestionKind } from '@alif24/client-shared/graphql';

/** What is right, while it is written. */
export interface KeyDraft {
  options: readonly number[];
  number: string;
  tolerance: string;
  /** One on each line. */
  accepted: string;
}

interface WrittenKey {
  correctOptions: readonly number[];
  number?: string | null;
  tolerance?: string | null;
  accepted: readonly string[];
}

/** As it is now. */
export const draftOf = ({ correctOptions, number, tolerance, accepted }: WrittenKey): KeyDraft => ({
  ...{ options: [...correctOptions], number: number ?? '', accepted: accepted.join('\n') },
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

/** Whether two keys say the same. */
export const isSameKey = (one: KeyDraft, other: KeyDraft): boolean => JSON.stringify(one) === JSON.stringify(other);
