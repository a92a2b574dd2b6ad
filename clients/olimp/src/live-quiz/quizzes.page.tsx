import type { OlimpMyLiveQuizzesQuery } from '@alif24/client-shared/graphql';
import { siteUrl } from '@alif24/client-shared/hosts';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import {
  BigButton,
  type Column,
  DataTable,
  EmptyState,
  MoreButton,
  Notice,
  Page,
  QueryBoundary,
  Skeleton,
} from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconPlus } from '@tabler/icons-react';
import { Link } from 'react-router';
import styles from './homework.module.css';
import { homeworkTexts } from './homework.texts.ts';
import { hostTexts } from './host.texts.ts';
import { liveQuizTexts } from './live-quiz.texts.ts';
import { PlayAgain } from './play-again.tsx';
import { myQuizzes } from './quizzes.graphql.ts';

type Quiz = OlimpMyLiveQuizzesQuery['myLiveQuizzes']['edges'][number]['node'];

/** What a host has made; each opens on the wall, the finished ones with their winners. */
export function QuizzesPage() {
  const t = useTexts(hostTexts);
  const result = useQuery(myQuizzes, { fetchPolicy: 'cache-and-network' });
  const teacherProfile = result.data?.me?.teacherProfile;
  const create = (
    <BigButton to="/quizzes/new" icon={<IconPlus aria-hidden="true" />}>
      {t('create')}
    </BigButton>
  );
  return (
    <Page title={t('myTitle')} lead={t('myLead')} aside={create} width="wide">
      {teacherProfile && !teacherProfile.approvedAt && (
        <div className={styles.unconfirmed}>
          {/* At home on main lies what to send to a moderator. */}
          <Notice kind="info" action={<a href={siteUrl('main')}>{t('howApproved')}</a>}>
            {t('notApproved')}
          </Notice>
        </div>
      )}
      <QueryBoundary
        result={result}
        skeleton={<Skeleton shape="table" count={6} />}
        empty={{
          when: ({ myLiveQuizzes }) => myLiveQuizzes.edges.length === 0,
          show: <EmptyState advice={t('none')} picture="podium" action={create} />,
        }}
      >
        {({ myLiveQuizzes: { edges, pageInfo } }) => (
          <>
            <QuizTable quizzes={edges.map(({ node }) => node)} />
            <MoreButton pageInfo={pageInfo} fetchMore={result.fetchMore}>
              {t('more')}
            </MoreButton>
          </>
        )}
      </QueryBoundary>
    </Page>
  );
}

function QuizTable({ quizzes }: { quizzes: readonly Quiz[] }) {
  const t = useTexts(hostTexts);
  const common = useTexts(liveQuizTexts);
  const home = useTexts(homeworkTexts);
  const format = useFormat();
  const columns: Column<Quiz>[] = [
    {
      key: 'title',
      label: t('colTitle'),
      value: ({ title }) => title,
      cell: ({ id, title }) => <Link to={`/host/${id}`}>{title}</Link>,
    },
    {
      key: 'state',
      label: t('colState'),
      value: ({ state, deadline, questionNumber }) =>
        deadline && state === 'LOBBY'
          ? `${home('name')}, ${home('untilShort', { date: format.date(deadline) })}`
          : common(`states_${state === 'FINISHED' && questionNumber === 0 ? 'UNPLAYED' : state}`),
    },
    { key: 'room', label: t('colRoom'), value: ({ pin }) => pin ?? null, cell: ({ pin }) => pin ?? '–' },
    { key: 'players', label: t('colPlayers'), value: ({ playerCount }) => playerCount, align: 'end' },
    {
      key: 'date',
      label: t('colDate'),
      value: ({ createdAt }) => Date.parse(createdAt),
      cell: ({ createdAt }) => format.date(createdAt),
      align: 'end',
    },
    {
      key: 'report',
      label: t('colReport'),
      value: () => null,
      cell: ({ id, questionNumber, pace }) =>
        questionNumber > 0 || pace === 'PLAYER' ? <Link to={`/quizzes/${id}/report`}>{t('report')}</Link> : '–',
      isSortable: false,
    },
    {
      key: 'again',
      label: home('actions'),
      value: () => null,
      cell: ({ id, title, state }) => (
        <div className={styles.actions}>
          {state === 'FINISHED' && <PlayAgain quizId={id} title={title} />}
          <Link to={`/quizzes/${id}/homework`} className={styles.link} aria-label={`${home('assign')}: ${title}`}>
            {home('assign')}
          </Link>
          <Link to={`/quizzes/new?from=${id}`} className={styles.link} aria-label={`${t('editAnew')}: ${title}`}>
            {t('editAnew')}
          </Link>
        </div>
      ),
      isSortable: false,
    },
  ];
  return <DataTable label={t('myTitle')} columns={columns} rows={quizzes} rowKey={({ id }) => id} />;
}
