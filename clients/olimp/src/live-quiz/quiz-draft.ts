import type { CreateLiveQuizInput, Locale } from '@alif24/client-shared/graphql';

/** A question while it is written: always four places for answers, some of which may stay empty. */
export interface QuestionDraft {
  key: string;
  text: string;
  options: string[];
  isCorrect: boolean[];
  seconds: number;
  points: number;
}

export interface QuizDraft {
  title: string;
  language: Locale;
  questions: QuestionDraft[];
}

export type DraftProblem = 'noTitle' | 'noText' | 'fewOptions' | 'sameOptions' | 'noCorrect';

export const SECONDS = [10, 15, 20, 30, 45, 60, 90, 120];
export const POINTS = [0, 500, 1000, 2000];
export const MOST_QUESTIONS = 50;

let keys = 0;

export function newQuestion(): QuestionDraft {
  keys += 1;
  return {
    key: `${Date.now()}-${keys}`,
    text: '',
    options: ['', '', '', ''],
    isCorrect: [false, false, false, false],
    seconds: 20,
    points: 1000,
  };
}

export const newDraft = (language: Locale): QuizDraft => ({ title: '', language, questions: [newQuestion()] });

/** What is still missing in a question; nothing when it can be asked. */
export function problemOf({ text, options, isCorrect }: QuestionDraft): DraftProblem | null {
  const written = options.map((option) => option.trim()).filter(Boolean);
  if (text.trim() === '') return 'noText';
  if (written.length < 2) return 'fewOptions';
  if (new Set(written).size < written.length) return 'sameOptions';
  return options.some((option, place) => option.trim() && isCorrect[place]) ? null : 'noCorrect';
}

/** The draft as the graph takes it: empty places for answers left out, the correct ones counted among the rest. */
export function toInput({ title, language, questions }: QuizDraft): CreateLiveQuizInput {
  return {
    title: title.trim(),
    language,
    questions: questions.map(({ text, options, isCorrect, seconds, points }) => {
      const written = options
        .map((option, place) => ({ option: option.trim(), correct: isCorrect[place] ?? false }))
        .filter(({ option }) => option !== '');
      return {
        text: text.trim(),
        options: written.map(({ option }) => option),
        correctOptions: written.flatMap(({ correct }, place) => (correct ? [place] : [])),
        seconds,
        points,
      };
    }),
  };
}

const place = 'alif24-quiz-draft';

/** What was being written when the page was left; null when nothing was, or nothing that can be read. */
export function recallDraft(): QuizDraft | null {
  try {
    const draft = JSON.parse(window.localStorage.getItem(place) ?? 'null') as QuizDraft | null;
    return draft && draft.questions.length > 0 ? draft : null;
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
