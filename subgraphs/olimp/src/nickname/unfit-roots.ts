/**
 * What a nickname must not say. Small Latin letters; `[ao]` is one of the two, `h?` may be missing, a doubled letter is at
 * least doubled.
 */
export interface Roots {
  /** Nothing good holds these letters, so they may hide in a longer word. */
  anywhere: string;
  /** A word begins with them. */
  start: string;
  /** The word as a whole, because good words begin like it. */
  word: string;
}

/** Uzbek and Russian by their sound, as `nameSearchKey` writes both scripts, with y as i. */
export const SPOKEN: Roots = {
  anywhere: [
    'jalab d[ao]lb[ao]i[oae] q[ou]t[oa]q qanji[qk] fohisha manjalaqi haromzod padarlanat qizitaloq itvachcha hezalak',
    'sikaman sikish pizd bliad pidor pidar pidr[ioa] pederast mudak mudil shliuh prostitut zalup govn[oiaeu] kakashk shalav',
    'ubliud d[oa]lb[oa]eb d[oa]lb[oa]iob zaeb naeba viebat viebal uebo[kh] ueban uebish raziob sukabl nahui pohui ohuit',
    'porno gitler hitler fashist natsist terrorist orgazm',
  ].join(' '),
  start: [
    'onang oneng opangn kotaq kotoq kutoq tash?shoq besoqol sikai sikdi sikib siktir sikil skaman hunasa',
    'hui hue huia ohue ahue nihui dohui zahui bliat pezd eban ebat ebal ebil eblan ebuch ebush ebnu ioban iobn iobar iobt',
    'gandon gondon droch jopoch gavn suchk suchar pidr seksu sekspi erotik trahat trahal trahnu sperma klitor vagina',
    'mudoz masturb sukin chmosh narkoman narkoti',
  ].join(' '),
  word: [
    'sik skish ahmo[qk] tentak iflos haromi najas geroin su[kq]a suki suku sukoi blia iob eb ebu iobu manda mandu loh lohi',
    'jopa jope jopi jopu jopoi padla padlo chmo srat dermo minet siski pedik debil kretin daun durak urod penis anus',
    'anal nazi natsi isis ishid seks seksi',
  ].join(' '),
};

/** Words that only an apostrophe or a y tells from good ones, in canonical Latin letters: a koʻt is no кот, an идиот not идёт. */
export const SPELT: Roots = {
  anywhere: 'koʻtoq qoʻtoq',
  start: 'koʻting koʻtlak koʻtga koʻtim',
  word: 'koʻt gʻar boʻq idiot',
};

/** English by its letters, because шить and eshit are good words. */
export const WRITTEN: Roots = {
  anywhere: 'fuck phuck bitch biatch asshole bullshit nigger nigga faggot motherf dumbass jackass hitler pornhub',
  start: 'fuk cunt puss[yi] whore porn sexy rapist masturb bastard retard shithead shitty boobs titties',
  word: [
    'fck fuq fcuk shit shits ass arse dick dicks cock cocks slut sluts sex nude nudes rape fag cum boob dildo tits anal anus penis',
    'vagina nazi kkk isis milf bdsm suck sucks sucker twat wank wanker stfu wtf',
  ].join(' '),
};

/** Too short to be told from initials or a class: unfit when it is all of the name. */
export const BARE_WORDS: readonly string[] = ['am'];
