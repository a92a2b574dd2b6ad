import type { Locale } from '@alif24/client-shared/graphql';
import { noWords, otherLanguages, type WordsDraft } from '../question/question-draft.ts';
import type { WrittenProblem, WrittenStage } from './olympiad-editor.graphql.ts';
import { besideOf, newProblem, newVariant, type PaperDraft, PLACES, type ProblemDraft } from './paper-draft.ts';

type Written = WrittenProblem['texts'][number];

/** The steps of an order lie mixed in the graph; here they stand in their order again, where its key is known. */
function wordsOf(text: Written, order: readonly number[] | null): WordsDraft {
  const options = order ? order.map((option) => text.options[option] ?? '') : text.options;
  return {
    ...{ text: text.text, explanation: text.explanation ?? '', sound: text.sound ?? '' },
    options: noWords(PLACES).options.map((empty, place) => options[place] ?? empty),
  };
}

/** A problem as it was written, to be changed. Without its key, which none but its author gets back, what is right has to be marked anew. */
export function draftOf(written: WrittenProblem, language: Locale): ProblemDraft {
  const { kind, points, skill = null, texts, pictures, variants } = written;
  const key = variants[0]?.key ?? null;
  const correct = key?.correctOptions ?? [];
  const order = kind === 'ORDER' && key ? correct : null;
  const own =
    texts.find((text) => text.language === language) ?? texts.find((text) => text.language === written.language);
  const others = texts.filter((text) => text !== own && otherLanguages(language).includes(text.language));
  return {
    ...newProblem(String(points)),
    ...(own && wordsOf(own, order)),
    ...{ kind, skill },
    isCorrect: Array.from({ length: PLACES }, (_, place) => correct.includes(place)),
    isTrue: kind === 'TRUE_FALSE' && key ? correct[0] === 0 : null,
    number: decimal(key?.number),
    tolerance: key?.tolerance === '0' ? '' : decimal(key?.tolerance),
    accepted: (key?.accepted ?? []).join('\n'),
    pictures: [...pictures],
    rightPicture: kind === 'LISTEN' ? (pictures[correct[0] ?? -1] ?? null) : null,
    translations: Object.fromEntries(others.map((text) => [text.language, wordsOf(text, order)])),
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

const decimal = (value: string | null | undefined): string => value?.replace('.', ',') ?? '';

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
