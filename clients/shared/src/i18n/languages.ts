import { recall, remember } from '../hosts/index.ts';

export const languages = ['uz-Latn', 'uz-Cyrl', 'ru', 'en'] as const;
export type Language = (typeof languages)[number];

/** Each language by its own name, as a person looks for it in a list. */
export const languageNames: Record<Language, string> = {
  'uz-Latn': 'Oʻzbekcha',
  'uz-Cyrl': 'Ўзбекча',
  ru: 'Русский',
  en: 'English',
};

/** The same four as the graph spells them (enum `Locale`). */
export type Locale = 'UZ_LATN' | 'UZ_CYRL' | 'RU' | 'EN';
const locales: Record<Language, Locale> = { 'uz-Latn': 'UZ_LATN', 'uz-Cyrl': 'UZ_CYRL', ru: 'RU', en: 'EN' };

export const localeOf = (language: Language): Locale => locales[language];
export const languageOf = (locale: Locale): Language =>
  languages.find((language) => locales[language] === locale) ?? 'uz-Latn';

const isLanguage = (value: string | null): value is Language => languages.some((language) => language === value);

/** The language that somebody chose on any of the seven sites, or null: then the profile or the browser may speak. */
export function chosenLanguage(): Language | null {
  const asked = new URLSearchParams(window.location.search).get('lang');
  const kept = isLanguage(asked) ? asked : recall('language');
  return isLanguage(kept) ? kept : null;
}

export const rememberLanguage = (language: Language): void => remember('language', language);

/** The first language of the browser that we speak; Uzbek in Latin letters when it names none. */
export function browserLanguage(preferred: readonly string[] = navigator.languages): Language {
  for (const tag of preferred) {
    const [language, script] = tag.split('-');
    if (language === 'uz') return script === 'Cyrl' ? 'uz-Cyrl' : 'uz-Latn';
    if (language === 'ru' || language === 'en') return language;
  }
  return 'uz-Latn';
}
