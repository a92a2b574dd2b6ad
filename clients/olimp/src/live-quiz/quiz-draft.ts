import type { CreateLiveQuizInput, LiveQuizMode, LiveQuizQuestionInput, Locale } from '@alif24/client-shared/graphql';
import {
  newQuestion,
  partsOf,
  problemOf,
  type QuestionDraft,
  type QuestionProblem,
} from '../question/question-draft.ts';

/** A question of a quiz: with its time and what it brings. */
export interface QuizQuestion extends QuestionDraft {
  seconds: number;
  /** As typed: 0 to 5000. */
  points: string;
}

export const SECONDS = [10, 15, 20, 30, 45, 60, 90, 120];
export const MOST_POINTS = 5000;
/** The wall has four colours and shapes for answers. */
const PLACES = 4;

export const newQuizQuestion = (): QuizQuestion => ({ ...newQuestion(PLACES), seconds: 20, points: '1000' });

/** What is still missing in a question of a quiz in `language`; nothing when it can be asked. */
export function quizProblemOf(
  question: QuizQuestion,
  language: Locale,
  isSurvey: boolean,
): QuestionProblem | 'badPoints' | null {
  const problem = problemOf(question, language, isSurvey);
  const points = question.points.trim();
  const isWorth = /^\d{1,4}$/.test(points) && Number(points) <= MOST_POINTS;
  return (problem === null || problem === 'halfTranslated') && !isWorth ? 'badPoints' : problem;
}

/** A question as the graph takes it. */
export function toQuestionInput(question: QuizQuestion, language: Locale, isSurvey: boolean): LiveQuizQuestionInput {
  const { kind, words, translations, pictures, correctOptions, ...key } = partsOf(question, language);
  const isTyped = kind === 'NUMBER' || kind === 'TEXT';
  return {
    ...{ kind, ...words, seconds: question.seconds, points: Number(question.points) },
    correctOptions: isSurvey ? [] : correctOptions,
    ...(isTyped && !isSurvey && { key }),
    ...(kind === 'LISTEN' && { pictures }),
    translations,
  };
}

export interface QuizDraft {
  title: string;
  language: Locale;
  mode: LiveQuizMode;
  questions: QuizQuestion[];
}

export const MODES: readonly LiveQuizMode[] = ['SPEED', 'ACCURACY', 'SURVEY'];
export const MOST_QUESTIONS = 50;

export const newDraft = (language: Locale): QuizDraft => ({
  ...{ title: '', language, mode: 'SPEED' },
  questions: [newQuizQuestion()],
});

/** The draft as the graph takes it. */
export const toInput = ({ title, language, mode, questions }: QuizDraft): CreateLiveQuizInput => ({
  ...{ title: title.trim(), language, mode },
  questions: questions.map((question) => toQuestionInput(question, language, mode === 'SURVEY')),
});

const place = 'alif24-quiz-draft';

/** What was being written when the page was left; null when nothing was, or nothing that can be read. A draft of an older page gets what it lacks. */
export function recallDraft(): QuizDraft | null {
  try {
    const draft = JSON.parse(window.localStorage.getItem(place) ?? 'null') as QuizDraft | null;
    if (!draft || draft.questions.length === 0) return null;
    const questions = draft.questions.map((question) => {
      const whole = { ...newQuizQuestion(), ...question };
      const isSeveral = whole.kind === 'SINGLE' && whole.isCorrect.filter(Boolean).length > 1;
      return { ...whole, points: String(whole.points), ...(isSeveral && { kind: 'MULTIPLE' as const }) };
    });
    return { ...newDraft(draft.language), ...draft, questions };
  } catch {
    return null;
  }
}

export function rememberDraft(draft: QuizDraft | null): void {
  try {
    if (draft) window.localStorage.setItem(place, JSON.stringify(draft));
    else window.localStorage.removeItem(place);
  } catch {
    // a browser that keeps nothing: the draft lives as long as the page
  }
}
