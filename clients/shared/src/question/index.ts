export type { AnswerKey, AskedQuestion, GivenAnswer } from './answer-words.ts';
export { useAnswerWords } from './use-answer-words.ts';
