import { useTranslation } from 'react-i18next';
import { i18n } from './instance.ts';
import type { TextKey, Texts, Translate } from './texts.ts';

/** `const t = useTexts(quizTexts)`: the texts of a slice in the language of the page. */
export function useTexts<U extends Readonly<Record<string, string>>>(texts: Texts<U>): Translate<U> {
  const { t } = useTranslation(texts.namespace, { i18n });
  return t as unknown as Translate<U>;
}

/** Reads texts that were named ahead with `textKey`. */
export function useTextKeys(): (name: TextKey) => string {
  const { t } = useTranslation(undefined, { i18n });
  return ({ namespace, key }) => t(key, { ns: namespace });
}
