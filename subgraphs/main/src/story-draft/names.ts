import { apostropheKey, toLatin } from '@alif24/subgraph-shared/utils';

/** How one name is spelt in Uzbek and in Russian, in both scripts: Zuhra, Зухра; Toʻrayeva, Тураева; Qodir, Кадыр; Jasur, Джасур. */
const SPELLINGS: ReadonlyArray<readonly [RegExp, string]> = [
  [/oʻ/g, 'u'],
  [/[ʻʼ]/g, ''],
  [/dj|dzh|zh/g, 'j'],
  [/kh|x/g, 'h'],
  [/q/g, 'k'],
  [/y(?=[aeiou])/g, ''],
  [/y/g, 'i'],
  [/o/g, 'a'],
  [/(.)\1+/g, '$1'],
];

const soundOf = (name: string) =>
  SPELLINGS.reduce((text, [from, to]) => text.replace(from, to), apostropheKey(toLatin(name.trim())));

/** Whether two words are one name, however they are spelt. It takes a few different ones for the same: a name too many is no harm. */
export const isSameName = (one: string, other: string): boolean => soundOf(one) === soundOf(other);
