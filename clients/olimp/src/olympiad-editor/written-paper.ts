import type { Locale } from '@alif24/client-shared/graphql';
import { otherLanguages } from '../question/question-draft.ts';
import { decimal, draftOfQuestion } from '../question/written-question.ts';
import type { WrittenProblem, WrittenStage } from './olympiad-editor.graphql.ts';
import { besideOf, newProblem, newVariant, type PaperDraft, PLACES, type ProblemDraft } from './paper-draft.ts';

/** A problem as it was written, to be changed. Without its key, which none but its author gets back, what is right has to be marked anew. */
export function draftOf(written: WrittenProblem, language: Locale): ProblemDraft {
  const { kind, points, skill = null, variants } = written;
  const { key, ...problem } = newProblem(String(points));
  return {
    ...problem,
    ...draftOfQuestion({ ...written, key: variants[0]?.key ?? null }, language, PLACES),
    ...{ key, skill },
    variants: variants.map((variant, n) => ({
      ...newVariant(),
      values: Object.fromEntries(variant.values.map(({ name, value }) => [name, value])),
      ...(n > 0 && {
        ...{ number: decimal(variant.key?.number), accepted: (variant.key?.accepted ?? []).join('\n') },
        place: kind === 'SINGLE' ? (variant.key?.correctOptions[0] ?? null) : null,
        isTrue: kind === 'TRUE_FALSE' && variant.key ? variant.key.correctOptions[0] === 0 : null,
      }),
    })),
  };
}

/** The paper of a grade as the server has it; null while there is none. */
export function paperOf({ papers, problems }: WrittenStage, grade: number): PaperDraft | null {
  const paper = papers.find((each) => each.grade === grade);
  const [first] = problems;
  if (!paper || !first) return null;
  const { language } = first;
  const written = otherLanguages(language).find((other) => first.texts.some((text) => text.language === other));
  return {
    ...{ scheme: paper.scheme, tieBreakers: [...paper.tieBreakers], language },
    beside: written ?? besideOf(language),
    problems: problems.map((problem) => draftOf(problem, language)),
  };
}
