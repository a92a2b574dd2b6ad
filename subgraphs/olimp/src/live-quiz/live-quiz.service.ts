import type { Context } from '@alif24/subgraph-shared/server';
import { AppError, badInput, type Locale, toCyrillic, toLatin } from '@alif24/subgraph-shared/utils';
import { QuestionKind, takesOptions } from '../question/question.ts';
import { textFor } from '../question/question-text.ts';
import { answeredOf, distributionOf, doneOf } from './engine/board.ts';
import { remainingOf } from './engine/state.ts';
import { type LiveQuiz, LiveQuizState } from './live-quiz.entity.ts';
import { quizNotFound } from './live-quiz.rules.ts';
import type { LiveQuizQuestionRow, LiveQuizRow } from './live-quiz-log.ts';
import { quizIdOfPin } from './live-quiz-pin.service.ts';
import type { LiveQuizQuestion } from './live-quiz-question.type.ts';
import { currentViews, roomOf } from './live-quiz-rooms.ts';
import type { LiveQuizView } from './live-quiz-view.ts';

/** A quiz at one moment: its own fields, and the view that all others are read from. */
export interface LiveQuizSnapshot extends LiveQuiz {
  view: LiveQuizView;
  /** The clock that decides, now: the database's, carried on by the process since it was read. Milliseconds since 1970. */
  now: () => number;
  /** Of a stream that goes on after a sequence: whether nothing but counts had changed. */
  recovered: boolean | null;
}

/** A quiz by its id or by its PIN. QUIZ_NOT_FOUND when there is none; BAD_USER_INPUT unless exactly one is given. */
export async function findLiveQuiz(
  ctx: Context,
  { id, pin }: { id: string | null; pin: string | null },
): Promise<LiveQuizSnapshot> {
  if ((id === null) === (pin === null)) throw badInput('Give either the id or the PIN.', 'id');
  const quizId = id ?? (await quizIdOfPin(ctx, pin as string));
  const snapshot = quizId === null ? null : await ctx.load(snapshotsOf, quizId);
  if (!snapshot) throw quizNotFound();
  return snapshot;
}

/** What a field of a quiz needs of it: what came with it, or one read for all quizzes of the request. */
export async function snapshotOf(ctx: Context, quiz: LiveQuiz): Promise<LiveQuizSnapshot> {
  if ('view' in quiz) return quiz as LiveQuizSnapshot;
  return (await ctx.load(snapshotsOf, quiz.id)) as LiveQuizSnapshot;
}

/** Quizzes by id as they stand now, null for those that do not exist. What is due by time is done on the way. */
export async function snapshotsOf(ctx: Context, ids: readonly string[]): Promise<Array<LiveQuizSnapshot | null>> {
  const views = await currentViews(ctx, ids);
  return views.map((view) => view && toSnapshot(ctx, view));
}

export function toSnapshot(ctx: Context, view: LiveQuizView, recovered: boolean | null = null): LiveQuizSnapshot {
  const { quiz, state } = view;
  const { questions: _questions, roster: _roster, ...own } = quiz;
  const { clock } = roomOf(ctx, quiz.id);
  return {
    ...own,
    ...{ state: LiveQuizState[state.phase], sequence: state.sequence, questionNumber: state.number },
    pin: state.phase === 'FINISHED' ? null : quiz.pin,
    deadline: deadlineOf(view),
    finishedAt: state.finishedAt === null ? null : new Date(state.finishedAt),
    ...{ view, recovered, now: () => clock.now() },
  };
}

/** Until when homework takes answers, as it was set last. */
export const deadlineOf = ({ state: { rules } }: LiveQuizView): Date | null =>
  rules.deadline === null ? null : new Date(rules.deadline);

