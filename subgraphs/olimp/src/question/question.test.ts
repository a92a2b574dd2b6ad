import { AppError, toCyrillic } from '@alif24/subgraph-shared/utils';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  checkKey,
  type GivenAnswer,
  isRight,
  type QuestionKey,
  QuestionKind,
  readAnswer,
  takesOptions,
} from './question.ts';

const keyOf = (kind: QuestionKind, part: Partial<QuestionKey> = {}): QuestionKey =>
  checkKey({ kind, optionCount: 4, correctOptions: [], number: null, accepted: [], ...part }, 'key');
const judge = (key: QuestionKey, answer: GivenAnswer) => isRight(key, readAnswer(key, answer, 'answer'));
const refusal = (act: () => unknown) => {
  try {
    act();
  } catch (error) {
    return error instanceof AppError ? `${error.code} ${error.details?.field}` : String(error);
  }
  return 'none';
};

const single = keyOf(QuestionKind.SINGLE, { correctOptions: [2] });
const multiple = keyOf(QuestionKind.MULTIPLE, { correctOptions: [3, 1] });
const truth = keyOf(QuestionKind.TRUE_FALSE, { correctOptions: [1] });
const order = keyOf(QuestionKind.ORDER, { correctOptions: [2, 0, 3, 1] });
const listen = keyOf(QuestionKind.LISTEN, { correctOptions: [0] });
const number = keyOf(QuestionKind.NUMBER, { number: { value: '12,50', tolerance: '0,1' } });
const text = keyOf(QuestionKind.TEXT, { accepted: ["O'zbekiston", 'Узбекистан'] });
const all = [single, multiple, truth, order, listen, number, text];

describe('judging', () => {
  test('a right answer names all the right options and no other', () => {
    expect(judge(single, { options: [2] })).toBe(true);
    expect(judge(single, { options: [1] })).toBe(false);
    expect(judge(multiple, { options: [1, 3] })).toBe(true);
    expect(judge(multiple, { options: [3, 1] })).toBe(true);
    expect(judge(multiple, { options: [3] })).toBe(false);
    expect(judge(multiple, { options: [1, 2, 3] })).toBe(false);
    expect(judge(truth, { options: [1] })).toBe(true);
    expect(judge(truth, { options: [0] })).toBe(false);
    expect(judge(listen, { options: [0] })).toBe(true);
  });

  test('an order is right as a whole, not as a set', () => {
    expect(judge(order, { options: [2, 0, 3, 1] })).toBe(true);
    expect(judge(order, { options: [0, 1, 2, 3] })).toBe(false);
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
        fc.shuffledSubarray([0, 1, 2, 3, 4], { minLength: 5 }),
        (right, given) => {
          const key = keyOf(QuestionKind.ORDER, { optionCount: 5, correctOptions: right });
          expect(judge(key, { options: given })).toBe(right.join() === given.join());
        },
      ),
    );
  });

  test.each([
    ['12,5', true],
    ['12.4', true],
    ['12,6', true],
    ['12,6000000001', false],
    ['oʻn ikki yarim', true],
    ['oʻn ikki butun oʻndan oltita', null],
    ['ўн икки бутун ўндан олти', true],
    ['13', false],
    ['12 5', null],
  ])('%s is twelve and a half within a tenth: %s', (typed, expected) => {
    if (expected === null) expect(refusal(() => judge(number, { number: typed }))).toBe('BAD_USER_INPUT answer');
    else expect(judge(number, { number: typed })).toBe(expected);
  });

  test.each([
    ['Oʻzbekiston', true],
    ['O‘zbekiston', true],
    ['O`ZBEKISTON.', true],
    ['  o’zbekiston ', true],
    ['Ўзбекистон', true],
    ['узбекистан', true],
    ['Oʻzbеkiston', true],
    ['Ozbekiston', false],
    ['Oʻzbekistonda', false],
  ])('%s is the country: %s', (typed, expected) => {
    expect(judge(text, { text: typed })).toBe(expected);
  });

  test('what is accepted in Cyrillic is right in Latin, and the other way round', () => {
    for (const word of [
      'choʻl',
      'maʼno',
      'qishloq',
      'yulduz',
      'shahar',
      'singil',
      'oʻn ikki',
      'gʻoz',
      'ertak',
      'sirk',
    ]) {
      const latin = keyOf(QuestionKind.TEXT, { accepted: [word] });
      const cyrillic = keyOf(QuestionKind.TEXT, { accepted: [toCyrillic(word)] });
      expect(judge(latin, { text: toCyrillic(word) }), word).toBe(true);
      expect(judge(cyrillic, { text: word }), word).toBe(true);
      expect(judge(latin, { text: word.replaceAll('ʻ', '‘').replaceAll('ʼ', "'").toUpperCase() }), word).toBe(true);
    }
    expect(judge(keyOf(QuestionKind.TEXT, { accepted: ['maʼno'] }), { text: 'mano' })).toBe(false);
    expect(judge(keyOf(QuestionKind.TEXT, { accepted: ['ёлка'] }), { text: 'Елка' })).toBe(true);
    expect(judge(keyOf(QuestionKind.TEXT, { accepted: ['12'] }), { text: 'oʻn ikki' })).toBe(true);
  });

  test('an answer in its normal form is judged and read as before', () => {
    const options = fc.uniqueArray(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 4 });
    const given = fc.oneof(
      fc.record({ options }),
      fc.record({ number: fc.integer().map(String) }),
      fc.record({ text: fc.string({ minLength: 1, maxLength: 90 }) }),
    );
    fc.assert(
      fc.property(fc.constantFrom(...all), given, (key, answer) => {
        let read: ReturnType<typeof readAnswer>;
        try {
          read = readAnswer(key, answer, 'answer');
        } catch (error) {
          expect((error as AppError).code).toBe('BAD_USER_INPUT');
          return;
        }
        expect(readAnswer(key, read, 'answer')).toEqual(read);
        expect(isRight(key, read)).toBe(isRight(key, readAnswer(key, read, 'answer')));
      }),
    );
  });

  test('each right answer is right, whatever the key', () => {
    const indexes = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 1 });
    fc.assert(
      fc.property(indexes, fc.bigInt(-(10n ** 12n), 10n ** 12n), (options, value) => {
        expect(judge(keyOf(QuestionKind.MULTIPLE, { optionCount: 6, correctOptions: options }), { options })).toBe(
          true,
        );
        const exact = keyOf(QuestionKind.NUMBER, { number: { value: String(value), tolerance: '0' } });
        expect(judge(exact, { number: String(value) })).toBe(true);
        expect(judge(exact, { number: String(value + 1n) })).toBe(false);
      }),
    );
  });
});

