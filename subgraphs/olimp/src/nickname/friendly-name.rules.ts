import { type Locale, type Random, toCyrillic } from '@alif24/subgraph-shared/utils';
import { ANIMALS, type Animal, MANNERS, type Manner } from './friendly-words.ts';

/** So often somebody may ask for another name. */
export const NAME_TRIES = 3;

function nameOf({ uz: manner, ru: manners, en }: Manner, { uz: animal, ru, en: english }: Animal, language: Locale) {
  switch (language) {
    case 'UZ_LATN':
      return `${manner} ${animal}`;
    case 'UZ_CYRL':
      return toCyrillic(`${manner} ${animal}`);
    case 'RU':
      return `${manners[ru[1]]} ${ru[0]}`;
    case 'EN':
      return `${en} ${english}`;
  }
}

/**
 * A name that anybody may see, of a manner and an animal in the player's language: `Chaqqon Olmaxon`. At most 24 characters
 * and none for which `taken` is true: where all pairs are, a number follows.
 */
export function friendlyName(random: Random, language: Locale, taken: (name: string) => boolean): string {
  const pairs = random.shuffle(MANNERS.flatMap((manner) => ANIMALS.map((animal) => ({ manner, animal }))));
  for (let number = 1; ; number++) {
    for (const { manner, animal } of pairs) {
      const name = nameOf(manner, animal, language) + (number > 1 ? ` ${number}` : '');
      if (!taken(name)) return name;
    }
  }
}

/** As many names to choose from as there are tries, all different. */
export function friendlyNames(random: Random, language: Locale, taken: (name: string) => boolean): string[] {
  const names: string[] = [];
  while (names.length < NAME_TRIES) {
    names.push(friendlyName(random, language, (name) => names.includes(name) || taken(name)));
  }
  return names;
}
