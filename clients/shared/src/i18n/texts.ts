import { toCyrillicText } from './cyrillic.ts';
import { addTexts } from './instance.ts';

type Uzbek = Readonly<Record<string, string>>;
type Plain<U extends Uzbek> = keyof NoInfer<U>;

/** Uzbek nouns do not change after a number; Russian and English ones do, and then take one text per form. */
interface RussianForms {
  one: string;
  few: string;
  many: string;
}
interface EnglishForms {
  one: string;
  other: string;
}

export interface TextSource<U extends Uzbek> {
  /** The source: Uzbek in Latin letters with U+02BB and U+02BC. */
  uz: U;
  ru: Record<Plain<U>, string | RussianForms>;
  en: Record<Plain<U>, string | EnglishForms>;
  /** Cyrillic is made from `uz`; only what the rules would spell wrongly is written here. */
  cyrl?: Partial<Record<Plain<U>, string>>;
}

/** A handle on texts that `useTexts` turns into `t`. The type carries the keys and the places to fill. */
export interface Texts<U extends Uzbek> {
  readonly namespace: string;
  readonly source: TextSource<U>;
}

type Places<Text extends string> = Text extends `${string}{{${infer Name}}}${infer Rest}` ? Name | Places<Rest> : never;

/** `t('key')`, or `t('key', { name })` where the Uzbek text has `{{name}}`; numbers are grouped by the language's rules. */
export type Translate<U extends Uzbek> = <K extends keyof U & string>(
  key: K,
  ...values: [Places<U[K]>] extends [never] ? [] : [values: Record<Places<U[K]>, string | number>]
) => string;

/** One text of a slice, for parts that are described before they are drawn (navigation, table columns). */
export interface TextKey {
  readonly namespace: string;
  readonly key: string;
}

export const textKey = <U extends Uzbek>(texts: Texts<U>, key: keyof U & string): TextKey => ({
  namespace: texts.namespace,
  key,
});

const defined = new Map<string, TextSource<Uzbek>>();

/**
 * The texts of one slice in its languages; a key that a language misses is a type error.
 * `namespace` is `<site>/<slice>` and is used once.
 */
export function defineTexts<const U extends Uzbek>(namespace: string, source: TextSource<U>): Texts<U> {
  defined.set(namespace, source as TextSource<Uzbek>);
  addTexts('uz-Latn', namespace, source.uz);
  addTexts('ru', namespace, flatForms(source.ru));
  addTexts('en', namespace, flatForms(source.en));
  addCyrillic(namespace, source as TextSource<Uzbek>);
  return { namespace, source };
}

/** Makes the Cyrillic of every text defined so far; later ones follow by themselves. */
export function addCyrillicOfAll(): void {
  for (const [namespace, source] of defined) addCyrillic(namespace, source);
}

function addCyrillic(namespace: string, { uz, cyrl }: TextSource<Uzbek>): void {
  const made = Object.entries(uz).map(([key, text]) => [key, cyrl?.[key] ?? toCyrillicText(text)]);
  if (made.every(([, text]) => text !== null)) {
    addTexts('uz-Cyrl', namespace, Object.fromEntries(made));
  }
}

function flatForms(texts: Record<string, string | RussianForms | EnglishForms>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string' ? [[key, text]] : Object.entries(text).map(([form, one]) => [`${key}_${form}`, one]),
    ),
  );
}
