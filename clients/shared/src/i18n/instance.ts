import type { Language } from './languages.ts';
import { formatNumber } from './numbers.ts';

type Bundle = Readonly<Record<string, string>>;
export type Values = Readonly<Record<string, string | number>>;

const source: Language = 'uz-Latn';
const bundles = new Map<string, Bundle>();
const listeners = new Set<() => void>();
let shown: Language = source;

const place = (language: Language, namespace: string) => `${language} ${namespace}`;

/** Keeps the texts of one slice in one language. They come with the code of the slice, so nothing is fetched. */
export function addTexts(language: Language, namespace: string, texts: Bundle): void {
  const kept = Object.entries(texts).map(([key, text]) => [key, keepUnits(text)]);
  bundles.set(place(language, namespace), Object.fromEntries(kept));
}

const UNITS = /(\d|\}\}) (?=(?:%|ta|та|min|мин|kg|кг|soʻm|сўм|сум)(?![\p{L}ʻʼ]))/gu;

/** A number and its unit stay on one line: the space between them, as it is typed, becomes a no-break one. */
const keepUnits = (text: string): string => text.replace(UNITS, '$1\u00a0');

/** The form that a number asks for. A fraction in Russian takes that of few: 52,5 балла. */
function formOf(language: Language, count: number): string {
  const form = new Intl.PluralRules(language).select(count);
  return language === 'ru' && form === 'other' ? 'few' : form;
}

/**
 * One text with its places filled: numbers with grouped digits, the rest as it comes, for React escapes. With `count` the form that the
 * number asks for (`key_few`), where there is one. A text that a language lacks is read in Uzbek, and one that nobody wrote is its key.
 */
export function translate(language: Language, namespace: string, key: string, values: Values = {}): string {
  const { count } = values;
  const form = typeof count === 'number' ? formOf(language, count) : '';
  const find = (where: Language) => {
    const texts = bundles.get(place(where, namespace));
    return texts?.[`${key}_${form}`] ?? texts?.[key];
  };
  const text = find(language) ?? find(source) ?? key;
  return text.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => {
    const value = values[name];
    return typeof value === 'number' ? formatNumber(value, language) : (value ?? whole);
  });
}

/** The language of the page. */
export const shownLanguage = (): Language => shown;

/** Makes it the language of the page, and tells whoever shows texts. */
export function changeLanguage(language: Language): void {
  shown = language;
  for (const listener of listeners) listener();
}

export function onLanguage(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
