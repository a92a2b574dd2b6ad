import { type Locale, languageNames, languageOf, useTexts } from '@alif24/client-shared/i18n';
import { testTexts } from './test.texts.ts';

/** A grade and a language in words. */
export function useTestNames() {
  const t = useTexts(testTexts);
  return {
    grade: (grade: number) => (grade === 0 ? t('gradeZero') : t('gradeName', { grade })),
    language: (locale: Locale) => languageNames[languageOf(locale)],
  };
}
