import { canonicalApostrophes, nameSearchKey, scriptOf, toLatin } from '@alif24/subgraph-shared/utils';
import { BARE_WORDS, type Roots, SPELT, SPOKEN, WRITTEN } from './unfit-roots.ts';

/** Nobody reads further, and no pattern has to. */
const LONGEST = 64;

/** Digits that stand in for a letter. */
const LEET: Readonly<Record<string, string>> = {
  ...{ a: '4', b: '68', e: '3', g: '69', i: '1', l: '1', o: '0', q: '9', s: '5', t: '7', z: '3' },
};
/** Signs that do. */
const SIGNS: Readonly<Record<string, string>> = { '@': 'a', $: 's', '!': 'i', '|': 'l', '€': 'e', '+': 't', '*': '' };

/** Letters of the one script by the letters of the other that they look like. */
const CYRILLIC_SHAPES = shapes('aаbвcсeеgдhнkкmмnпoоpрrгtтuиwшxхyу');
const LATIN_SHAPES = shapes('аaвbсcеeнhкkмmпnоoрpгrтtиuшwхxуyѕsіiјj');

function shapes(pairs: string): ReadonlyMap<string, string> {
  const letters = [...pairs];
  return new Map(letters.flatMap((from, at) => (at % 2 === 0 ? [[from, letters[at + 1] as string] as const] : [])));
}

/** Letters by others that say nearly the same to the eye or the ear: of Uzbek and neighbouring languages, small capitals, tails and bars. A word is judged with and without. */
const FOLDED = bothCases([
  'қкғгҳхұуүуөоәаңнһхіиҷчҡкҟкҝкӄк',
  'ᴀaʙbᴄcᴅdᴇeꜰfɢgʜhɪiᴊjᴋkʟlᴍmɴnᴏoᴘpꞯqǫqʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz',
  'ıiɩiɑaəaɛeɡgʊuɔoøođdɖdłlħhŧtƒfƙkʂsȿs',
]);

function bothCases(pairs: readonly string[]): ReadonlyMap<string, string> {
  const small = [...shapes(pairs.join(''))];
  return new Map([...small.map(([from, to]) => [from.toUpperCase(), to.toUpperCase()] as const), ...small]);
}

const reshape = (text: string, map: ReadonlyMap<string, string>) =>
  [...text].map((letter) => map.get(letter) ?? letter).join('');

/** `suka` → s, u, k and a, each as often as one likes and each digit that looks like it. */
function patternOf(root: string): string {
  const letters = root.match(/(?:\[[^\]]+\]|(.)(?:\1)*)\??/gu) ?? [];
  const parts = letters.map((letter) => {
    const isOptional = letter.endsWith('?');
    const bare = letter.replace('?', '');
    const choices = bare.startsWith('[') ? [...bare.slice(1, -1)] : [bare[0] as string];
    const least = bare.startsWith('[') ? 1 : bare.length;
    return `[${choices.map((one) => one + (LEET[one] ?? '')).join('')}]{${isOptional ? 0 : least},}`;
  });
  return parts.join('').replaceAll('[c]{1,}[h]{1,}', '(?:c+h+|4+)');
}

function matcher({ anywhere, start, word }: Roots): { hides: RegExp; says: RegExp } {
  const any = (roots: string) => roots.split(' ').map(patternOf).join('|');
  return { hides: new RegExp(any(anywhere), 'u'), says: new RegExp(`^(?:${any(start)}|(?:${any(word)})$)`, 'u') };
}

const spoken = matcher(SPOKEN);
const spelt = matcher(SPELT);
const written = matcher(WRITTEN);

const soundOf = (word: string) =>
  nameSearchKey(word.replace(/(.)\1+/gu, '$1'))
    .replace(/kh/g, 'h')
    .replace(/zh/g, 'j')
    .replace(/ck/g, 'k')
    .replace(/w/g, 'v')
    .replace(/y/g, 'i');