/** The question that was opened last, in a language where it is written in it; null in the lobby and in homework. */
export function currentQuestionOf({ view }: LiveQuizSnapshot, language: Locale | null): LiveQuizQuestion | null {
  const { quiz, state } = view;
  const question = quiz.questions[state.number - 1];
  if (!question || state.openedAt === null) return null;
  const isClosed = state.phase !== 'QUESTION_OPEN';
  const times = { openedAt: new Date(state.openedAt), closesAt: new Date(state.closesAt ?? state.openedAt) };
  return { ...questionFor(quiz, question, { language, isClosed }), ...times, ...resultsOf(view, question, isClosed) };
}

type Shown = Omit<LiveQuizQuestion, 'openedAt' | 'closesAt' | 'isSkipped' | 'distribution'>;

/** A question in the words of one language, with what is right only when it `isClosed`. */
export function questionFor(
  quiz: LiveQuizRow,
  row: LiveQuizQuestionRow,
  { language, isClosed }: { language: Locale | null; isClosed: boolean },
): Shown {
  const { id, number, kind, pictures, key, seconds, points } = row;
  const { language: shown, text, options, explanation, sound } = textFor(row, language ?? row.language);
  const { correctOptions, number: right, accepted } = key;
  const shownKey = { correctOptions: [...correctOptions], accepted: [...accepted] };
  return {
    ...{ id, number, kind, text, options, pictures, sound, seconds, points, language: shown },
    section: sectionOf(quiz, number, language),
    isMultipleChoice: kind === QuestionKind.MULTIPLE,
    correctOptions: isClosed ? correctOptions : null,
    explanation: isClosed ? explanation : null,
    key: isClosed ? { ...shownKey, number: right?.value ?? null, tolerance: right?.tolerance ?? null } : null,
  };
}

/** The section that a question belongs to, by its title: in the language asked for where it is written in it, Uzbek in either letters, otherwise in that of the quiz. */
export function sectionOf({ questions, language: own }: LiveQuizRow, number: number, language: Locale | null) {
  const begun = questions.findLast((question) => question.number <= number && question.section !== null);
  if (!begun?.section) return null;
  const titles: Partial<Record<Locale, string>> = { ...begun.sectionTranslations, [own]: begun.section };
  const { UZ_LATN: latin, UZ_CYRL: cyrillic } = titles;
  const written = titles[language ?? own];
  if (written === undefined && language === 'UZ_CYRL' && latin) return toCyrillic(latin);
  if (written === undefined && language === 'UZ_LATN' && cyrillic) return toLatin(cyrillic);
  return written ?? begun.section;
}

function resultsOf({ state }: LiveQuizView, { number, kind, key }: LiveQuizQuestionRow, isClosed: boolean) {
  const countsOptions = takesOptions(kind) && kind !== QuestionKind.ORDER;
  return {
    isSkipped: state.skipped.includes(number),
    distribution: isClosed ? distributionOf(state, number, countsOptions ? key.optionCount : null) : null,
  };
}

export const answeredCountOf = ({ view: { state } }: LiveQuizSnapshot): number =>
  state.number === 0 || state.rules.pace === 'PLAYER' ? 0 : answeredOf(state, state.number);

export const doneCountOf = ({ view: { state } }: LiveQuizSnapshot): number =>
  state.rules.pace === 'PLAYER' ? doneOf(state) : 0;

export const remainingMillisecondsOf = ({ view, now }: LiveQuizSnapshot): number | null => {
  const left = remainingOf(view.state, now());
  return left === null ? null : Math.round(left);
};

/** When the next question opens by itself, or the quiz ends; null when it waits for the host. */
export function nextStepAtOf({ view: { state } }: LiveQuizSnapshot): Date | null {
  const { phase, pausedAt, goesOnAt } = state;
  return phase === 'QUESTION_CLOSED' && pausedAt === null && goesOnAt !== null ? new Date(goesOnAt) : null;
}

export const requireSnapshot = (snapshot: LiveQuizSnapshot | null | undefined): LiveQuizSnapshot => {
  if (!snapshot) throw quizNotFound();
  return snapshot;
};

/** A failure of a move that does not fit. */
export const wrongState = (message: string) => new AppError('QUIZ_STATE', message);
