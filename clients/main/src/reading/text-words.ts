/** A piece of a page: a word with its number in the whole story, or what stands between words and is not read. */
export interface TextPiece {
  text: string;
  /** From 0, as marks count; null for a dash. */
  word: number | null;
}

const LETTER = /[\p{L}\p{N}]/u;

/** The words of a story as the server counts them. */
export const wordsOf = (pages: readonly string[]): string[] =>
  pages.flatMap((page) => page.split(/\s+/).filter((text) => LETTER.test(text)));

/**
 * The pages of a story as pieces, its words counted through as the server counts them. Where the text has changed since the reading, the words
 * that were read stand alone, in one paragraph.
 */
export function textPieces(pages: readonly string[], words: readonly string[]): TextPiece[][] {
  let count = 0;
  const paragraphs = pages.map((page) =>
    page
      .split(/\s+/)
      .filter(Boolean)
      .map((text) => ({ text, word: LETTER.test(text) ? count++ : null })),
  );
  return count === words.length ? paragraphs : [words.map((text, word) => ({ text, word }))];
}

export type MarkKind = 'SUBSTITUTED' | 'OMITTED' | 'SUFFIX_SLIP' | 'UNSURE';
export type Marks = ReadonlyMap<number, MarkKind>;

/** The kinds that a language has; endings of their own class only in Uzbek. */
export const kindsOf = (language: string): readonly MarkKind[] =>
  language === 'uz' ? ['SUBSTITUTED', 'OMITTED', 'SUFFIX_SLIP', 'UNSURE'] : ['SUBSTITUTED', 'OMITTED', 'UNSURE'];

/** The marks after one more tap on a word: the next kind, and behind the last one right again. */
export function tapped(marks: Marks, word: number, language: string): Marks {
  const kinds = kindsOf(language);
  const mark = marks.get(word);
  const next = mark === undefined ? kinds[0] : kinds[kinds.indexOf(mark) + 1];
  const changed = new Map(marks);
  if (next === undefined) changed.delete(word);
  else changed.set(word, next);
  return changed;
}

/** Marks up to the last word, as the server takes them. */
export const marksUpTo = (marks: Marks, wordsRead: number) =>
  [...marks].filter(([word]) => word < wordsRead).map(([word, verdict]) => ({ word, verdict }));

/** A word as it is said: without the marks around it. */
export const bareWord = (text: string) => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
