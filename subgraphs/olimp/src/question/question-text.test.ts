import { AppError, LOCALES } from '@alif24/subgraph-shared/utils';
import { describe, expect, test } from 'vitest';
import { QuestionKind } from './question.ts';
import { checkTexts, type QuestionText, type QuestionTexts, shownAnswer, textFor } from './question-text.ts';

const words = (language: QuestionText['language'], text: string, options: string[] = []): QuestionText => ({
  language,
  text,
  options,
  explanation: null,
  sound: null,
});
const fruit: QuestionTexts = {
  kind: QuestionKind.SINGLE,
  language: 'UZ_LATN',
  texts: [
    words('UZ_LATN', "O'rik qaysi? $x + 2$", ['Gilos', "O'rik"]),
    words('RU', 'Где абрикос?', ['Вишня', 'Абрикос']),
  ],
  pictures: [],
};
const sound = (part: Partial<QuestionTexts> = {}): QuestionTexts => ({
  kind: QuestionKind.LISTEN,
  language: 'UZ_LATN',
  texts: [{ ...words('UZ_LATN', 'Tinglang'), sound: 'olma' }],
  pictures: ['apple', 'ice-cream'],
  ...part,
});
const refused = (question: QuestionTexts) => {
  try {
    checkTexts(question, 'questions');
    return false;
  } catch (error) {
    return error instanceof AppError && error.code === 'BAD_USER_INPUT' && error.details?.field === 'questions';
  }
};

describe('the words of a question', () => {
  test('are those of the player where the author wrote them', () => {
    expect(textFor(fruit, 'RU').options).toEqual(['Вишня', 'Абрикос']);
    expect(textFor(fruit, 'EN')).toMatchObject({ language: 'UZ_LATN', options: ['Gilos', "O'rik"] });
  });

  test('come in the other letters of Uzbek, formulas as they stand', () => {
    const { texts, optionCount } = checkTexts(fruit, 'questions');
    expect(optionCount).toBe(2);
    const cyrillic = textFor({ ...fruit, texts }, 'UZ_CYRL');
    expect(cyrillic).toMatchObject({ language: 'UZ_CYRL', text: 'Ўрик қайси? $x + 2$', options: ['Гилос', 'Ўрик'] });
    const back = textFor({ ...fruit, language: 'UZ_CYRL', texts: [cyrillic] }, 'UZ_LATN');
    expect(back).toMatchObject({ text: 'Oʻrik qaysi? $x + 2$', options: ['Gilos', 'Oʻrik'] });
  });

  test('are a line in a quiz, and in a problem of an olympiad several of up to a thousand characters', () => {
    const asked = (text: string) => ({ ...fruit, texts: [{ ...words('UZ_LATN', text), options: ['Gilos', 'Nok'] }] });
    expect(checkTexts(asked('Bir\nikki'), 'questions').texts[0]?.text).toBe('Bir ikki');
    expect([refused(asked('a'.repeat(300))), refused(asked('a'.repeat(301)))]).toEqual([false, true]);
    const long = (text: string) => checkTexts(asked(text), 'questions', true).texts[0]?.text;
    expect(long(`Shart:\n${'a'.repeat(993)}`)).toBe(`Shart:\n${'a'.repeat(993)}`);
    expect(() => long('a'.repeat(1001))).toThrow(AppError);
  });

  test('have as many options in every language of the player, in the same places', () => {
    for (const locale of LOCALES) expect(textFor(fruit, locale).options).toHaveLength(2);
  });

  test('say true and false in the language of the player', () => {
    const question = { ...fruit, kind: QuestionKind.TRUE_FALSE, texts: [words('UZ_LATN', 'Qish issiq')] };
    expect(checkTexts(question, 'questions').optionCount).toBe(2);
    expect(textFor(question, 'RU').options).toEqual(['Верно', 'Неверно']);
    expect(textFor(question, 'UZ_CYRL').options).toEqual(['Тўғри', 'Нотўғри']);
  });

  test('tell an answer as it was seen', () => {
    const answer = { options: [1], number: null, text: null };
    expect(shownAnswer(fruit, answer, 'RU')).toEqual(['Абрикос']);
    expect(shownAnswer(sound(), answer, 'RU')).toEqual(['ice-cream']);
    const number = { ...fruit, kind: QuestionKind.NUMBER };
    expect(shownAnswer(number, { options: null, number: '-0.5', text: null }, 'UZ_LATN')).toEqual(['-0,5']);
    expect(shownAnswer(number, { options: null, number: '-0.5', text: null }, 'EN')).toEqual(['-0.5']);
  });

  test.each<[string, QuestionTexts]>([
    ['no text in the language of the author', { ...fruit, language: 'EN' }],
    ['a language twice', { ...fruit, texts: [...fruit.texts, ...fruit.texts] }],
    ['other options in another language', { ...fruit, texts: [...fruit.texts, words('EN', 'Where?', ['Cherry'])] }],
    ['two options alike', { ...fruit, texts: [words('UZ_LATN', 'Qaysi?', ['olma', 'Olma'])] }],
    ['an empty option', { ...fruit, texts: [words('UZ_LATN', 'Qaysi?', ['olma', ' '])] }],
    ['options for a number', { ...fruit, kind: QuestionKind.NUMBER }],
    ['nothing to hear', sound({ texts: [words('UZ_LATN', 'Tinglang')] })],
    ['a sound where nothing is heard', { ...sound(), kind: QuestionKind.TEXT, pictures: [] }],
    ['pictures where none are chosen', { ...fruit, pictures: ['apple'] }],
    ['one picture twice', sound({ pictures: ['apple', 'apple'] })],
    ['a picture from elsewhere', sound({ pictures: ['apple', 'https://example.org/x.svg'] })],
  ])('are refused with %s', (_, question) => {
    expect(refused(question)).toBe(true);
  });
});
