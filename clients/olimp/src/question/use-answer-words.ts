import { drawingTexts, isNamedDrawing } from '@alif24/client-shared/drawings';
import { useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { type AnswerKey, type AskedQuestion, answerWords, keyWords } from './answer-words.ts';
import type { Answer } from './problem-answer.tsx';

/** Says answers and keys in the language of the page: options by their words, pictures by their names, numbers with its decimal sign. */
export function useAnswerWords() {
  const names = useTexts(drawingTexts);
  const { language } = useLanguage();
  const wording = {
    nameOf: (picture: string) => (isNamedDrawing(picture) ? names(picture) : picture),
    decimal: (number: string) => number.replace('.', language === 'en' ? '.' : ',').replace('-', '\u2212'),
  };
  return {
    answer: (asked: AskedQuestion, given: Answer | null | undefined) => answerWords(asked, given, wording),
    key: (asked: AskedQuestion, key: AnswerKey) => keyWords(asked, key, wording),
  };
}
