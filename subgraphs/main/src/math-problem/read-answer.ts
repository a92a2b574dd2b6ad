import { answerKey, canonicalApostrophes, LOCALES, type Locale, toLatin } from '@alif24/subgraph-shared/utils';
import { isUnitOf, unitOf } from './answer-units.ts';
import type { Reading } from './answers.ts';
import type { Problem } from './math-problem.type.ts';
import { readFraction } from './read-fraction.ts';
import { readTime } from './read-time.ts';
import { spellNumberWords } from './uzbek-number-words.ts';

/** A longer text is no answer. */
const LONGEST = 60;
/** More digits are no answer of a pupil, and could not be compared exactly. */
const MOST_DIGITS = 9;

/**
 * All that a typed answer can mean, best first; empty for what is no answer of the kind asked for. Words in any of the
 * languages and scripts, whichever the page has: `12`, `o‘n ikki`, `ўн икки`, `двенадцать`, `1 000`, `1,000`, `0,5`, `½`.
 * The language of the page only says which meaning is the best: `1,500` is one and a half in Uzbek first, in English last.
 */
export function readAnswer(typed: string, problem: Problem, locale: Locale): Reading[] {
  if (typed.length > LONGEST) return [];
  const text = typed
    .replace(/(\d)([¼-¾⅐-⅞])/g, '$1 $2')
    .normalize('NFKC')
    .replaceAll('⁄', '/')
    .trim();
  if (problem.answer.kind === 'CHOICE') return readChoice(text, problem);
  const bare = canonicalApostrophes(text)
    .replace(/^[xх□?]?\s*=\s*/i, '')
    .replace(/^[-−–]\s+(?=\d)/, '-');
  if (/[+×*÷<>=]/.test(bare)) return [];
  const readings = keysOf(spellNumberWords(bare), locale).flatMap((key) => {
    if (problem.answer.kind === 'TIME') return readTime(key) ?? [];
    return readNumber(key, problem) ?? [];
  });
  const known = new Map(readings.map((reading) => [JSON.stringify(reading), reading]));
  return [...known.values()];
}

/** Number words become digits in the ways of all languages; `1,000` and `1.000` may be a thousand too. */
function keysOf(text: string, locale: Locale): string[] {
  const apart = text.replace(/(\d)(?=\p{L})/gu, '$1 ');
  const ungrouped = apart.replace(/(?<![\d.,])[1-9]\d{0,2}(?:[.,]\d{3})+(?![\d.,])/g, (number) =>
    number.replace(/\D/g, ''),
  );
  const forms = apart === ungrouped ? [apart] : [apart, ungrouped];
  return [...new Set(forms.flatMap((form) => [locale, ...LOCALES].map((page) => answerKey(form, page))))];
}

function readNumber(key: string, problem: Problem): Reading | undefined {
  const isPart = problem.answer.kind === 'FRACTION' || problem.answer.kind === 'DECIMAL';
  const words = key.split(' ');
  const [first = '', ...rest] = words;
  const ofMinutes = problem.unit === 'MINUTE' ? readMinutes(words) : undefined;
  if (ofMinutes !== undefined) return { kind: 'NUMBER', numerator: ofMinutes, denominator: 1 };
  if (isPart) {
    const part = readFraction(key) ?? readFraction(withoutUnit(words, problem).join(' '));
    if (part) return { kind: 'NUMBER', ...part };
  }
  if (!rest.every((word) => isUnitOf(word, problem.unit) || isOfText(word, problem))) return undefined;
  const match = /^(-?)(\d+)(?:\.(\d{1,6}))?$/.exec(first);
  if (!match) return undefined;
  const [, sign, whole = '', decimals = ''] = match;
  if (whole.length + decimals.length > MOST_DIGITS) return undefined;
  const denominator = 10 ** decimals.length;
  return { kind: 'NUMBER', numerator: Number(`${sign}${whole}${decimals}`), denominator };
}

const withoutUnit = (words: readonly string[], { unit }: Problem) =>
  words.filter((word, at) => at === 0 || !isUnitOf(word, unit));

/** `1 soat 30 daqiqa` where minutes are asked for. */
function readMinutes(words: readonly string[]): number | undefined {
  const [hours = '', hourUnit = '', minutes = '0', minuteUnit = 'min'] = words;
  const isWritten = words.length <= 4 && unitOf(hourUnit) === 'HOUR' && unitOf(minuteUnit) === 'MINUTE';
  return isWritten && /^\d{1,2}$/.test(hours) && /^\d{1,2}$/.test(minutes)
    ? 60 * Number(hours) + Number(minutes)
    : undefined;
}

/** A word that the problem has too, in whichever case it stands there: `5 яблок`, `5 ta olma`. */
function isOfText(word: string, { text }: Problem): boolean {
  const stem = toLatin(word).toLowerCase().slice(0, 3);
  if (stem.length < 3 || /\d/.test(stem)) return false;
  const words = toLatin(`${text.uz} ${text.ru} ${text.en}`)
    .toLowerCase()
    .split(/[^\p{L}ʻʼ]+/u);
  return words.some((other) => other.startsWith(stem));
}

function readChoice(text: string, { answer }: Problem): Reading[] {
  if (answer.kind !== 'CHOICE') return [];
  const key = text.replace(/\s/g, '').toLowerCase();
  const option = answer.options.findIndex(({ uz, ru, en }) =>
    [uz, ru, en].some((wording) => wording.replace(/\s/g, '').toLowerCase() === key),
  );
  return option < 0 ? [] : [{ kind: 'CHOICE', option }];
}
