// By rule, so with what the rules get wrong in the words that stories have.
const KNOWN = new Map(
  `ev-ery-one ev-ery-thing ev-ery some-one some-thing some-times some-how one any-one any-thing peo-ple fam-i-ly an-i-mal an-i-mals
   grand-fa-ther grand-moth-er moth-er fa-ther broth-er sis-ter oth-er an-oth-er wa-ter lit-tle ba-zaar be-cause be-fore be-hind
   be-side be-gan be-came a-bout a-gain a-bove a-cross a-fraid a-go a-lone a-long a-round a-sleep a-way a-wake o-pen o-ver e-ven
   e-vening eve-ning to-day to-geth-er to-mor-row to-night moun-tain moun-tains riv-er nev-er ev-er cov-er vis-it sev-en el-e-ven
   ho-tel mu-sic i-de-a re-al li-on qui-et gi-ant be-ing do-ing go-ing see-ing say-ing play-ing cry-ing ly-ing`
    .trim()
    .split(/\s+/)
    .map((cut) => [cut.replaceAll('-', ''), cut.split('-')]),
);
// y is a consonant at the beginning and between vowels: yel-low, be-yond.
const VOWELS = /y(?=i)(?<=[^aeiou]y)|(?:[aeiou]|y(?![aeiou])|(?<=[^\Waeiou])y)+/gi;
// Two letters that are one sound, and pairs that begin words.
const ONE = /^(?:ch|sh|th|ph|wh|ck|ng|qu|gh)$/i;
const ONSET = /^(?:[bcfgkp]l|[bcdfgkpt]r|s[cklmnpqtw]|tw|dw|kn|wr|gn)$/i;

/** Where vowels sound: groups of them, without a mute e at the end and an -ed that is no syllable. */
function nuclei(word: string): Array<{ from: number; to: number }> {
  const groups = [...word.matchAll(VOWELS)].map(({ 0: group, index }) => ({ from: index, to: index + group.length }));
  // A mute e stays mute before an ending: love-ly, care-ful.
  const sounding = groups.filter(
    ({ from, to }) => !/^e(?:ly|less|ness|ful|fully|ment)s?$/i.test(word.slice(from)) || to > from + 1,
  );
  const last = sounding.at(-1);
  if (!last || sounding.length < 2) return sounding;
  const end = word.slice(last.from).toLowerCase();
  const before = word.slice(0, last.from).toLowerCase();
  const isMute =
    (end === 'e' && !/[^aeiou]l$/.test(before)) ||
    (end === 'ed' && !/[td]$/.test(before)) ||
    (end === 'es' && !/(?:[sxzcg]|ch|sh)$/.test(before));
  return isMute ? sounding.slice(0, -1) : sounding;
}

/** The syllables of an English word by rule: gar-den, pic-ture, ap-ple, jumped. Joined, they give the word. */
export function englishSyllables(word: string): string[] {
  const known = KNOWN.get(word.toLowerCase());
  if (known) return withLetters(word, known);
  const vowels = nuclei(word);
  const starts = vowels
    .slice(1)
    .map(({ from }, order) => startBetween(word, (vowels[order] as { to: number }).to, from));
  return [0, ...starts].map((start, order) => word.slice(start, starts[order]));
}

function withLetters(word: string, parts: readonly string[]): string[] {
  let at = 0;
  return parts.map(({ length }) => {
    at += length;
    return word.slice(at - length, at);
  });
}

function startBetween(word: string, from: number, to: number): number {
  const length = to - from;
  const pair = word.slice(to - 2, to);
  if (length < 2) return from;
  // ap-ple, lit-tle: the l takes the consonant before it.
  if (/^le/i.test(word.slice(to - 1)) && to + 1 >= word.length)
    return /ck$/i.test(word.slice(0, to - 1)) ? to - 1 : to - 2;
  if (/ck$/i.test(word.slice(0, to - 1))) return to - 1;
  if (ONE.test(pair)) return /^(?:ck|ng)$/i.test(pair) ? to : to - 2;
  return ONSET.test(pair) && length > 2 ? to - 2 : to - 1;
}
