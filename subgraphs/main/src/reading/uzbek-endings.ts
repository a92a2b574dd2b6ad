import { chainOf } from '@alif24/subgraph-shared/utils';

/** Endings of nouns: number, whose it is, case, and what makes one word of another. */
const OF_NOUNS =
  'lar ning ni ga ka qa dagi dan da gacha gina cha chi lik ligi li siz imiz ingiz im ing si i miz ngiz m ng niki dek day mi ku man san dir roq';

/** Endings of verbs: no, tense, person, participle. */
const OF_VERBS =
  'ma may mas di dim ding dik dingiz gan gach guncha yap moqda moqchi a y ar r ti sa sin sinlar ib b ish sh il in ay aylik gin kan qan tir ir';

/** Could these letters of an Uzbek word, in Latin and lower case, be nothing but its endings? Nothing at all could. */
export const isEndingChain = chainOf(`${OF_NOUNS} ${OF_VERBS}`);
