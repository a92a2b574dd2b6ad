import { toLatin } from '@alif24/subgraph-shared/utils';
import type { Unit, Wording } from './math-problem.type.ts';

// In Latin letters, as answers of any script are read; a full stop after a unit is gone by then.
const UNITS: Record<Unit, string> = {
  SOM: 'soʻm som sum suma sumov uzs',
  CENTIMETRE: 'sm cm santimetr santimetra santimetrov centimetre centimetres',
  METRE: 'm metr metra metrov metre metres',
  KILOMETRE: 'km kilometr kilometra kilometrov kilometre kilometres',
  KILOGRAM: 'kg kilogramm kilo kilogramma kilogrammov kilogram kilograms',
  GRAM: 'g gr gramm gramma grammov gram grams',
  MINUTE: 'min minut daqiqa minuta minuty minuti minute minutes',
  HOUR: 'soat chas chasa chasov ch h hour hours',
};
const PIECES = new Set('ta dona sht shtuk shtuki shtuka pieces piece'.split(' '));
const WORDS = new Map(
  Object.entries(UNITS).flatMap(([unit, words]) => words.split(' ').map((word) => [word, unit as Unit] as const)),
);

/** The unit as it is printed behind an answer. */
export const UNIT_NAMES: Record<Unit, Wording> = {
  SOM: { uz: 'soʻm', ru: 'сум', en: 'soʻm' },
  CENTIMETRE: { uz: 'sm', ru: 'см', en: 'cm' },
  METRE: { uz: 'm', ru: 'м', en: 'm' },
  KILOMETRE: { uz: 'km', ru: 'км', en: 'km' },
  KILOGRAM: { uz: 'kg', ru: 'кг', en: 'kg' },
  GRAM: { uz: 'g', ru: 'г', en: 'g' },
  MINUTE: { uz: 'daqiqa', ru: 'мин', en: 'min' },
  HOUR: { uz: 'soat', ru: 'ч', en: 'h' },
};

/** The unit that a word names, in any language and script. */
export function unitOf(word: string): Unit | undefined {
  return WORDS.get(toLatin(word).toLowerCase());
}

/** May the word stand after the number? Another unit than the one asked for may not: 5 m is not 5 cm. */
export function isUnitOf(word: string, unit: Unit | null): boolean {
  const named = unitOf(word);
  return named === undefined ? PIECES.has(toLatin(word).toLowerCase()) : named === unit;
}
