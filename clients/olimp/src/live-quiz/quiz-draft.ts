import type { CreateLiveQuizInput, LiveQuizMode, Locale } from '@alif24/client-shared/graphql';
import { newQuestion, type QuestionDraft, toQuestionInput } from './question-draft.ts';

export interface QuizDraft {
  title: string;
  language: Locale;
  mode: LiveQuizMode;
  questions: QuestionDraft[];
}

export const MODES: readonly LiveQuizMode[] = ['SPEED', 'ACCURACY', 'SURVEY'];
export const MOST_QUESTIONS = 50;

export const newDraft = (language: Locale): QuizDraft => ({
  ...{ title: '', language, mode: 'SPEED' },
  questions: [newQuestion()],
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
      const whole = { ...newQuestion(), ...question };
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
