import { compareUzbek, type Locale, TURNED_COMMA, TUTUQ, toCyrillic } from '../utils/index.ts';
import { REGIONS_TABLE } from './regions-table.ts';

export interface PlaceNames {
  uz: string;
  ru: string;
  en: string;
}

/** A district, or a city of the rank of one. */
export interface District {
  /** Seven digits that begin with those of its region. */
  code: string;
  names: PlaceNames;
}

export interface Region {
  /** Four digits. */
  code: string;
  names: PlaceNames;
  districts: District[];
}

const TASHKENT_CITY = '1726';
const REGION_DIGITS = 4;

/** Read when it is first asked for. It is no part of utils, whose code goes to the pages: they get what they show of it over the graph. */
let table: Map<string, Region> | undefined;

function regionsByCode(): Map<string, Region> {
  if (table) return table;
  table = new Map();
  for (const line of REGIONS_TABLE.trim().split('\n')) {
    const [, code = '', uz = '', ru = '', en = ''] = /^(\d+) (.+)\|(.+)\|(.+)$/.exec(line) ?? [];
    if (code.length === REGION_DIGITS) table.set(code, { code, names: { uz, ru, en }, districts: [] });
    else {
      const isCity = code.charAt(REGION_DIGITS) === '4';
      const names = isCity
        ? { uz: `${uz} shahri`, ru: `г. ${ru}`, en: `${en} City` }
        : { uz: `${uz} tumani`, ru: `${ru} район`, en: `${en} District` };
      table.get(code.slice(0, REGION_DIGITS))?.districts.push({ code, names });
    }
  }
  return table;
}

/** All regions, the republic first and the capital last, as the classifier of the state has them. */
export const allRegions = (): Region[] => [...regionsByCode().values()];

/** What a place is called in a language; Uzbek in Cyrillic letters is made from the Latin name. */
export const placeNameIn = ({ uz, ru, en }: PlaceNames, locale: Locale): string =>
  locale === 'UZ_CYRL' ? toCyrillic(uz) : { UZ_LATN: uz, RU: ru, EN: en }[locale];

/** Places in the order of their names. */
export const placesByName = <P extends { names: PlaceNames }>(places: readonly P[], locale: Locale): P[] =>
  places
    .map((place) => ({ place, name: placeNameIn(place.names, locale) }))
    .sort((a, b) =>
      locale === 'RU' || locale === 'EN' ? a.name.localeCompare(b.name, locale) : compareUzbek(a.name, b.name),
    )
    .map(({ place }) => place);

/** The region of a code; undefined for what is none. */
export const regionByCode = (code: string): Region | undefined => regionsByCode().get(code);

/** The region that a district is of; undefined for what is no code of a district. */
export function regionOfDistrict(code: string): Region | undefined {
  const region = regionByCode(code.slice(0, REGION_DIGITS));
  return region?.districts.some((district) => district.code === code) ? region : undefined;
}

const REGION_WORDS = 'viloyati viloyat vil вилояти вилоят вил область обл region oblast'.split(' ');
const KIND_WORDS = new Set([
  ...REGION_WORDS,
  ...'shahri shahar sh шаҳри шаҳар ш город г city respublikasi республикаси республика republic of'.split(' '),
]);
const APOSTROPHES = new RegExp(`['\`‘’´${TURNED_COMMA}${TUTUQ}]`, 'g');
const wordsOf = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .replace(APOSTROPHES, '')
    .match(/\p{L}+/gu) ?? [];
const bare = (text: string) =>
  wordsOf(text)
    .filter((word) => !KIND_WORDS.has(word))
    .join(' ');

/** By the name of its main city too: who writes «Самарканд» means the region. */
function bareNames({ names, districts }: Region): string[] {
  const own = [names.uz, toCyrillic(names.uz), names.ru, names.en].map(bare);
  const main = districts.find((district) => district.names.uz === `${names.uz.split(' ')[0]} shahri`);
  return main ? [...own, bare(main.names.ru)] : own;
}

/**
 * The region that a text names, in whatever language, script, case and apostrophes, with or without what kind of place it is; null when it names none. Tashkent
 * is the city unless it is called a region.
 */
export function regionNamed(text: string): Region | null {
  const name = bare(text);
  const found = allRegions().filter((region) => bareNames(region).includes(name));
  if (found.length < 2) return found[0] ?? null;
  const isRegion = wordsOf(text).some((word) => REGION_WORDS.includes(word));
  return found.find(({ code }) => (code === TASHKENT_CITY) !== isRegion) ?? null;
}
