import { describe, expect, it } from 'vitest';
import { newQuestion, noWords, otherLanguages, partsOf, problemOf, type QuestionDraft } from './question-draft.ts';

const question = (more: Partial<QuestionDraft> = {}): QuestionDraft => ({
  ...newQuestion(4),
  text: ' 7 × 8? ',
  options: ['54', '', ' 56 ', ''],
  isCorrect: [false, false, true, false],
  ...more,
});
const problem = (more: Partial<QuestionDraft>, isSurvey = false) => problemOf(question(more), 'UZ_LATN', isSurvey);
const parts = (more: Partial<QuestionDraft>) => partsOf(question(more), 'UZ_LATN');

describe('a draft of a question', () => {
  it('leaves empty answers out and counts the correct ones among the rest', () => {
    expect(parts({})).toMatchObject({ words: { text: '7 × 8?', options: ['54', '56'] }, correctOptions: [1] });
  });

  it.each<[string, Partial<QuestionDraft>, string | null]>([
    ['nothing', {}, null],
    ['a text', { text: '  ' }, 'noText'],
    ['a second answer', { options: ['54', '', ' ', ''] }, 'fewOptions'],
    ['different answers', { options: ['56', '56 ', '', ''] }, 'sameOptions'],
    ['a correct answer', { isCorrect: [false, false, false, false] }, 'noCorrect'],
    ['a correct answer that is written', { isCorrect: [false, true, false, false] }, 'noCorrect'],
    ['whether it is true', { kind: 'TRUE_FALSE' }, 'noTruth'],
    ['nothing when it is false', { kind: 'TRUE_FALSE', isTrue: false }, null],
    ['a number', { kind: 'NUMBER', number: ' - ' }, 'noNumber'],
    ['nothing with a number in words', { kind: 'NUMBER', number: 'oʻn ikki' }, null],
    ['a text that counts', { kind: 'TEXT', accepted: ' \n ' }, 'noAccepted'],
    ['nothing in an order', { kind: 'ORDER', isCorrect: [] }, null],
    ['a sound', { kind: 'LISTEN', pictures: ['apple', 'pear'], rightPicture: 'apple' }, 'noSound'],
    ['a second picture', { kind: 'LISTEN', sound: 'olma', pictures: ['apple'], rightPicture: 'apple' }, 'fewPictures'],
    ['the right picture', { kind: 'LISTEN', sound: 'olma', pictures: ['apple', 'pear'] }, 'noCorrect'],
    ['nothing in a language nobody began', { translations: { RU: noWords(4) } }, null],
    [
      'the text of a translation',
      { translations: { RU: { ...noWords(4), options: ['54', '', '56', ''] } } },
      'halfTranslated',
    ],
    [
      'an answer in a translation',
      { translations: { RU: { ...noWords(4), text: '7 × 8?', options: ['54', '', '', ''] } } },
      'halfTranslated',
    ],
  ])('misses %s', (_name, more, expected) => {
    expect(problem(more)).toBe(expected);
  });

  it('needs nothing that is right in a survey', () => {
    const pictures = { kind: 'LISTEN', sound: 'olma', pictures: ['apple', 'pear'] } as const;
    for (const more of [
      { isCorrect: [] },
      { kind: 'TRUE_FALSE' },
      { kind: 'NUMBER' },
      { kind: 'TEXT' },
      { ...pictures, pictures: [...pictures.pictures] },
    ] as Partial<QuestionDraft>[]) {
      expect(problem(more, true)).toBeNull();
    }
  });

  it.each([2, 3, 4])('mixes the %s steps of an order, and the key brings them back', (count) => {
    const steps = ['bir', 'ikki', 'uch', 'toʻrt'].slice(0, count);
    const options = [...steps, '', '', ''].slice(0, 4);
    for (const text of ['a', 'b', 'c', 'Tartib', 'Qaysi birinchi?']) {
      const { words, correctOptions } = parts({ kind: 'ORDER', text, options });
      expect(words.options).not.toEqual(steps);
      expect([...words.options].sort()).toEqual([...steps].sort());
      expect(correctOptions.map((place) => words.options[place])).toEqual(steps);
    }
  });

  it('mixes the translations of an order alike', () => {
    const options = ['bir', 'ikki', 'uch', ''];
    const words = { ...noWords(4), text: 'Порядок', options: ['один', 'два', 'три', ''] };
    const { correctOptions, translations } = parts({ kind: 'ORDER', options, translations: { RU: words } });
    expect(correctOptions.map((place) => translations[0]?.options[place])).toEqual(['один', 'два', 'три']);
  });

  it('has the key of each kind', () => {
    expect(parts({ kind: 'TRUE_FALSE', isTrue: false })).toMatchObject({ words: { options: [] }, correctOptions: [1] });
    expect(parts({ kind: 'NUMBER', number: ' 12,5 ', tolerance: '' })).toMatchObject({
      ...{ number: '12,5', tolerance: null },
    });
    expect(parts({ kind: 'TEXT', accepted: 'Toshkent\n\n Тошкент \nToshkent' }).accepted).toEqual([
      'Toshkent',
      'Тошкент',
    ]);
    const listen = { kind: 'LISTEN', sound: ' olma ', pictures: ['pear', 'apple'], rightPicture: 'apple' } as const;
    expect(parts({ ...listen, pictures: [...listen.pictures] })).toMatchObject({
      ...{ words: { sound: 'olma', options: [] }, correctOptions: [1] },
    });
  });

  it('is written in other languages, but not in the other letters of Uzbek', () => {
    expect(otherLanguages('UZ_LATN')).toEqual(['RU', 'EN']);
    expect(otherLanguages('UZ_CYRL')).toEqual(['RU', 'EN']);
    expect(otherLanguages('RU')).toEqual(['UZ_LATN', 'EN']);
  });
});
