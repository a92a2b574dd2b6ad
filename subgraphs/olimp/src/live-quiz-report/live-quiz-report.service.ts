import { type Context, type Page, toPage } from '@alif24/subgraph-shared/server';
import { encodeCursor, pageArgs } from '@alif24/subgraph-shared/utils';
import type { LiveQuizSnapshot } from '../live-quiz/live-quiz.service.ts';
import type { LiveQuizTeam } from '../live-quiz/live-quiz.type.ts';
import { countedTeamsOf } from '../live-quiz/live-quiz-board.service.ts';
import { playedQuizOf } from '../live-quiz/live-quiz-played.service.ts';
import { type ReportPlayer, type ReportQuestion, reportOf } from './live-quiz-report.rules.ts';

/** A report as it was made for one request. */
export interface MadeReport {
  quiz: LiveQuizSnapshot;
  teams: LiveQuizTeam[];
  questions: ReportQuestion[];
  rows: ReportPlayer[];
}

/** Who answered what in a quiz of the caller. FORBIDDEN. */
export async function liveQuizReport(ctx: Context, quizId: string): Promise<MadeReport> {
  const { quiz, played } = await playedQuizOf(ctx, quizId);
  const { questions, players } = reportOf(played);
  return { quiz, teams: countedTeamsOf(quiz), questions, rows: players };
}

/** A page of the players, best first; it goes on behind a player, wherever they stand by now. */
export function reportPlayers(
  { rows }: MadeReport,
  { first, after }: { first: number; after: string | null },
): Page<ReportPlayer> {
  const page = pageArgs(first, after, 1);
  const from = page.after ? 1 + rows.findIndex(({ player }) => player.id === page.after?.[0]) : 0;
  return toPage(rows.slice(from, from + page.take), {
    ...{ first, after, totalCount: rows.length },
    cursorOf: ({ player }) => encodeCursor([player.id]),
  });
}
