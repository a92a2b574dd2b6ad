import type { Locale, QuestionKind } from '@alif24/client-shared/graphql';
import {
  mixedPlaces,
  newQuestion,
  noWords,
  otherLanguages,
  type QuestionDraft,
  type WordsDraft,
} from './question-draft.ts';

interface WrittenText {
  language: Locale;
  text: string;
  options: readonly string[];
  explanation?: string | null;
  sound?: string | null;
}

/** A question as the graph gives it back to who may change it. */
export interface WrittenQuestion {
  kind: QuestionKind;
  texts: readonly WrittenText[];
  pictures: readonly string[];
  /** Null for those who may not know it; nothing is right in a survey. */
  key: {
    correctOptions: readonly number[];
    number?: string | null;
    tolerance?: string | null;
    accepted: readonly string[];
  } | null;
}

export const decimal = (value: string | null | undefined): string => value?.replace('.', ',') ?? '';

/** The steps of an order lie mixed in the graph: how they stand in their order again. Null where nobody says, and for all other kinds. */
function orderOf({ kind, key }: WrittenQuestion, own: WrittenText | undefined): readonly number[] | null {
  if (kind !== 'ORDER' || !key || !own) return null;
  if (key.correctOptions.length > 0) return key.correctOptions;
  // Of a survey no order is right, but its author wrote one.
  const mixed = mixedPlaces(own.options.length, own.text);
  return mixed.map((_, place) => mixed.indexOf(place));
}

/** The draft of a question that was written before, with so many places for answers. Without its key what is right has to be marked anew. */
export function draftOfQuestion(written: WrittenQuestion, language: Locale, places: number): QuestionDraft {
  const { kind, texts, pictures, key } = written;
  const own = texts.find((text) => text.language === language) ?? texts[0];
  const others = texts.filter((text) => text !== own && otherLanguages(language).includes(text.language));
  const order = orderOf(written, own);
  const wordsOf = (text: WrittenText): WordsDraft => {
    const options = order ? order.map((option) => text.options[option] ?? '') : text.options;
    return {
      ...{ text: text.text, explanation: text.explanation ?? '', sound: text.sound ?? '' },
      options: noWords(places).options.map((empty, place) => options[place] ?? empty),
    };
  };
  const correct = key?.correctOptions ?? [];
  return {
    ...newQuestion(places),
    ...(own && wordsOf(own)),
    kind,
    isCorrect: Array.from({ length: places }, (_, place) => correct.includes(place)),
    isTrue: kind === 'TRUE_FALSE' && correct.length > 0 ? correct[0] === 0 : null,
    number: decimal(key?.number),
    tolerance: key?.tolerance === '0' ? '' : decimal(key?.tolerance),
    accepted: (key?.accepted ?? []).join('\n'),
    pictures: [...pictures],
    rightPicture: kind === 'LISTEN' ? (pictures[correct[0] ?? -1] ?? null) : null,
    translations: Object.fromEntries(others.map((text) => [text.language, wordsOf(text)])),
  };
}
