import { CYRILLIC_STEMS } from './loanwords.ts';
import { isSuffixChain } from './suffixes.ts';
import { wordToLatin } from './to-latin.ts';

const CYRILLIC: Record<string, string> = {
  ...{ oʻ: 'ў', gʻ: 'ғ', sh: 'ш', ch: 'ч', yo: 'ё', yu: 'ю', ya: 'я', ye: 'е', ʼ: 'ъ' },
  ...{ a: 'а', b: 'б', d: 'д', e: 'е', f: 'ф', g: 'г', h: 'ҳ', i: 'и', j: 'ж', k: 'к', l: 'л', m: 'м', n: 'н' },
  ...{ o: 'о', p: 'п', q: 'қ', r: 'р', s: 'с', t: 'т', u: 'у', v: 'в', x: 'х', y: 'й', z: 'з' },
};
const VOWEL = /[aeiou]$|oʻ$/;
const CONSONANT = /[bdfghjklmnpqrstvxyzʻ]$/;

let stems: Map<string, string> | undefined;
let longest = 0;

/** The listed stem that a lower-case Latin word begins with, if what follows it can only be endings. */
function findStem(word: string): readonly [latin: string, cyrillic: string] | undefined {
  if (!stems) {
    const words = CYRILLIC_STEMS.toLowerCase().trim().split(/\s+/);
    stems = new Map(words.map((stem) => [wordToLatin(stem), stem]));
    longest = Math.max(...[...stems.keys()].map((stem) => stem.length));
  }
  for (let length = Math.min(word.length, longest); length > 2; length--) {
    const latin = word.slice(0, length);
    const cyrillic = stems.get(latin);
    const ending = word.slice(length);
    if (cyrillic && isSuffixChain(ending)) return [latin, ending ? cyrillic.replace(/ь$/, '') : cyrillic];
  }
  return undefined;
}

/** The next letters of a lower-case Latin word that belong together, and what they become. */
function step(word: string, at: number): readonly [length: number, cyrillic: string] {
  const before = word.slice(0, at);
  const rest = word.slice(at);
  if (rest.startsWith('yoʻ')) return [1, 'й'];
  if (rest.startsWith('ʼh') && before.endsWith('s')) return [1, ''];
  if (/^ts(?=i[aeoy])/.test(rest) && VOWEL.test(before)) return [2, 'ц'];
  if (/^s(?=i(?:ya|on|al|ent))/.test(rest) && /[kpbn]$/.test(before)) return [1, 'ц'];
  if (rest.startsWith('ye') && CONSONANT.test(before) && !before.endsWith('y')) return [2, 'ье'];
  if (rest.startsWith('e') && !CONSONANT.test(before)) return [1, 'э'];
  const pair = CYRILLIC[rest.slice(0, 2)];
  return pair ? [2, pair] : [1, CYRILLIC[rest.slice(0, 1)] ?? rest.slice(0, 1)];
}

function withCaseOf(latin: string, cyrillic: string): string {
  if (latin.length > 1 && latin === latin.toUpperCase()) return cyrillic.toUpperCase();
  return /^[A-Z]/.test(latin) ? cyrillic.charAt(0).toUpperCase() + cyrillic.slice(1) : cyrillic;
}

/** One Latin word with canonical apostrophes → Cyrillic. */
export function wordToCyrillic(word: string): string {
  const lower = word.toLowerCase();
  const [latinStem, cyrillicStem] = findStem(lower) ?? ['', ''];
  let at = latinStem.length;
  let cyrillic = withCaseOf(word.slice(0, at), cyrillicStem);
  while (at < word.length) {
    const [length, part] = step(lower, at);
    const isLarge =
      /[A-Z]/.test(word.charAt(at)) ||
      (part === 'ъ' && /[A-Z]$/.test(word.slice(0, at)) && /^.[A-Z]/.test(word.slice(at)));
    cyrillic += isLarge ? part.toUpperCase() : part;
    at += length;
  }
  return cyrillic;
}
