import { canonicalApostrophes } from './apostrophes.ts';
import { wordToCyrillic } from './to-cyrillic.ts';
import { lettersToLatin } from './to-latin.ts';

/** What is not prose: markup, code, placeholders of i18next and printf, addresses. */
const PROTECTED = new RegExp(
  [
    String.raw`<(\w+)\b[^<>]*\b(?:translate="no"|lang="(?!uz)[^"]*")[^<>]*>.{0,5000}?</\1>`,
    String.raw`</?[a-z\d!][^<>]*>`,
    String.raw`&(?:#\d+|#x[\da-f]+|[a-z][a-z\d]*);`,
    String.raw`\{\{.{0,200}?\}\}`,
    String.raw`\$t\([^()]*\)`,
    String.raw`\$?\{\w+(?:[.,][^{}]*)?\}`,
    String.raw`(?<!\d)%(?:\(\w+\)|\d+\$)?[sdif]\b`,
    String.raw`\b(?:https?://|www\.)[^\s<>"]+`,
    String.raw`(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+`,
    String.raw`(?<!\w)@\w+`,
    String.raw`(?<![\w.-])(?:[\w-]+\.)+(?:uz|com|org|net|ru|io|me)\b(?:/[^\s<>"]*)?`,
    String.raw`\]\([^()\s]*\)`,
    String.raw`\be-?mail\b`,
    '`[^`]*`(?![a-z])',
  ].join('|'),
  'gisu',
);
const APOSTROPHE_ENTITY = /(?<=[a-z])&(?:#0?39|#x27|apos|[lr]squo);(?=[a-z])|(?<=[og])&(?:#0?39|#x27|apos|[lr]squo);/gi;
const TOKEN = /[\dA-Za-z_][\dA-Za-z_ʻʼ]*/g;

/** Names of things that keep their Latin letters in Cyrillic text. */
const LATIN_NAMES = new Set(
  'PIN QR SMS PDF URL ID IP XLSX API JSON HTML SQL USB GPS GPT AI IELTS TOEFL Google UTC Fi'.split(' '),
);
const ROMAN = /^X{0,3}(?:IX|IV|V?I{0,3})$/;

function staysLatin(token: string, after: string): boolean {
  if (LATIN_NAMES.has(token) || token.includes('_')) return true;
  if (/[A-Za-zʻʼ]\d/.test(token) || /w|c(?!h)/i.test(token) || /[a-z][A-Z]/.test(token)) return true;
  return ROMAN.test(token) && (token.length > 1 || /^(?:-|\s+)[a-z]/.test(after));
}

function tokenToCyrillic(token: string, after: string): string {
  const [, digits = '', word = ''] = /^(\d*)(.*)$/.exec(token) ?? [];
  return word === '' || staysLatin(token, after) ? token : digits + wordToCyrillic(word);
}

/** Changes what stands between the protected parts, which come back as they were. */
function mapProse(text: string, change: (prose: string) => string): string {
  let result = '';
  let from = 0;
  for (const { 0: kept, index } of text.matchAll(PROTECTED)) {
    result += change(text.slice(from, index)) + kept;
    from = index + kept.length;
  }
  return result + change(text.slice(from));
}

/**
 * Uzbek Latin text → Cyrillic. Markup, placeholders, addresses, Roman numerals, names such as Alif24 and words with
 * letters or capitals that Uzbek has not (c, w, TestAI) stay as they are; so does whatever stands in an element with translate="no" or a
 * `lang` other than uz. Borrowed words follow a list; a hand-written text is better where one exists.
 */
export function toCyrillic(text: string): string {
  return mapProse(text.normalize('NFC').replace(APOSTROPHE_ENTITY, "'"), (prose) =>
    canonicalApostrophes(prose).replace(TOKEN, (token, at: number, all: string) =>
      tokenToCyrillic(token, all.slice(at + token.length, at + token.length + 3)),
    ),
  );
}

/** Uzbek Cyrillic text → Latin with canonical apostrophes; Latin words, markup and placeholders stay as they are. */
export function toLatin(text: string): string {
  return mapProse(text.normalize('NFC'), lettersToLatin);
}
