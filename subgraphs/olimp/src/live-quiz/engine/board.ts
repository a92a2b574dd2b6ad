import { type Ranked, rankPlayers } from '../live-quiz.rules.ts';
import type { QuizPlayer, QuizState } from './state.ts';

const playersIn = ({ players }: QuizState) => players.list.filter(({ status }) => status === 'IN');

/** How many questions were counted, up to now. */
export const countedOf = ({ phase, number, rules }: QuizState): number =>
  rules.pace === 'PLAYER' && phase !== 'FINISHED' ? 0 : number - Number(phase === 'QUESTION_OPEN');

/**
 * Whether the counted questions end with a section, or the quiz is over; never before the first is counted. While the first question of the next section is
 * open the board stands as it was.
 */
export function endsSection(state: QuizState): boolean {
  const counted = countedOf(state);
  const { sectionStarts, questions } = state.rules;
  return (
    state.phase === 'FINISHED' ||
    (counted > 0 && (counted === questions.length || (sectionStarts ?? []).includes(counted + 1)))
  );
}

/** Over how many questions, or sections, ranks have moved: with the first of them there were none before. */
function stretchesOf(state: QuizState): number {
  const counted = countedOf(state);
  const { sectionStarts } = state.rules;
  return sectionStarts === null
    ? counted
    : 1 + sectionStarts.filter((number) => number > 1 && number <= counted).length;
}

/** Everybody who plays with their rank, best first, equals in the order of their ids. */
export function boardOf(state: QuizState): Ranked<QuizPlayer>[] {
  const players = playersIn(state).sort((a, b) => (a.id < b.id ? -1 : 1));
  return rankPlayers(players, stretchesOf(state));
}

/** The board as one text: what a replay must give again, byte for byte. */
export const boardText = (state: QuizState): string =>
  JSON.stringify(
    boardOf(state).map(({ id, rank, score, correctCount, lastPoints, change }) => {
      return { id, rank, score, correctCount, lastPoints, change };
    }),
  );

export interface TeamPlace {
  index: number;
  memberCount: number;
  score: number;
  rank: number;
}

/**
 * Teams in their order. A team has, for each counted question, the mean of its members to whom it was shown: who came
 * late or was lost on the way lowers nothing.
 */
export function teamsOf(state: QuizState): TeamPlace[] {
  const counted = Array.from({ length: countedOf(state) }, (_, n) => n + 1).filter((n) => !state.skipped.includes(n));
  const teams = Array.from({ length: state.rules.teamCount }, (_, index) => {
    const members = playersIn(state).filter(({ team }) => team === index);
    const means = counted.map((number) => {
      const shown = members.filter(({ seen }) => seen.includes(number));
      const points = shown.reduce((sum, { answers }) => sum + (answers[number - 1]?.points ?? 0), 0);
      return shown.length === 0 ? 0 : points / shown.length;
    });
    const score = Math.round(means.reduce((sum, mean) => sum + mean, 0));
    return { index, memberCount: members.length, score };
  });
  return teams.map((team) => ({ ...team, rank: 1 + teams.filter(({ score }) => score > team.score).length }));
}

/** How many of those who play have answered a question. */
export const answeredOf = (state: QuizState, number: number): number =>
  playersIn(state).filter(({ answers }) => answers[number - 1]).length;

/** How many of those who play have answered every question. */
export const doneOf = (state: QuizState): number =>
  playersIn(state).filter(({ answers }) => answers.filter(Boolean).length === state.rules.questions.length).length;

/** How often each option was chosen; of answers without options or with an order, how many were right and how many not. */
export function distributionOf(state: QuizState, number: number, options: number | null): number[] {
  const counts = Array.from({ length: options ?? 2 }, () => 0);
  for (const { answers } of playersIn(state)) {
    const answer = answers[number - 1];
    if (!answer) continue;
    const chosen = options === null ? [answer.isRight ? 0 : 1] : (answer.options ?? []);
    for (const option of chosen) counts[option] = (counts[option] ?? 0) + 1;
  }
  return counts;
}

/** Right answers of a player that are paid and reported: those of questions that count. */
export const playedCount = ({ number, skipped }: QuizState): number => number - skipped.length;
