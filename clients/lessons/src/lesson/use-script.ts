import type { Script } from '@alif24/client-shared/graphql';
import { useLanguage } from '@alif24/client-shared/i18n';

/** The script that Uzbek lessons are read in: Cyrillic for those who read the page so, else their own. */
export function useScript(): Script | null {
  return useLanguage().language === 'uz-Cyrl' ? 'CYRL' : null;
}

/** What a text of that language is written in, for `lang`. */
export function langOf(language: string, script: Script | null): string {
  return language === 'uz' && script === 'CYRL' ? 'uz-Cyrl' : language;
}
