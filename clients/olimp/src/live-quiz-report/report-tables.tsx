import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { Prose } from '@alif24/client-shared/prose';
import { type Column, DataTable } from '@alif24/client-shared/ui';
import styles from './report.module.css';
import { reportTexts } from './report.texts.ts';
import { Mark, Marks, useResultText } from './report-marks.tsx';
import {
  answerText,
  byRank,
  hasPupils,
  hasSections,
  hasTeams,
  type ReportAnswer,
  type ReportPlayer,
  type ReportQuestion,
  type ReportTeam,
} from './report-sheet.ts';

const SECOND = 1000;

interface PlayersTableProps {
  players: readonly ReportPlayer[];
  isSurvey: boolean;
  onOpen: (player: ReportPlayer) => void;
}

/** Everybody who played, with a sign for each question; a name opens what they answered. */
export function PlayersTable({ players, isSurvey, onOpen }: PlayersTableProps) {
  const t = useTexts(reportTexts);
  const format = useFormat();
  const name: Column<ReportPlayer> = {
    key: 'name',
    label: t('name'),
    value: ({ player }) => player.nickname,
    cell: (row) => (
      <button type="button" className={styles.person} onClick={() => onOpen(row)}>
        {row.player.nickname}
      </button>
    ),
  };
  const pupil: Column<ReportPlayer> = { key: 'pupil', label: t('pupil'), value: ({ pupil }) => pupil ?? null };
  const team: Column<ReportPlayer> = { key: 'team', label: t('team'), value: ({ team }) => team ?? null };
  const who = [name, ...(hasPupils(players) ? [pupil] : []), ...(hasTeams(players) ? [team] : [])];
  const marks: Column<ReportPlayer> = {
    key: 'marks',
    label: t('marks'),
    value: () => null,
    cell: ({ answers }) => <Marks answers={answers} />,
    isSortable: false,
  };
  const scores: Column<ReportPlayer>[] = [
    { key: 'rank', label: t('rank'), value: ({ rank }) => rank ?? null, align: 'end' },
    {
      key: 'score',
      label: t('score'),
      value: ({ score }) => score,
      cell: ({ score }) => format.number(score),
      align: 'end',
    },
    { key: 'correct', label: t('correct'), value: ({ correctCount }) => correctCount, align: 'end' },
  ];
  const columns = isSurvey ? [...who, marks] : [...who, ...scores, marks];
  return <DataTable label={t('players')} columns={columns} rows={players} rowKey={({ player }) => player.id} />;
}

/** How the teams did, best first. */
export function TeamsTable({ teams }: { teams: readonly ReportTeam[] }) {
  const t = useTexts(reportTexts);
  const format = useFormat();
  const columns: Column<ReportTeam>[] = [
    { key: 'team', label: t('team'), value: ({ name }) => name },
    { key: 'rank', label: t('rank'), value: ({ rank }) => rank, align: 'end' },
    {
      key: 'score',
      label: t('score'),
      value: ({ score }) => score,
      cell: ({ score }) => format.number(score),
      align: 'end',
    },
    { key: 'members', label: t('members'), value: ({ memberCount }) => memberCount, align: 'end' },
  ];
  return <DataTable label={t('teams')} columns={columns} rows={byRank(teams)} rowKey={({ index }) => String(index)} />;
}

/** How each question went. */
export function QuestionsTable({ questions, isSurvey }: { questions: readonly ReportQuestion[]; isSurvey: boolean }) {
  const t = useTexts(reportTexts);
  const format = useFormat();
  const right: Column<ReportQuestion>[] = [
    {
      key: 'key',
      label: t('rightAnswer'),
      value: ({ rightAnswer }) => rightAnswer.join('; '),
      cell: ({ rightAnswer }) => <Prose text={rightAnswer.join('; ')} />,
      isSortable: false,
    },
    {
      key: 'right',
      label: t('right'),
      value: ({ rightCount, answeredCount }) => rightCount / Math.max(1, answeredCount),
      cell: ({ rightCount, answeredCount }) => t('share', { count: rightCount, of: answeredCount }),
      align: 'end',
    },
  ];
  const section: Column<ReportQuestion> = {
    key: 'section',
    label: t('section'),
    value: ({ section }) => section ?? null,
    cell: ({ section }) => <span className={styles.words}>{section ?? '–'}</span>,
  };
  const columns: Column<ReportQuestion>[] = [
    {
      key: 'question',
      label: t('question'),
      value: ({ number }) => number,
      cell: ({ number, text, isSkipped }) => (
        <span className={styles.words}>
          {number}. <Prose text={text} />
          {isSkipped && ` (${t('skipped')})`}
        </span>
      ),
    },
    ...(hasSections(questions) ? [section] : []),
    ...(isSurvey ? [] : right),
    {
      key: 'answered',
      label: t('answered'),
      value: ({ answeredCount }) => answeredCount,
      cell: ({ answeredCount, shownCount }) => t('share', { count: answeredCount, of: shownCount }),
      align: 'end',
    },
    {
      key: 'mean',
      label: t('mean'),
      value: ({ meanMilliseconds }) => meanMilliseconds ?? null,
      cell: ({ meanMilliseconds }) => (meanMilliseconds == null ? '–' : format.number(meanMilliseconds / SECOND, 1)),
      align: 'end',
    },
  ];
  return (
    <DataTable label={t('questions')} columns={columns} rows={questions} rowKey={({ number }) => String(number)} />
  );
}

/** What one player answered, question by question. */
export function AnswersTable({ player, questions }: { player: ReportPlayer; questions: readonly ReportQuestion[] }) {
  const t = useTexts(reportTexts);
  const format = useFormat();
  const result = useResultText();
  const questionOf = ({ number: wanted }: ReportAnswer) => questions.find(({ number }) => number === wanted);
  const section: Column<ReportAnswer> = {
    key: 'section',
    label: t('section'),
    value: (answer) => questionOf(answer)?.section ?? null,
    cell: (answer) => <span className={styles.words}>{questionOf(answer)?.section ?? '–'}</span>,
  };
  const columns: Column<ReportAnswer>[] = [
    {
      key: 'question',
      label: t('question'),
      value: ({ number }) => number,
      cell: (answer) => (
        <span className={styles.words}>
          {answer.number}. <Prose text={questionOf(answer)?.text ?? ''} />
        </span>
      ),
    },
    ...(hasSections(questions) ? [section] : []),
    {
      key: 'answer',
      label: t('answer'),
      value: (answer) => answerText(answer, t),
      cell: (answer) => (
        <span className={styles.words}>
          <Prose text={answerText(answer, t) || '–'} />
        </span>
      ),
    },
    {
      key: 'result',
      label: t('result'),
      value: result,
      cell: (answer) => (
        <span className={styles.result}>
          <Mark answer={answer} /> {result(answer)}
        </span>
      ),
    },
    {
      key: 'seconds',
      label: t('seconds'),
      value: ({ milliseconds }) => milliseconds ?? null,
      cell: ({ milliseconds }) => (milliseconds == null ? '–' : format.number(milliseconds / SECOND, 1)),
      align: 'end',
    },
    {
      key: 'points',
      label: t('points'),
      value: ({ points }) => points,
      cell: ({ points }) => format.number(points),
      align: 'end',
    },
  ];
  const label = t('answersOf', { name: player.player.nickname });
  return <DataTable label={label} columns={columns} rows={player.answers} rowKey={({ number }) => String(number)} />;
}
