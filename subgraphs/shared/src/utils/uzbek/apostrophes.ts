/** The letter part of oʻ and gʻ. */
export const TURNED_COMMA = '\u02bb';
/** Tutuq belgisi: the stop in maʼno, the seam in Isʼhoq. */
export const TUTUQ = '\u02bc';

/** Everything that keyboards, word processors and scanners put where an apostrophe belongs. */
const WILD = /['`\u00b4\u02b9\u02bb\u02bc\u02bf\u02c8\u2018\u2019\u201b\u2032\uff07]/g;
const LETTER = /[A-Za-z]/;

/**
 * Uzbek Latin text with its apostrophes as letters: U+02BB after o and g, U+02BC between other letters.
 * Quotation marks stay: one that opens before a word is closed by the next one that ends a word. Idempotent; length is kept.
 */
export function canonicalApostrophes(text: string): string {
  let quoteIsOpen = false;
  return text.replace(WILD, (mark, at: number) => {
    const before = text[at - 1] ?? '';
    const isBetween = LETTER.test(text[at + 1] ?? '');
    if (!LETTER.test(before)) {
      quoteIsOpen ||= isBetween;
      return mark;
    }
    if (!isBetween && quoteIsOpen && mark !== TURNED_COMMA) {
      quoteIsOpen = false;
      return mark;
    }
    if (/[ogOG]/.test(before)) return TURNED_COMMA;
    return isBetween ? TUTUQ : mark;
  });
}

/** One key for all spellings of the same Uzbek Latin text: apostrophes, case and Unicode composition are evened out, nothing else. */
export function apostropheKey(text: string): string {
  return canonicalApostrophes(text.normalize('NFC')).toLowerCase();
}
