import { badInput } from './app-error.ts';
import { canonicalApostrophes } from './uzbek/apostrophes.ts';

// Pairs that look the same in the fonts of a phone; the Latin letter comes first.
const PAIRS = [...'aаbвcсeеhнiіjјkкmмoоpрsѕtтxхyуAАBВCСEЕHНIІJЈKКMМOОPРSЅTТXХYУ'];
const TO_CYRILLIC = new Map(
  PAIRS.flatMap((letter, at) => (at % 2 === 0 ? [[letter, PAIRS[at + 1] as string] as const] : [])),
);
const TO_LATIN = new Map([...TO_CYRILLIC].map(([latin, cyrillic]) => [cyrillic, latin] as const));
// What else stands in for a letter when a name is to slip past a filter.
const DISGUISE = new Map([
  ...TO_LATIN,
  ...Object.entries({
    з: 'z',
    г: 'r',
    п: 'n',
    и: 'u',
    й: 'u',
    '0': 'o',
    '1': 'i',
    '3': 'z',
    '4': 'a',
    '@': 'a',
    $: 's',
    '!': 'i',
  }),
]);

const WORD = /\p{L}[\p{L}\p{M}ʻʼ]*/gu;
const LATIN = /\p{Script=Latin}/u;
const CYRILLIC = /\p{Script=Cyrillic}/u;

export type TextScript = 'latin' | 'cyrillic' | 'mixed' | 'none';

/** Which of the two scripts the letters of a text have. Says nothing about the language: Uzbek Cyrillic cannot be told by its letters. */
export function scriptOf(text: string): TextScript {
  const isLatin = LATIN.test(text.replace(/[ʻʼ]/g, ''));
  const isCyrillic = CYRILLIC.test(text);
  if (isLatin && isCyrillic) return 'mixed';
  return isLatin ? 'latin' : isCyrillic ? 'cyrillic' : 'none';
}

/** The words of a text that mix Latin and Cyrillic letters; such words break search, uniqueness and name filters. */
export function mixedScriptWords(text: string): string[] {
  return (canonicalApostrophes(text).match(WORD) ?? []).filter((word) => scriptOf(word) === 'mixed');
}

/** Passes a text whose words keep to one script each; otherwise throws BAD_USER_INPUT naming the words. */
export function assertSingleScript(text: string, field?: string): void {
  const words = mixedScriptWords(text);
  if (words.length > 0) throw badInput(`Latin and Cyrillic letters are mixed in: ${words.join(', ')}`, field);
}

/**
 * A mixed word whose fewer letters are all look-alikes, written in the script of the others (aлма → алма); any other
 * word as it is. For answers of children, where the keyboard and not the child is at fault.
 */
export function repairLookAlikes(text: string): string {
  return text.replace(/[\p{L}\p{M}ʻʼ]+/gu, (word) => {
    if (scriptOf(word) !== 'mixed') return word;
    const letters = [...word];
    const latin = letters.filter((letter) => LATIN.test(letter)).length;
    const cyrillic = letters.filter((letter) => CYRILLIC.test(letter)).length;
    const [from, map] = latin > cyrillic ? [CYRILLIC, TO_LATIN] : [LATIN, TO_CYRILLIC];
    const isRepairable = letters.every((letter) => !from.test(letter) || map.has(letter));
    return isRepairable ? letters.map((letter) => map.get(letter) ?? letter).join('') : word;
  });
}

/** What a text looks like at a glance: look-alike letters and digits become one, case, marks and spacing go. For name filters. */
export function lookAlikeKey(text: string): string {
  const bare = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}@$!]/gu, '');
  return [...bare].map((letter) => DISGUISE.get(letter) ?? letter).join('');
}
