import { useSyncExternalStore } from 'react';
import { loadCyrillic } from './cyrillic.ts';
import { changeLanguage, onLanguage, shownLanguage } from './instance.ts';
import { browserLanguage, chosenLanguage, type Language, rememberLanguage } from './languages.ts';
import { addCyrillicOfAll } from './texts.ts';

/** Loads and shows the language that was chosen on any site, or the browser's. Called once, before anything is drawn. */
export async function startLanguage(): Promise<void> {
  await showLanguage(chosenLanguage() ?? browserLanguage());
}

/** Shows another language everywhere on the page; what is typed and open stays. */
export async function showLanguage(language: Language): Promise<void> {
  if (language === 'uz-Cyrl') {
    await loadCyrillic();
    addCyrillicOfAll();
  }
  changeLanguage(language);
  document.documentElement.lang = language;
}

/** The language of the page, and the way for a person to choose another one for all seven sites. */
export function useLanguage(): { language: Language; choose: (language: Language) => Promise<void> } {
  return { language: useSyncExternalStore(onLanguage, shownLanguage, shownLanguage), choose };
}

async function choose(language: Language): Promise<void> {
  await showLanguage(language);
  rememberLanguage(language);
}
