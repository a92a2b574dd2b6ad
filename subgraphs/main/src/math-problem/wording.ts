import { formatNumber, type Locale, toCyrillic } from '@alif24/subgraph-shared/utils';
import type { Wording } from './math-problem.type.ts';

export type Language = keyof Wording;

export const LANGUAGES = ['uz', 'ru', 'en'] as const satisfies readonly Language[];

const languageOf: Record<Locale, Language> = { UZ_LATN: 'uz', UZ_CYRL: 'uz', RU: 'ru', EN: 'en' };

/** A wording in one language and script. */
export function wordsIn(wording: Wording, locale: Locale): string {
  const text = wording[languageOf[locale]];
  return locale === 'UZ_CYRL' ? toCyrillic(text) : text;
}

/** A number as a schoolbook prints it: `12 500`, `1,05` in Uzbek and Russian, `1.05` in English. Takes up to three decimals. */
export function numeral(value: number, language: Language = 'uz'): string {
  const text = formatNumber(value);
  return language === 'en' ? text.replace(',', '.') : text;
}

/** The same in all languages. */
export const same = (text: string): Wording => ({ uz: text, ru: text, en: text });

/** Made of one recipe for each language. */
export const inAll = (write: (language: Language) => string): Wording => ({
  uz: write('uz'),
  ru: write('ru'),
  en: write('en'),
});

export const join = (...parts: Wording[]): Wording =>
  inAll((language) =>
    parts
      .map((part) => part[language])
      .filter(Boolean)
      .join(' '),
  );

/** 7:05 */
export const clock = (minutesOfDay: number): string =>
  `${Math.floor(minutesOfDay / 60)}:${String(minutesOfDay % 60).padStart(2, '0')}`;

/** The Russian form after a whole number: 1, 21 книга; 2–4, 22 книги; 5–20, 25 книг. */
export function russianForm(count: number, one: string, few: string, many: string): string {
  const [tens, ones] = [count % 100, count % 10];
  if (tens > 10 && tens < 20) return many;
  return ones === 1 ? one : ones > 1 && ones < 5 ? few : many;
}

/** 12 000 soʻm with no-break spaces; `сум` stays as it is in Russian, as on price tags and on the other pages. */
export const som = (value: number): Wording => ({
  uz: `${numeral(value)}\u00a0soʻm`,
  ru: `${numeral(value)}\u00a0сум`,
  en: `${numeral(value)}\u00a0soʻm`,
});

export const minutes = (count: number): Wording => ({
  uz: `${count} daqiqa`,
  ru: `${count} ${russianForm(count, 'минута', 'минуты', 'минут')}`,
  en: `${count} ${count === 1 ? 'minute' : 'minutes'}`,
});

export const hours = (count: number): Wording => ({
  uz: `${count} soat`,
  ru: `${count} ${russianForm(count, 'час', 'часа', 'часов')}`,
  en: `${count} ${count === 1 ? 'hour' : 'hours'}`,
});
