import { saveFile, toCsv, toXlsx } from '@alif24/client-shared/files';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Notice } from '@alif24/client-shared/ui';
import { useApolloClient } from '@apollo/client/react';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import { quizReport, type Report } from './report.graphql.ts';
import styles from './report.module.css';
import { reportTexts } from './report.texts.ts';
import { answersSheet, playersSheet, questionsSheet, teamsSheet } from './report-sheet.ts';
import { type ShownReport, useShown } from './use-shown.ts';

const PAGE = 100;

/** The whole report as a file: all players, not only those on the page. */
export function ReportFiles({ quizId, title }: { quizId: string; title: string }) {
  const t = useTexts(reportTexts);
  const client = useApolloClient();
  const shown = useShown();
  const [busy, setBusy] = useState<'csv' | 'xlsx' | null>(null);
  const [hasFailed, setFailed] = useState(false);

  async function readPage(after: string | null): Promise<Report> {
    const variables = { quizId, first: PAGE, after };
    const { data } = await client.query({ query: quizReport, variables, fetchPolicy: 'no-cache' });
    if (!data) throw new Error('No report came.');
    return data.liveQuizReport;
  }

  async function readAll(): Promise<ShownReport> {
    const players: ShownReport['players'][number][] = [];
    let after: string | null = null;
    for (;;) {
      const report = await readPage(after);
      const part = shown(report);
      players.push(...part.players);
      const { hasNextPage, endCursor } = report.players.pageInfo;
      if (!hasNextPage || !endCursor) return { ...part, players };
      after = endCursor;
    }
  }

  async function fileOf(kind: 'csv' | 'xlsx'): Promise<Blob> {
    const { questions, teams, players } = await readAll();
    const answers = answersSheet(questions, players, t);
    if (kind === 'csv') return new Blob([toCsv(answers)], { type: 'text/csv' });
    const ofTeams = teams.length > 0 ? [teamsSheet(teams, t)] : [];
    return toXlsx([playersSheet(questions, players, t), ...ofTeams, answers, questionsSheet(questions, t)]);
  }

  async function download(kind: 'csv' | 'xlsx') {
    setBusy(kind);
    setFailed(false);
    try {
      saveFile(await fileOf(kind), title, kind);
    } catch {
      setFailed(true);
    }
    setBusy(null);
  }

  return (
    <div className={styles.files}>
      {(['xlsx', 'csv'] as const).map((kind) => (
        <BigButton
          key={kind}
          kind="quiet"
          icon={<IconDownload aria-hidden="true" />}
          isBusy={busy === kind}
          isDisabled={busy !== null}
          onClick={() => void download(kind)}
        >
          {t(kind)}
        </BigButton>
      ))}
      {hasFailed && <Notice kind="problem">{t('failed')}</Notice>}
    </div>
  );
}
