import { useTexts } from '@alif24/client-shared/i18n';
import { bringIntoView, EmptyState, MoreButton, Page, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useParams } from 'react-router';
import { quizReport, type Report } from './report.graphql.ts';
import styles from './report.module.css';
import { reportTexts } from './report.texts.ts';
import { ReportFiles } from './report-files.tsx';
import { hasPupils } from './report-sheet.ts';
import { AnswersTable, PlayersTable, QuestionsTable, TeamsTable } from './report-tables.tsx';
import { useShown } from './use-shown.ts';

/** Who answered what in a quiz, for its host; also as a file. */
export function ReportPage() {
  const t = useTexts(reportTexts);
  const { id = '' } = useParams();
  const variables = { quizId: id, first: 50, after: null };
  const result = useQuery(quizReport, { variables, fetchPolicy: 'cache-and-network' });
  const report = result.data?.liveQuizReport;
  return (
    <Page
      title={report ? t('title', { title: report.quiz.title }) : t('report')}
      lead={t('lead')}
      back={{ to: '/quizzes', text: t('back') }}
      width="wide"
    >
      <QueryBoundary
        result={result}
        skeleton={<Skeleton shape="table" count={8} />}
        empty={{
          when: ({ liveQuizReport: { players, questions } }) => players.totalCount === 0 || questions.length === 0,
          show: (
            <EmptyState advice={report && report.players.totalCount > 0 ? t('notYet') : t('nobody')} picture="podium" />
          ),
        }}
      >
        {({ liveQuizReport }) => (
          <ReportTables
            report={liveQuizReport}
            more={
              <MoreButton pageInfo={liveQuizReport.players.pageInfo} fetchMore={result.fetchMore}>
                {t('more')}
              </MoreButton>
            }
          />
        )}
      </QueryBoundary>
    </Page>
  );
}

function ReportTables({ report, more }: { report: Report; more: React.ReactNode }) {
  const t = useTexts(reportTexts);
  const { questions, teams, players } = useShown()(report);
  const isSurvey = report.quiz.mode === 'SURVEY';
  const [opened, setOpened] = useState<string | null>(null);
  const player = players.find(({ player }) => player.id === opened);
  const details = useRef<HTMLElement>(null);
  useEffect(() => {
    if (opened && details.current) bringIntoView(details.current);
  }, [opened]);
  return (
    <>
      <ReportFiles quizId={report.quiz.id} title={report.quiz.title} />
      {teams.length > 0 && (
        <section className={styles.section}>
          <h2>{t('teams')}</h2>
          <TeamsTable teams={teams} />
        </section>
      )}
      <section className={styles.section}>
        <h2>{t('players')}</h2>
        {hasPupils(players) && <p className={styles.hint}>{t('pupilHint')}</p>}
        <PlayersTable players={players} isSurvey={isSurvey} onOpen={(row) => setOpened(row.player.id)} />
        {more}
      </section>
      {player && (
        <section className={styles.section} ref={details} aria-live="polite">
          <h2>{t('answersOf', { name: player.player.nickname })}</h2>
          <AnswersTable player={player} questions={questions} />
        </section>
      )}
      <section className={styles.section}>
        <h2>{t('questions')}</h2>
        <QuestionsTable questions={questions} isSurvey={isSurvey} />
      </section>
    </>
  );
}