describe('what cannot be an answer', () => {
  test.each<[string, QuestionKey, GivenAnswer]>([
    ['no option', single, { options: [] }],
    ['two options of one', single, { options: [1, 2] }],
    ['an option beyond the last', single, { options: [4] }],
    ['an option below 0', single, { options: [-1] }],
    ['half an option', single, { options: [1.5] }],
    ['one option twice', multiple, { options: [1, 1] }],
    ['a third truth', truth, { options: [2] }],
    ['an order with a gap', order, { options: [0, 1, 2] }],
    ['an order with one twice', order, { options: [0, 1, 2, 2] }],
    ['a text for a number', number, { text: '12' }],
    ['a word that is no number', number, { number: 'olma' }],
    ['options for a text', text, { options: [0] }],
    ['a text beside the options', single, { options: [2], text: 'olma' }],
    ['an empty text', text, { text: ' !? ' }],
    ['too long a text', text, { text: 'a'.repeat(81) }],
    ['nothing', text, {}],
  ])('%s', (_, key, answer) => {
    expect(refusal(() => readAnswer(key, answer, 'answer'))).toBe('BAD_USER_INPUT answer');
  });
});

describe('keys', () => {
  test.each<[string, QuestionKind, Partial<QuestionKey>]>([
    ['nothing right', QuestionKind.SINGLE, {}],
    ['two right ones of one', QuestionKind.SINGLE, { correctOptions: [0, 1] }],
    ['one option', QuestionKind.SINGLE, { optionCount: 1, correctOptions: [0] }],
    ['seven options', QuestionKind.MULTIPLE, { optionCount: 7, correctOptions: [0] }],
    ['an order with a gap', QuestionKind.ORDER, { correctOptions: [0, 1] }],
    ['no number', QuestionKind.NUMBER, {}],
    ['a number that is none', QuestionKind.NUMBER, { number: { value: 'x', tolerance: '0' } }],
    ['a tolerance below 0', QuestionKind.NUMBER, { number: { value: '1', tolerance: '-1' } }],
    ['options for a number', QuestionKind.NUMBER, { correctOptions: [0], number: { value: '1', tolerance: '0' } }],
    ['no text', QuestionKind.TEXT, {}],
    ['an empty text', QuestionKind.TEXT, { accepted: ['…'] }],
    ['thirteen texts', QuestionKind.TEXT, { accepted: Array.from({ length: 13 }, (_, n) => `olma${n}`) }],
    ['a text for a choice', QuestionKind.SINGLE, { correctOptions: [0], accepted: ['olma'] }],
  ])('are refused with %s', (_, kind, part) => {
    expect(refusal(() => keyOf(kind, part))).toBe('BAD_USER_INPUT key');
  });

  test('come in one form', () => {
    expect(multiple.correctOptions).toEqual([1, 3]);
    expect(number.number).toEqual({ value: '12.5', tolerance: '0.1' });
    expect(number.optionCount).toBe(0);
    expect(truth.optionCount).toBe(2);
    expect(text.accepted[0]).toBe('Oʻzbekiston');
  });

  test('hold nothing in a survey, where no answer is right', () => {
    const survey = (key: QuestionKey) => checkKey(key, 'key', true);
    for (const key of all) {
      expect(refusal(() => survey(key))).toBe('BAD_USER_INPUT key');
      const empty = survey({ ...key, correctOptions: [], number: null, accepted: [] });
      const answer = { options: key.kind === QuestionKind.ORDER ? [0, 1, 2, 3] : [0], number: null, text: null };
      if (takesOptions(key.kind)) expect(judge(empty, answer)).toBe(false);
    }
    expect(judge({ ...number, number: null }, { number: '12,5' })).toBe(false);
    expect(judge({ ...text, accepted: [] }, { text: 'olma' })).toBe(false);
  });
});
