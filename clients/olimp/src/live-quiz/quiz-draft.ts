import type {
  CreateLiveQuizInput,
  LiveQuizBoardFrequency,
  LiveQuizMode,
  LiveQuizQuestionInput,
  Locale,
} from '@alif24/client-shared/graphql';
import {
  newQuestion,
  otherLanguages,
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
  /** Title of the section that begins with it; empty where none does. */
  section: string;
  /** The same title in other languages, as typed. */
  sectionTranslations: Partial<Record<Locale, string>>;
}

export const SECONDS = [10, 15, 20, 30, 45, 60, 90, 120];
export const MOST_POINTS = 5000;
/** The wall has four colours and shapes for answers. */
export const PLACES = 4;

export const newQuizQuestion = (): QuizQuestion => ({
  ...newQuestion(PLACES),
  seconds: 20,
  points: '1000',
  section: '',
  sectionTranslations: {},
});

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
    ...sectionOf(question, language),
    correctOptions: isSurvey ? [] : correctOptions,
    ...(isTyped && !isSurvey && { key }),
    ...(kind === 'LISTEN' && { pictures }),
    translations,
  };
}

function sectionOf({ section, sectionTranslations }: QuizQuestion, language: Locale) {
  const title = section.trim();
  const others = title === '' ? [] : otherLanguages(language);
  return {
    section: title || null,
    sectionTranslations: others.flatMap((other) => {
      const translated = sectionTranslations[other]?.trim();
      return translated ? [{ language: other, title: translated }] : [];
    }),
  };
}

export interface QuizDraft {
  /** The quiz that it was copied from; null for one that was begun empty. */
  from: string | null;
  title: string;
  language: Locale;
  /** 0 to 11; null for no grade in particular. */
  grade: number | null;
  /** Null until somebody chooses: it follows the grade. */
  mode: LiveQuizMode | null;
  boardFrequency: LiveQuizBoardFrequency;
  /** Null when the host opens each question. */
  autoAdvanceSeconds: number | null;
  closesWhenAllAnswered: boolean;
  /** As typed; none when everybody plays alone. */
  teams: string[];
  questions: QuizQuestion[];
}

export const MODES: readonly LiveQuizMode[] = ['SPEED', 'ACCURACY', 'SURVEY'];
export const BOARDS: readonly LiveQuizBoardFrequency[] = [
  'EACH_QUESTION',
  'AFTER_SECTION',
  'END',
  'SELF_ONLY',
  'NEVER',
];
export const GRADES = Array.from({ length: 12 }, (_, grade) => grade);
export const ADVANCES = [3, 5, 10, 15, 20, 30, 60];
/** What there is to choose from, and what a quiz has that was not written here. */
export const choicesWith = (choices: readonly number[], own: number | null): number[] =>
  own === null || choices.includes(own) ? [...choices] : [...choices, own].sort((a, b) => a - b);
export const LONGEST_SECTION = 60;
export const MOST_TEAMS = 8;
export const LONGEST_TEAM = 24;
/** In these grades nobody is hurried unless the host wants it. */
const LAST_CALM_GRADE = 2;
export const MOST_QUESTIONS = 50;

export const newDraft = (language: Locale): QuizDraft => ({
  ...{
    from: null,
    title: '',
    language,
    grade: null,
    mode: null,
    boardFrequency: 'EACH_QUESTION',
    autoAdvanceSeconds: null,
  },
  closesWhenAllAnswered: true,
  teams: [],
  questions: [newQuizQuestion()],
});

/** Whether something was written in it that somebody would miss. */
export const isBegun = ({ title, questions }: QuizDraft): boolean =>
  title.trim() !== '' ||
  questions.length > 1 ||
  questions.some(({ text, options }) => [text, ...options].some(Boolean));

/** What an answer brings: as was chosen, otherwise as suits the grade. */
export const modeOf = ({ mode, grade }: Pick<QuizDraft, 'mode' | 'grade'>): LiveQuizMode =>
  mode ?? (grade !== null && grade <= LAST_CALM_GRADE ? 'ACCURACY' : 'SPEED');

/** Whether titles of sections are asked for: the board waits for them, or there are some. */
export const hasSections = ({ boardFrequency, questions }: Pick<QuizDraft, 'boardFrequency' | 'questions'>): boolean =>
  boardFrequency === 'AFTER_SECTION' || questions.some(({ section }) => section.trim() !== '');

/** What is wrong with the names of teams; nothing when they can play. */
export function teamsProblem(teams: readonly string[]): 'noTeamName' | 'sameTeams' | null {
  const names = teams.map((name) => name.trim().replace(/\s+/g, ' ').toLowerCase());
  if (names.includes('')) return 'noTeamName';
  return new Set(names).size < names.length ? 'sameTeams' : null;
}

/** The draft as the graph takes it. */
export function toInput({ from, title, language, questions, teams, ...draft }: QuizDraft): CreateLiveQuizInput {
  const mode = modeOf(draft);
  const { grade, boardFrequency, autoAdvanceSeconds, closesWhenAllAnswered } = draft;
  return {
    ...{ replacesId: from, title: title.trim(), language, mode, grade, boardFrequency, autoAdvanceSeconds },
    closesWhenAllAnswered,
    teams: teams.map((name) => name.trim()),
    questions: questions.map((question) => toQuestionInput(question, language, mode === 'SURVEY')),
  };
}

/** Under the name of who writes: others may use the device too. */
const placeOf = (userId: string) => `alif24-quiz-draft:${userId}`;

/** What was being written when the page was left; null when nothing was, or nothing that can be read. A draft of an older page gets what it lacks. */
export function recallDraft(userId: string): QuizDraft | null {
  try {
    const draft = JSON.parse(window.localStorage.getItem(placeOf(userId)) ?? 'null') as QuizDraft | null;
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

export function rememberDraft(userId: string, draft: QuizDraft | null): void {
  try {
    if (draft) window.localStorage.setItem(placeOf(userId), JSON.stringify(draft));
    else window.localStorage.removeItem(placeOf(userId));
  } catch {
    // a browser that keeps nothing: the draft lives as long as the page
  }
}
