import { describe, expect, it } from 'vitest';
import {
  newQuestion,
  noWords,
  otherLanguages,
  problemOf,
  type QuestionDraft,
  toQuestionInput,
} from './question-draft.ts';
import { newDraft, toInput } from './quiz-draft.ts';

const question = (more: Partial<QuestionDraft> = {}): QuestionDraft => ({
  ...newQuestion(),
  text: ' 7 × 8? ',
  options: ['54', '', ' 56 ', ''],
  isCorrect: [false, false, true, false],
  ...more,
});
const problem = (more: Partial<QuestionDraft>, isSurvey = false) => problemOf(question(more), 'UZ_LATN', isSurvey);
const input = (more: Partial<QuestionDraft>, isSurvey = false) => toQuestionInput(question(more), 'UZ_LATN', isSurvey);

describe('a draft of a question', () => {
  it('leaves empty answers out and counts the correct ones among the rest', () => {
    const { questions } = toInput({ ...newDraft('RU'), title: ' Карра ', questions: [question()] });
    expect(questions).toEqual([
      {
        ...{ kind: 'SINGLE', text: '7 × 8?', options: ['54', '56'], correctOptions: [1], seconds: 20, points: 1000 },
        ...{ explanation: null, sound: null, translations: [] },
      },
    ]);
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
    ['points', { points: '' }, 'badPoints'],
    ['points that there are', { points: '5001' }, 'badPoints'],
    ['nothing without points', { points: '0' }, null],
    ['nothing in a language nobody began', { translations: { RU: noWords() } }, null],
    [
      'the text of a translation',
      { translations: { RU: { ...noWords(), options: ['54', '', '56', ''] } } },
      'halfTranslated',
    ],
    [
      'an answer in a translation',
      { translations: { RU: { ...noWords(), text: '7 × 8?', options: ['54', '', '', ''] } } },
      'halfTranslated',
    ],
  ])('misses %s', (_name, more, expected) => {
    expect(problem(more)).toBe(expected);
  });

  it('needs nothing that is right in a survey, and sends nothing', () => {
    const pictures = { kind: 'LISTEN', sound: 'olma', pictures: ['apple', 'pear'] } as const;
    for (const more of [
      { isCorrect: [] },
      { kind: 'TRUE_FALSE' },
      { kind: 'NUMBER' },
      { kind: 'TEXT' },
      { ...pictures, pictures: [...pictures.pictures] },
    ] as Partial<QuestionDraft>[]) {
      expect(problem(more, true)).toBeNull();
      expect(input(more, true)).toMatchObject({ correctOptions: [] });
      expect(input(more, true)).not.toHaveProperty('key');
    }
    expect(input({ kind: 'ORDER' }, true).correctOptions).toEqual([]);
  });

  it.each([2, 3, 4])('mixes the %s steps of an order, and the key brings them back', (count) => {
    const steps = ['bir', 'ikki', 'uch', 'toʻrt'].slice(0, count);
    const options = [...steps, '', '', ''].slice(0, 4);
    for (const text of ['a', 'b', 'c', 'Tartib', 'Qaysi birinchi?']) {
      const sent = input({ kind: 'ORDER', text, options });
      expect(sent.options).not.toEqual(steps);
      expect([...(sent.options ?? [])].sort()).toEqual([...steps].sort());
      expect(sent.correctOptions?.map((place) => sent.options?.[place])).toEqual(steps);
    }
  });

  it('mixes the translations of an order alike', () => {
    const options = ['bir', 'ikki', 'uch', ''];
    const words = { ...noWords(), text: 'Порядок', options: ['один', 'два', 'три', ''] };
    const sent = input({ kind: 'ORDER', options, translations: { RU: words } });
    expect(sent.correctOptions?.map((place) => sent.translations?.[0]?.options?.[place])).toEqual([
      'один',
      'два',
      'три',
    ]);
  });

  it('sends the key of each kind', () => {
    expect(input({ kind: 'TRUE_FALSE', isTrue: false })).toMatchObject({ options: [], correctOptions: [1] });
    expect(input({ kind: 'NUMBER', number: ' 12,5 ', tolerance: '' }).key).toMatchObject({
      number: '12,5',
      tolerance: null,
    });
    expect(input({ kind: 'TEXT', accepted: 'Toshkent\n\n Тошкент \nToshkent' }).key?.accepted).toEqual([
      'Toshkent',
      'Тошкент',
    ]);
    const listen = { kind: 'LISTEN', sound: ' olma ', pictures: ['pear', 'apple'], rightPicture: 'apple' } as const;
    expect(input({ ...listen, pictures: [...listen.pictures] })).toMatchObject({
      sound: 'olma',
      correctOptions: [1],
      options: [],
    });
  });

  it('is written in other languages, but not in the other letters of Uzbek', () => {
    expect(otherLanguages('UZ_LATN')).toEqual(['RU', 'EN']);
    expect(otherLanguages('UZ_CYRL')).toEqual(['RU', 'EN']);
    expect(otherLanguages('RU')).toEqual(['UZ_LATN', 'EN']);
  });
});
