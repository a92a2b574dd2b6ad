import { seededRandom, withValues } from '@alif24/subgraph-shared/utils';
import { QuestionKind } from '../question/question.ts';
import type { ProblemVariant } from './olympiad-paper.entity.ts';

/** What a paper needs of a problem to lay it before a child. */
export interface OrderedProblem {
  id: string;
  number: number;
  points: number;
  kind: QuestionKind;
  optionCount: number;
  variants: readonly ProblemVariant[];
}

const SHUFFLED: readonly QuestionKind[] = [
  ...[QuestionKind.SINGLE, QuestionKind.MULTIPLE, QuestionKind.ORDER, QuestionKind.LISTEN],
];

/** The problems in the order of one child: from easy to hard, mixed among those of the same points. The same for the same seed. */
export function orderFor<P extends OrderedProblem>(seed: string, problems: readonly P[]): P[] {
  const random = seededRandom(`${seed}:problems`);
  const classes = [...new Set(problems.map(({ points }) => points))].sort((a, b) => a - b);
  return classes.flatMap((points) =>
    random.shuffle(problems.filter((problem) => problem.points === points).sort((a, b) => a.number - b.number)),
  );
}

/** For each place that the child sees, the option of the author that stands there. "True" and "false" stay where they are. */
export function optionOrder(seed: string, { id, kind, optionCount }: OrderedProblem): number[] {
  const options = Array.from({ length: optionCount }, (_, option) => option);
  return SHUFFLED.includes(kind) ? seededRandom(`${seed}:options:${id}`).shuffle(options) : options;
}

/** Which of the variants of a problem the child has; 0 where all have the same. */
export function variantIndex(seed: string, { id, variants }: Pick<OrderedProblem, 'id' | 'variants'>): number {
  return variants.length < 2 ? 0 : seededRandom(`${seed}:variant:${id}`).int(0, variants.length - 1);
}

/** Options as the author counts them, of options as the child sees them; what is no place stays what it is, to be refused. */
export const toAuthor = (order: readonly number[], seen: readonly number[]): number[] =>
  seen.map((place) => order[place] ?? place);

/** The other way round. */
export const toSeen = (order: readonly number[], options: readonly number[]): number[] =>
  options.map((option) => order.indexOf(option));

/** A text with the values of a variant in place of their names. */
export const fillIn = (text: string, variant: ProblemVariant | undefined): string =>
  withValues(text, (name) => variant?.[name]);
