import type { LessonsMyLessonsQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { type Column, DataTable, EmptyState, MoreButton, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { CreateLesson } from './create-lesson.tsx';
import { myLessons } from './lesson-builder.graphql.ts';
import { builderTexts } from './lesson-builder.texts.ts';
import styles from './my-lessons.module.css';

type Row = LessonsMyLessonsQuery['myLessons']['edges'][number]['node'];

/** What a teacher wrote, and where the next lesson begins. */
export function MyLessonsPage() {
  const t = useTexts(builderTexts);
  const format = useFormat();
  const result = useQuery(myLessons, { fetchPolicy: 'cache-and-network' });
  const columns: Column<Row>[] = [
    {
      key: 'title',
      label: t('lessonTitle'),
      value: ({ title }) => title,
      cell: ({ id, title }) => (
        <Link to={`/my-lessons/${id}`} className={styles.title}>
          {title}
        </Link>
      ),
    },
    { key: 'grade', label: t('grade'), value: ({ grade }) => grade, align: 'end' },
    { key: 'steps', label: t('steps'), value: ({ blockCount }) => blockCount, align: 'end' },
    { key: 'status', label: t('status'), value: ({ status }) => t(status) },
    {
      key: 'published',
      label: t('published'),
      value: ({ publishedAt }) => publishedAt ?? null,
      cell: ({ publishedAt }) => (publishedAt ? format.date(publishedAt) : '—'),
    },
  ];
  return (
    <Page title={t('myLessons')} lead={t('lead')} width="wide">
      <CreateLesson />
      <QueryBoundary
        result={result}
        empty={{
          when: ({ myLessons }) => myLessons.edges.length === 0,
          show: <EmptyState picture="book" advice={t('none')} />,
        }}
      >
        {({ myLessons }) => (
          <>
            <DataTable
              label={t('myLessons')}
              columns={columns}
              rows={myLessons.edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
            />
            <MoreButton pageInfo={myLessons.pageInfo} fetchMore={result.fetchMore}>
              {t('more')}
            </MoreButton>
          </>
        )}
      </QueryBoundary>
    </Page>
  );
}
