import { numberWordValue } from './uzbek/numbers.ts';

const table = (first: number, step: number, words: string): Array<[string, number]> =>
  words.split(' ').flatMap((forms, at) => forms.split('|').map((form): [string, number] => [form, first + at * step]));

const RUSSIAN = new Map([
  ...table(
    0,
    1,
    'ноль|нуль один|одна|одно два|две три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать',
  ),
  ...table(14, 1, 'четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать'),
  ...table(20, 10, 'двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто'),
  ...table(100, 100, 'сто двести триста четыреста пятьсот шестьсот семьсот восемьсот девятьсот'),
  ...table(1e3, 1, 'тысяча|тысячи|тысяч'),
  ...table(1e6, 1, 'миллион|миллиона|миллионов'),
  ...table(1e9, 1, 'миллиард|миллиарда|миллиардов'),
  ...table(1e12, 1, 'триллион|триллиона|триллионов'),
]);

const ENGLISH = new Map([
  ...table(
    0,
    1,
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen',
  ),
  ...table(18, 1, 'eighteen nineteen'),
  ...table(20, 10, 'twenty thirty forty fifty sixty seventy eighty ninety'),
  ...table(100, 1, 'hundred'),
  ...table(1e3, 1, 'thousand'),
  ...table(1e6, 1, 'million'),
  ...table(1e9, 1, 'billion'),
  ...table(1e12, 1, 'trillion'),
]);

/** Value of one number word: Uzbek in lower-case canonical Latin, Russian or English in lower case. */
export function wordValue(word: string): number | undefined {
  return numberWordValue(word) ?? RUSSIAN.get(word) ?? ENGLISH.get(word);
}
