/** The words of a problem: what is asked, and the options, the right one first. */
type Words = readonly [text: string, ...options: string[]];

export interface DemoProblem {
  points: 3 | 4 | 5;
  uz: Words;
  ru: Words;
  en: Words;
  /** Where a number is to be typed. */
  number?: string;
  /** The skill of MathKids that it is of, where it is one. */
  skill?: string;
}

/** The same options in all languages: numbers. */
export const same = (
  points: 3 | 4 | 5,
  texts: Record<'uz' | 'ru' | 'en', string>,
  ...options: string[]
): DemoProblem => ({
  ...{ points, uz: [texts.uz, ...options], ru: [texts.ru, ...options], en: [texts.en, ...options] },
});
export const typed = (points: 3 | 4 | 5, number: string, uz: string, ru: string, en: string): DemoProblem => ({
  ...{ points, number, uz: [uz], ru: [ru], en: [en] },
});
