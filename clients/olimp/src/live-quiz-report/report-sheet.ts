import type { Sheet } from '@alif24/client-shared/files';
import type { Translate } from '@alif24/client-shared/i18n';
import { proseAsText } from '@alif24/client-shared/prose';
import type { reportTexts } from './report.texts.ts';

export interface ReportQuestion {
  number: number;
  /** Title of the section it belongs to. */
  section?: string | null;
  text: string;
  rightAnswer: readonly string[];
  points: number;
  isSkipped: boolean;
  shownCount: number;
  answeredCount: number;
  rightCount: number;
  meanMilliseconds?: number | null;
}

export interface ReportAnswer {
  number: number;
  mark: 'RIGHT' | 'WRONG' | 'GIVEN' | 'MISSED' | 'NOT_SHOWN' | 'SKIPPED';
  shown: readonly string[];
  milliseconds?: number | null;
  points: number;
  /** After the question was over, of an answer that could not count any more. */
  lateMilliseconds?: number | null;
}

export interface ReportPlayer {
  rank?: number | null;
  score: number;
  correctCount: number;
  player: { id: string; nickname: string };
  /** What main calls whoever has an account. */
  pupil?: string | null;
  /** The name of their team. */
  team?: string | null;
  answers: readonly ReportAnswer[];
}

export interface ReportTeam {
  index: number;
  name: string;
  memberCount: number;
  score: number;
  rank: number;
}

export type ReportWords = Translate<(typeof reportTexts)['source']['uz']>;

/** How an answer reads in one line; several options with a semicolon, as a comma stands in numbers. */
export function answerText({ shown, milliseconds }: ReportAnswer, t: ReportWords): string {
  if (shown.length > 0) return shown.join('; ');
  return milliseconds == null ? '' : t('erased');
}

/** Whether any question belongs to a section; where none does, nothing is said of them. */
export const hasSections = (questions: readonly ReportQuestion[]) => questions.some(({ section }) => section);

/** Whether anybody has an account, and whether anybody plays in a team; where nobody does, there is no column of it. */
export const hasPupils = (players: readonly ReportPlayer[]) => players.some(({ pupil }) => pupil);
export const hasTeams = (players: readonly ReportPlayer[]) => players.some(({ team }) => team);

/** Whether an answer came that was too late to count; of a skipped question none would have counted. */
export const isLate = ({ mark, lateMilliseconds }: ReportAnswer) => lateMilliseconds != null && mark !== 'SKIPPED';

/** The cells that say who a player is, and their heads. */
function whoIn(players: readonly ReportPlayer[], t: ReportWords) {
  const [withPupils, withTeams] = [hasPupils(players), hasTeams(players)];
  return {
    head: [t('name'), ...(withPupils ? [t('pupil')] : []), ...(withTeams ? [t('team')] : [])],
    cells: ({ player, pupil, team }: ReportPlayer) => [
      ...[player.nickname, ...(withPupils ? [pupil ?? ''] : []), ...(withTeams ? [team ?? ''] : [])],
    ],
  };
}

/** One line for each player and question: made to be filtered and counted. */
export function answersSheet(
  questions: readonly ReportQuestion[],
  players: readonly ReportPlayer[],
  t: ReportWords,
): Sheet {
  const byNumber = new Map(questions.map((question) => [question.number, question]));
  const withSections = hasSections(questions);
  const withLate = players.some(({ answers }) => answers.some(isLate));
  const who = whoIn(players, t);
  const head = [
    ...[...who.head, t('rank'), t('number'), ...(withSections ? [t('section')] : []), t('question'), t('answer')],
    ...[t('rightAnswer'), t('result'), t('milliseconds'), ...(withLate ? [t('lateMilliseconds')] : []), t('points')],
  ];
  const rows = players.flatMap((player) =>
    player.answers.map((answer) => {
      const question = byNumber.get(answer.number);
      return [
        ...[...who.cells(player), player.rank ?? null, answer.number],
        ...(withSections ? [question?.section ?? ''] : []),
        ...[proseAsText(question?.text ?? ''), proseAsText(answerText(answer, t))],
        ...[
          proseAsText(question?.rightAnswer.join('; ') ?? ''),
          t(`marks_${answer.mark}`),
          answer.milliseconds ?? null,
        ],
        ...(withLate ? [isLate(answer) ? (answer.lateMilliseconds ?? null) : null] : []),
        answer.points,
      ];
    }),
  );
  return { name: t('answers'), rows: [head, ...rows] };
}

/** One line for each player, with the points of each question. */
export function playersSheet(
  questions: readonly ReportQuestion[],
  players: readonly ReportPlayer[],
  t: ReportWords,
): Sheet {
  const who = whoIn(players, t);
  const head = [t('rank'), ...who.head, t('score'), t('correct'), ...questions.map(({ number }) => String(number))];
  const rows = players.map((player) => [
    ...[player.rank ?? null, ...who.cells(player), player.score, player.correctCount],
    ...player.answers.map(({ milliseconds, points }) => (milliseconds == null ? null : points)),
  ]);
  return { name: t('players'), rows: [head, ...rows] };
}

/** One line for each team, best first. */
export function teamsSheet(teams: readonly ReportTeam[], t: ReportWords): Sheet {
  const rows = byRank(teams).map(({ rank, name, memberCount, score }) => [rank, name, memberCount, score]);
  return { name: t('teams'), rows: [[t('rank'), t('team'), t('members'), t('score')], ...rows] };
}

export const byRank = (teams: readonly ReportTeam[]): ReportTeam[] =>
  [...teams].sort((a, b) => a.rank - b.rank || a.index - b.index);

/** One line for each question. */
export function questionsSheet(questions: readonly ReportQuestion[], t: ReportWords): Sheet {
  const withSections = hasSections(questions);
  const head = [
    ...[t('number'), ...(withSections ? [t('section')] : [])],
    ...[t('question'), t('rightAnswer'), t('most'), t('shown'), t('answered'), t('right')],
    t('milliseconds'),
  ];
  const rows = questions.map((question) => [
    ...[question.number, ...(withSections ? [question.section ?? ''] : [])],
    ...[proseAsText(question.text) + (question.isSkipped ? ` (${t('skipped')})` : '')],
    ...[proseAsText(question.rightAnswer.join('; ')), question.points, question.shownCount, question.answeredCount],
    ...[question.rightCount, question.meanMilliseconds ?? null],
  ]);
  return { name: t('questions'), rows: [head, ...rows] };
}
