import type { PlayedAnswer, PlayedLiveQuiz, PlayedPlayer, PlayedQuestion } from '../live-quiz/live-quiz-played.type.ts';
import { type Answer, QuestionKind } from '../question/question.ts';
import { shownAnswer, textFor } from '../question/question-text.ts';

/** What became of a question for a player. */
export enum LiveQuizReportMark {
  RIGHT = 'RIGHT',
  WRONG = 'WRONG',
  GIVEN = 'GIVEN',
  MISSED = 'MISSED',
  NOT_SHOWN = 'NOT_SHOWN',
  SKIPPED = 'SKIPPED',
}

export interface ReportQuestion {
  id: string;
  number: number;
  kind: QuestionKind;
  section: string | null;
  text: string;
  rightAnswer: string[];
  points: number;
  seconds: number;
  isSkipped: boolean;
  shownCount: number;
  answeredCount: number;
  rightCount: number;
  meanMilliseconds: number | null;
}

export interface ReportAnswer {
  number: number;
  mark: LiveQuizReportMark;
  shown: string[];
  milliseconds: number | null;
  points: number;
  lateMilliseconds: number | null;
}

export interface ReportPlayer {
  player: PlayedPlayer;
  rank: number | null;
  score: number;
  correctCount: number;
  answers: ReportAnswer[];
}

const typedAnswer = (kind: QuestionKind, typed: string): Answer =>
  kind === QuestionKind.NUMBER
    ? { options: null, number: typed, text: null }
    : { options: null, number: null, text: typed };

/** An answer as its player saw it; nothing where it was erased. */
function shownOf(question: PlayedQuestion, { options, typed }: PlayedAnswer): string[] {
  const { language } = question;
  if (options !== null) return shownAnswer(question, { options, number: null, text: null }, language);
  return typed === null ? [] : shownAnswer(question, typedAnswer(question.kind, typed), language);
}

/** What is right, as it is shown: options by their texts, a number with its tolerance, all texts that count. */
export function shownKey(question: PlayedQuestion): string[] {
  const { key, language } = question;
  const numberOf = (text: string) => shownAnswer(question, typedAnswer(QuestionKind.NUMBER, text), language).join();
  if (key.number) {
    const { value, tolerance } = key.number;
    return [numberOf(value) + (tolerance === '0' ? '' : ` ± ${numberOf(tolerance)}`)];
  }
  if (key.accepted.length > 0) return [...key.accepted];
  return shownAnswer(question, { options: key.correctOptions, number: null, text: null }, language);
}

function markOf(
  { number, isSkipped }: PlayedQuestion,
  { seen, answers }: PlayedPlayer,
  isSurvey: boolean,
): LiveQuizReportMark {
  if (isSkipped) return LiveQuizReportMark.SKIPPED;
  const answer = answers[number - 1];
  if (!answer) return seen.includes(number) ? LiveQuizReportMark.MISSED : LiveQuizReportMark.NOT_SHOWN;
  if (isSurvey) return LiveQuizReportMark.GIVEN;
  return answer.isRight ? LiveQuizReportMark.RIGHT : LiveQuizReportMark.WRONG;
}

function cellOf(question: PlayedQuestion, player: PlayedPlayer, isSurvey: boolean): ReportAnswer {
  const { number, isSkipped } = question;
  const answer = player.answers[number - 1];
  return {
    number,
    mark: markOf(question, player, isSurvey),
    shown: answer ? shownOf(question, answer) : [],
    milliseconds: answer ? Math.round(answer.elapsedMilliseconds) : null,
    points: answer && !isSkipped && !isSurvey ? answer.points : 0,
    lateMilliseconds: answer ? null : (player.late.get(number) ?? null),
  };
}

function columnOf(question: PlayedQuestion, cells: readonly ReportAnswer[]): ReportQuestion {
  const { id, number, kind, section, points, seconds, isSkipped, language } = question;
  const times = cells.flatMap(({ milliseconds }) => milliseconds ?? []);
  return {
    ...{ id, number, kind, section, points, seconds, isSkipped },
    text: textFor(question, language).text,
    rightAnswer: shownKey(question),
    shownCount: cells.filter(({ mark }) => mark !== LiveQuizReportMark.NOT_SHOWN).length,
    answeredCount: times.length,
    rightCount: cells.filter(({ mark }) => mark === LiveQuizReportMark.RIGHT).length,
    meanMilliseconds: times.length === 0 ? null : Math.round(times.reduce((sum, time) => sum + time, 0) / times.length),
  };
}

/** What each player did with each question, and how each question went; players as the board has them. */
export function reportOf({ mode, questions, players }: PlayedLiveQuiz): {
  questions: ReportQuestion[];
  players: ReportPlayer[];
} {
  const isSurvey = mode === 'SURVEY';
  const rows = players.map((player) => ({
    player,
    rank: isSurvey ? null : player.rank,
    score: player.score,
    correctCount: player.correctCount,
    answers: questions.map((question) => cellOf(question, player, isSurvey)),
  }));
  const columns = questions.map((question, at) =>
    columnOf(
      question,
      rows.flatMap(({ answers }) => answers[at] ?? []),
    ),
  );
  return { questions: columns, players: rows };
}
