import { drawingTexts, isNamedDrawing } from '../drawings/index.ts';
import { useLanguage, useTexts } from '../i18n/index.ts';
import { type AnswerKey, type AskedQuestion, answerWords, type GivenAnswer, keyWords } from './answer-words.ts';

/** Says answers and keys in the language of the page: options by their words, pictures by their names, numbers with its decimal sign. */
export function useAnswerWords() {
  const names = useTexts(drawingTexts);
  const { language } = useLanguage();
  const wording = {
    nameOf: (picture: string) => (isNamedDrawing(picture) ? names(picture) : picture),
    decimal: (number: string) => number.replace('.', language === 'en' ? '.' : ',').replace('-', '\u2212'),
  };
  return {
    answer: (asked: AskedQuestion, given: GivenAnswer | null | undefined) => answerWords(asked, given, wording),
    key: (asked: AskedQuestion, key: AnswerKey) => keyWords(asked, key, wording),
  };
}
