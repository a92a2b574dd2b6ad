import type { Script } from '@alif24/client-shared/graphql';
import { useLanguage } from '@alif24/client-shared/i18n';

/** Uzbek stories in the letters of the page. */
export function useScript(): Script | null {
  const { language } = useLanguage();
  return language === 'uz-Cyrl' ? 'CYRL' : null;
}

/** The language of a story's text as a browser should know it. */
export const langOf = (story: { language: string }, script: Script | null) =>
  story.language === 'uz' && script === 'CYRL' ? 'uz-Cyrl' : story.language;
