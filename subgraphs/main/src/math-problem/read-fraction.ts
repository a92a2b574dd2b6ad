import { parseNumber, toLatin } from '@alif24/subgraph-shared/utils';

interface Fraction {
  numerator: number;
  denominator: number;
}

const HALVES = /^(?:1 )?(?:yarim|yarmi|polovina|половина|half)$/;
const QUARTERS = /^(?:(\d) )?(?:chorak|chetvertь?|четверть|четверти|quarters?)$/;

// The beginnings of Russian and English denominators from 3 on.
const RUSSIAN = ['трет', 'четв', 'пят', 'шест', 'седьм', 'восьм', 'девят', 'десят'];
const ENGLISH = ['third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];

/** `3/4`, `1 1/2`, `uchdan bir`, `3 dan 2`, `две третьих`, `two thirds`, `yarim`; the key has its number words as digits. */
export function readFraction(key: string): Fraction | undefined {
  const [, whole = '0', top, bottom] = /^(?:(\d{1,3}) )?(\d{1,4})\/(\d{1,4})$/.exec(key) ?? [];
  if (top && bottom) return fractionOf(Number(whole) * Number(bottom) + Number(top), Number(bottom));
  if (HALVES.test(key)) return fractionOf(1, 2);
  const quarters = QUARTERS.exec(key);
  if (quarters) return fractionOf(Number(quarters[1] ?? 1), 4);
  return ofUzbek(toLatin(key)) ?? ofWords(key);
}

function fractionOf(numerator: number, denominator: number): Fraction | undefined {
  return denominator > 0 ? { numerator, denominator } : undefined;
}

function ofUzbek(key: string): Fraction | undefined {
  const [, from = '', part] = /^(.+?) ?(?:tadan|dan) (\d{1,4})$/.exec(key) ?? [];
  const whole = parseNumber(from);
  return whole === undefined || !Number.isInteger(whole) ? undefined : fractionOf(Number(part), whole);
}

function ofWords(key: string): Fraction | undefined {
  const [, count, name = ''] = /^(\d{1,3}) (\p{L}+)$/u.exec(key) ?? [];
  if (count === undefined) return undefined;
  if (/^втор(?:ая|ых)$/.test(name)) return fractionOf(Number(count), 2);
  const russian = RUSSIAN.findIndex((stem) => new RegExp(`^${stem}(?:ая|ых|ья|ьих|[её]ртая|[её]ртых|ь|и)$`).test(name));
  const english = ENGLISH.findIndex((stem) => name === stem || name === `${stem}s`);
  const at = Math.max(russian, english);
  return at < 0 ? undefined : fractionOf(Number(count), at + 3);
}
