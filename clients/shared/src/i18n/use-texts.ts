import { useCallback, useSyncExternalStore } from 'react';
import { onLanguage, shownLanguage, translate, type Values } from './instance.ts';
import type { TextKey, Texts, Translate } from './texts.ts';

/** `const t = useTexts(quizTexts)`: the texts of a slice in the language of the page. */
export function useTexts<U extends Readonly<Record<string, string>>>({ namespace }: Texts<U>): Translate<U> {
  const language = useSyncExternalStore(onLanguage, shownLanguage, shownLanguage);
  // The same function until the language changes, so that effects may depend on it.
  const t = useCallback(
    (key: string, values?: Values) => translate(language, namespace, key, values),
    [language, namespace],
  );
  return t as Translate<U>;
}

/** Reads texts that were named ahead with `textKey`. */
export function useTextKeys(): (name: TextKey) => string {
  const language = useSyncExternalStore(onLanguage, shownLanguage, shownLanguage);
  return ({ namespace, key }) => translate(language, namespace, key);
}
