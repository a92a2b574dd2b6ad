const OF_NOUNS =
  'lar ning ni ga ka qa dagi dan da gacha gina cha chi lik li siz simon imiz ingiz im ing si i miz ngiz m ng viy iy dek day dir dosh xona mi ku man san mas';

/** How far each beginning of a text can be cut into these endings and nothing else, by its length; the empty one always can. */
function cuts(letters: string, endings: ReadonlySet<string>, longest: number): boolean[] {
  // Step by step: a pattern would try each of the many ways to cut `imimim…`, and keep the process from everything else meanwhile.
  const isCut = [true];
  for (let at = 1; at <= letters.length; at++) {
    isCut[at] = false;
    for (let from = Math.max(0, at - longest); from < at && !isCut[at]; from++) {
      isCut[at] = isCut[from] === true && endings.has(letters.slice(from, at));
    }
  }
  return isCut;
}

const setOf = (endings: string) => {
  const all = new Set(endings.split(' '));
  return { all, longest: Math.max(...[...all].map((ending) => ending.length)) };
};

/** Tells of lower-case Latin letters whether they could be nothing but these endings, given with spaces between; of an empty string it is true. */
export function chainOf(endings: string): (letters: string) => boolean {
  const { all, longest } = setOf(endings);
  return (letters) => cuts(letters, all, longest)[letters.length] === true;
}

const nouns = setOf(OF_NOUNS);

/**
 * Could these lower-case Latin letters be nothing but endings of an Uzbek noun, or of a verb that `la` makes of one? An empty string is. Takes time in
 * proportion to the letters, whatever they are: they may be a caller's.
 */
export function isSuffixChain(letters: string): boolean {
  const isCut = cuts(letters, nouns.all, nouns.longest);
  return (
    isCut[letters.length] === true ||
    isCut.some((isEnd, at) => isEnd && letters.startsWith('la', at) && /^[a-zʻʼ]*$/.test(letters.slice(at + 2)))
  );
}