const lettersOf = (word: string) => word.normalize('NFD').replace(/[^\p{L}\p{N}]/gu, '');

type Reading = readonly [text: string, roots: typeof spoken];

/** What a word says, each with the patterns that know it. */
const heard = (word: string): Reading[] => [
  [soundOf(word), spoken],
  [canonicalApostrophes(toLatin(word)), spelt],
  [lettersOf(word), written],
];

/** What it says to the eye, when all of its letters look like those of the other script: cyka. */
function seen(word: string): Reading[] {
  const cyrillic = reshape(word, CYRILLIC_SHAPES);
  const latin = reshape(word, LATIN_SHAPES);
  const isMixed = scriptOf(word) === 'mixed';
  return [
    ...(scriptOf(cyrillic) === 'cyrillic' ? [[soundOf(cyrillic), spoken] as const] : []),
    ...(scriptOf(latin) === 'latin' ? [[lettersOf(latin), written] as const] : []),
    // Only of a word in both scripts: in шапка and компания the shapes spell what nobody sees.
    ...(isMixed ? [[soundOf(latin), spoken] as const] : []),
  ];
}

/** Every letter without marks and tails, but for those that are letters of ours with them. */
const fold = (text: string) =>
  [...reshape(text, FOLDED)]
    .map((letter) => (/[ёйў]/i.test(letter) ? letter : letter.normalize('NFD').replace(/\p{M}/gu, '')))
    .join('');

const isBad = (word: string) =>
  [...heard(word), ...seen(word)].some(([text, { hides, says }]) => hides.test(text) || says.test(text));

/** The words of a nickname in small letters: between separators, between small and capital, and letters that are spaced out. */
function wordsOf(nickname: string): string[] {
  const parts = nickname.split(/[\s._-]+/).filter(Boolean);
  const humps = parts.flatMap((part) => part.split(/(?<=\p{Ll})(?=\p{Lu})/u));
  const runs = parts
    .map((part) => ([...part].length <= 2 ? part : ' '))
    .join('')
    .split(' ')
    .filter((run) => [...run].length > 2);
  const whole = parts.length > 1 && parts.some((part) => [...part].length <= 2) ? [parts.join('')] : [];
  return [...parts, ...humps, ...runs, ...whole].map((word) => word.toLowerCase());
}

/**
 * What may be the word in it: digits after it are its number (Anna1), a single one before it may be a letter (5uka), more are
 * a number too (38Anton), and an x at both ends is ornament (xXsukaXx). One letter alone is a class and no word: 3B.
 */
function undressed(word: string): string[] {
  const numbered = word.replace(/^\d{2,}|\d+$/g, '');
  const bare = numbered.replace(/^\d/, '');
  const plain = bare.replace(/^[xх]+|[xх]+$/g, '');
  const ways = [numbered, bare, ...([...plain].length > 2 ? [plain] : [])];
  return [...new Set(ways)].filter((way) => /\p{L}.*\p{L}/u.test(way));
}

/**
 * Whether a nickname may be shown to a class: no oath, insult or name of a villain in Uzbek, Russian or English, in either
 * script, however dressed up: look-alike letters, digits for letters, letters repeated or spaced out.
 */
export function isFit(nickname: string): boolean {
  const plain = canonicalApostrophes(nickname.normalize('NFKC').slice(0, LONGEST))
    .replace(/\p{M}/gu, '')
    .replace(/[@$!|€+*]/g, (sign) => SIGNS[sign] ?? '');
  return [...new Set([plain, fold(plain)])].every(saysNothingBad);
}

function saysNothingBad(plain: string): boolean {
  const words = wordsOf(plain);
  const joined = plain.replace(/[\s._-]+/g, '').toLowerCase();
  if (BARE_WORDS.includes(toLatin(joined))) return false;
  const isHidden = undressed(joined)
    .flatMap(heard)
    .some(([text, { hides }]) => hides.test(text));
  return !isHidden && !words.flatMap(undressed).some(isBad);
}
