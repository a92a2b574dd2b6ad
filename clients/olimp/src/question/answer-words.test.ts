import { describe, expect, it } from 'vitest';
import { type AskedQuestion, answerWords, keyWords, optionsCount, type Wording } from './answer-words.ts';

const wording: Wording = { nameOf: (picture) => `<${picture}>`, decimal: (number) => number.replace('.', ',') };
const asked = (kind: AskedQuestion['kind']): AskedQuestion => ({
  ...{ kind, options: ['bir', 'ikki', 'uch'], pictures: kind === 'LISTEN' ? ['apple', 'cat'] : [] },
});

describe('an answer in words', () => {
  it('names the options that were chosen, those of an order with arrows, and pictures by their names', () => {
    expect(answerWords(asked('SINGLE'), { options: [1] }, wording)).toBe('ikki');
    expect(answerWords(asked('MULTIPLE'), { options: [0, 2] }, wording)).toBe('bir; uch');
    expect(answerWords(asked('ORDER'), { options: [2, 0, 1] }, wording)).toBe('uch → bir → ikki');
    expect(answerWords(asked('LISTEN'), { options: [1] }, wording)).toBe('<cat>');
  });

  it('says a number with the decimal sign of the page, a text as it was typed, and nothing for none', () => {
    expect(answerWords(asked('NUMBER'), { options: null, number: '0.5', text: null }, wording)).toBe('0,5');
    expect(answerWords(asked('TEXT'), { options: null, number: null, text: 'olma' }, wording)).toBe('olma');
    expect(answerWords(asked('TEXT'), null, wording)).toBe('');
    expect(answerWords(asked('SINGLE'), undefined, wording)).toBe('');
  });
});

describe('what is right in words', () => {
  const key = { correctOptions: [], number: null, tolerance: null, accepted: [] };

  it('is every text that counts, or a number with how far off it may be', () => {
    expect(keyWords(asked('TEXT'), { ...key, accepted: ['olma', 'яблоко'] }, wording)).toBe('olma / яблоко');
    expect(keyWords(asked('NUMBER'), { ...key, number: '12', tolerance: '0' }, wording)).toBe('12');
    expect(keyWords(asked('NUMBER'), { ...key, number: '3.14', tolerance: '0.01' }, wording)).toBe('3,14 ± 0,01');
    expect(keyWords(asked('SINGLE'), { ...key, correctOptions: [0] }, wording)).toBe('bir');
  });

  it('names what a jury has count as well, and knows which answers count', () => {
    const single = { ...key, correctOptions: [0], alsoRight: [2] };
    expect(keyWords(asked('SINGLE'), single, wording)).toBe('bir / uch');
    expect([[0], [1], [2]].map((chosen) => optionsCount('SINGLE', single, chosen))).toEqual([true, false, true]);
    const many = { ...key, correctOptions: [0, 1], alsoRight: [2] };
    expect(keyWords(asked('MULTIPLE'), many, wording)).toBe('bir; ikki (+ uch)');
    expect(
      [
        [0, 1],
        [0, 1, 2],
        [0, 2],
      ].map((chosen) => optionsCount('MULTIPLE', many, chosen)),
    ).toEqual([...[true, true, false]]);
    expect(optionsCount('ORDER', { ...key, correctOptions: [1, 0] }, [0, 1])).toBe(false);
  });
});
