import { drawingTexts, isNamedDrawing } from '@alif24/client-shared/drawings';
import { useTexts } from '@alif24/client-shared/i18n';
import { useCallback } from 'react';
import type { Report } from './report.graphql.ts';
import type { ReportPlayer, ReportQuestion, ReportTeam } from './report-sheet.ts';

export interface ShownReport {
  questions: readonly ReportQuestion[];
  /** With their scores; none in a survey. */
  teams: readonly ReportTeam[];
  players: readonly ReportPlayer[];
}

/** A report with its pictures by their names in the language of the page. */
export function useShown(): (report: Report) => ShownReport {
  const t = useTexts(drawingTexts);
  return useCallback(
    (report) => {
      const pictured = new Set(report.questions.flatMap(({ kind, number }) => (kind === 'LISTEN' ? [number] : [])));
      const named = (number: number, shown: readonly string[]) =>
        pictured.has(number) ? shown.map((picture) => (isNamedDrawing(picture) ? t(picture) : picture)) : shown;
      return {
        questions: report.questions.map((question) => ({
          ...question,
          rightAnswer: named(question.number, question.rightAnswer),
        })),
        teams: report.quiz.mode === 'SURVEY' ? [] : report.teams,
        players: report.players.edges.map(({ node }) => ({
          ...node,
          pupil: node.player.user?.displayName ?? null,
          team: report.teams.find(({ index }) => index === node.player.team)?.name ?? null,
          answers: node.answers.map((answer) => ({ ...answer, shown: named(answer.number, answer.shown) })),
        })),
      };
    },
    [t],
  );
}
