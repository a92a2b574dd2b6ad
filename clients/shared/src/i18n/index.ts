export {
  chosenLanguage,
  type Language,
  type Locale,
  languageNames,
  languageOf,
  languages,
  localeOf,
} from './languages.ts';
export { dayIn, toField, toInstant } from './tashkent.ts';
export { defineTexts, type TextKey, type TextSource, type Texts, type Translate, textKey } from './texts.ts';
export { type Format, useFormat } from './use-format.ts';
export { showLanguage, startLanguage, useLanguage } from './use-language.ts';
export { useTextKeys, useTexts } from './use-texts.ts';
