/** Endings of nouns: number, whose it is, case, and what makes one word of another. */
const OF_NOUNS =
  'lar ning ni ga ka qa dagi dan da gacha gina cha chi lik ligi li siz imiz ingiz im ing si i miz ngiz m ng niki dek day mi ku man san dir roq';

/** Endings of verbs: no, tense, person, participle. */
const OF_VERBS =
  'ma may mas di dim ding dik dingiz gan gach guncha yap moqda moqchi a y ar r ti sa sin sinlar ib b ish sh il in ay aylik gin kan qan tir ir';

const ENDINGS = new Set(`${OF_NOUNS} ${OF_VERBS}`.split(' '));
const LONGEST = Math.max(...[...ENDINGS].map((ending) => ending.length));

/** Could these letters of an Uzbek word, in Latin and lower case, be nothing but its endings? Nothing at all could. */
export function isEndingChain(letters: string): boolean {
  // Can the first `at` letters be cut into endings? Step by step, for a pattern would try each way to cut them.
  const isCut = [true];
  for (let at = 1; at <= letters.length; at++) {
    isCut[at] = false;
    for (let from = Math.max(0, at - LONGEST); from < at && !isCut[at]; from++) {
      isCut[at] = isCut[from] === true && ENDINGS.has(letters.slice(from, at));
    }
  }
  return isCut[letters.length] === true;
}
