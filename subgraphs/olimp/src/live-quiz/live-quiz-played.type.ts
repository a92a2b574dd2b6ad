import type { Locale } from '@alif24/subgraph-shared/utils';
import type { QuestionKey } from '../question/question.ts';
import type { QuestionTexts } from '../question/question-text.ts';

/** What was played of a quiz, as far as anybody may be told: what its log says, with names and typed answers. */
export interface PlayedLiveQuiz {
  mode: 'SPEED' | 'ACCURACY' | 'SURVEY';
  /** Asked and counted, in their order; at the players' own pace all. */
  questions: readonly PlayedQuestion[];
  /** Whoever was not removed, best first. */
  players: readonly PlayedPlayer[];
}

export interface PlayedQuestion extends QuestionTexts {
  id: string;
  /** From 1. */
  number: number;
  key: QuestionKey;
  seconds: number;
  points: number;
  /** Title of the section it belongs to, in the language of the quiz; null where it belongs to none. */
  section: string | null;
  /** The host skipped it; it counts for nobody. */
  isSkipped: boolean;
}

export interface PlayedPlayer {
  id: string;
  userId: string | null;
  nickname: string;
  team: number | null;
  language: Locale | null;
  rank: number;
  /** Of the counted questions. */
  score: number;
  correctCount: number;
  /** Numbers of the questions that were shown to them. */
  seen: readonly number[];
  /** By number of the question less one. */
  answers: ReadonlyArray<PlayedAnswer | null | undefined>;
  /** How many milliseconds after a question was over an answer of theirs came, by its number. */
  late: ReadonlyMap<number, number>;
}

export interface PlayedAnswer {
  options: readonly number[] | null;
  /** Null for options, and when it was erased. */
  typed: string | null;
  isRight: boolean;
  points: number;
  elapsedMilliseconds: number;
}
