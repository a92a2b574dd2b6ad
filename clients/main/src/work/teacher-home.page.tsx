import type { MainTeacherHomeQuery } from '@alif24/client-shared/graphql';
import { siteUrl } from '@alif24/client-shared/hosts';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { type Column, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconBook2, IconChecklist, IconSchool, IconTrophy, IconUsers } from '@tabler/icons-react';
import { ApprovalNotice } from './approval-notice.tsx';
import { Figures } from './figures.tsx';
import { teacherHome } from './work.graphql.ts';
import { workTexts } from './work.texts.ts';
import styles from './work-list.module.css';
import { WorkList } from './work-list.tsx';

type Data = MainTeacherHomeQuery;
type Me = NonNullable<Data['me']>;
type Classroom = NonNullable<Me['classrooms']>[number];
type Test = NonNullable<Data['myTests']>['edges'][number]['node'];
type Quiz = NonNullable<Data['myLiveQuizzes']>['edges'][number]['node'];

export function TeacherHomePage() {
  const result = useQuery(teacherHome, { fetchPolicy: 'cache-and-network' });
  return <QueryBoundary result={result}>{(data) => data.me && <TeacherHome data={data} me={data.me} />}</QueryBoundary>;
}

function TeacherHome({ data, me }: { data: Data; me: Me }) {
  const t = useTexts(workTexts);
  const { myTests, myLiveQuizzes, myLessons } = data;
  const { classrooms, teacherProfile } = me;
  const students = classrooms?.reduce((sum, { studentCount }) => sum + studentCount, 0);
  return (
    <Page title={t('hello', { name: me.displayName })} lead={t('teacherLead')}>
      <div className={styles.work}>
        {teacherProfile && !teacherProfile.approvedAt && <ApprovalNotice teacherId={me.id} />}
        <Figures
          label={t('teacherLead')}
          figures={[
            {
              site: 'crm',
              icon: IconSchool,
              label: t('classrooms'),
              count: classrooms?.length,
              path: '/my-classrooms',
            },
            { site: 'crm', icon: IconUsers, label: t('students'), count: students, path: '/my-classrooms' },
            { site: 'testai', icon: IconChecklist, label: t('tests'), count: myTests?.totalCount, path: '/my-tests' },
            {
              site: 'olimp',
              icon: IconTrophy,
              label: t('quizzes'),
              count: myLiveQuizzes?.totalCount,
              path: '/quizzes',
            },
            {
              site: 'lessons',
              icon: IconBook2,
              label: t('lessons'),
              count: myLessons?.totalCount,
              path: '/my-lessons',
            },
          ]}
        />
        <WorkList
          title={t('classrooms')}
          action={{ text: t('openCrm'), href: `${siteUrl('crm')}/my-classrooms` }}
          columns={useClassroomColumns()}
          rows={classrooms}
          rowKey={({ id }) => id}
          empty={t('noTeacherClassrooms')}
        />
        <WorkList
          title={t('tests')}
          action={{ text: t('openTests'), href: `${siteUrl('testai')}/my-tests/new` }}
          columns={useTestColumns()}
          rows={myTests?.edges.map(({ node }) => node)}
          rowKey={({ id }) => id}
          empty={t('noTests')}
        />
        <WorkList
          title={t('quizzes')}
          action={{ text: t('openQuizzes'), href: `${siteUrl('olimp')}/quizzes/new` }}
          columns={useQuizColumns()}
          rows={myLiveQuizzes?.edges.map(({ node }) => node)}
          rowKey={({ id }) => id}
          empty={t('noQuizzes')}
        />
      </div>
    </Page>
  );
}

function useClassroomColumns(): Column<Classroom>[] {
  const t = useTexts(workTexts);
  return [
    { key: 'name', label: t('classroom'), value: ({ name }) => name },
    { key: 'students', label: t('students'), align: 'end', value: ({ studentCount }) => studentCount },
  ];
}

function useTestColumns(): Column<Test>[] {
  const t = useTexts(workTexts);
  const format = useFormat();
  return [
    { key: 'title', label: t('test'), value: ({ title }) => title },
    { key: 'status', label: t('status'), value: ({ status }) => t(status) },
    { key: 'students', label: t('students'), align: 'end', value: ({ statistics }) => statistics?.students ?? null },
    {
      key: 'average',
      label: t('average'),
      align: 'end',
      value: ({ statistics }) => statistics?.averageScore ?? null,
      cell: ({ statistics, maxScore }) =>
        statistics?.averageScore == null
          ? '–'
          : t('averageOf', { score: format.number(statistics.averageScore, 1), max: maxScore }),
    },
  ];
}

function useQuizColumns(): Column<Quiz>[] {
  const t = useTexts(workTexts);
  return [
    { key: 'title', label: t('quiz'), value: ({ title }) => title },
    { key: 'state', label: t('status'), value: ({ state }) => t(state) },
    { key: 'players', label: t('players'), align: 'end', value: ({ playerCount }) => playerCount },
  ];
}
