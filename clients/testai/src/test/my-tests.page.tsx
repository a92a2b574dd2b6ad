import type { TestaiMyTestsQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import {
  BigButton,
  type Column,
  DataTable,
  EmptyState,
  MoreButton,
  Page,
  QueryBoundary,
} from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconPencil, IconPlus, IconWorld } from '@tabler/icons-react';
import { Link } from 'react-router';
import { myTests } from './test.graphql.ts';
import { testTexts } from './test.texts.ts';
import styles from './tests.module.css';
import { useTestNames } from './use-test-names.ts';

type OwnTest = TestaiMyTestsQuery['myTests']['edges'][number]['node'];

/** What a teacher wrote, with how it went. */
export function MyTestsPage() {
  const t = useTexts(testTexts);
  const columns = useColumns();
  const result = useQuery(myTests, { fetchPolicy: 'cache-and-network' });
  const create = (
    <BigButton to="/my-tests/new" icon={<IconPlus size={22} aria-hidden="true" />}>
      {t('newTest')}
    </BigButton>
  );
  return (
    <Page title={t('myTests')} width="wide" aside={create}>
      <QueryBoundary
        result={result}
        empty={{
          when: (data) => data.myTests.edges.length === 0,
          show: <EmptyState picture="test" advice={t('noMyTests')} action={create} />,
        }}
      >
        {({ myTests: { edges, pageInfo } }) => (
          <>
            <DataTable
              label={t('myTests')}
              columns={columns}
              rows={edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
            />
            <MoreButton pageInfo={pageInfo} fetchMore={result.fetchMore}>
              {t('more')}
            </MoreButton>
          </>
        )}
      </QueryBoundary>
    </Page>
  );
}

function useColumns(): Column<OwnTest>[] {
  const t = useTexts(testTexts);
  const names = useTestNames();
  const format = useFormat();
  const isDraft = ({ status }: OwnTest) => status === 'DRAFT';
  return [
    {
      key: 'title',
      label: t('title'),
      value: ({ title }) => title,
      cell: (test) => (
        <Link className={styles.link} to={`/my-tests/${test.id}${isDraft(test) ? '/edit' : ''}`}>
          {test.title}
        </Link>
      ),
    },
    {
      key: 'status',
      label: t('status'),
      value: ({ status }) => status,
      cell: (test) => (
        <span className={styles.status}>
          {isDraft(test) ? <IconPencil size={18} aria-hidden="true" /> : <IconWorld size={18} aria-hidden="true" />}
          {t(isDraft(test) ? 'draft' : 'published')}
        </span>
      ),
    },
    { key: 'grade', label: t('grade'), value: ({ grade }) => grade, cell: ({ grade }) => names.grade(grade) },
    {
      key: 'questions',
      label: t('questionCount'),
      value: ({ questionCount }) => questionCount,
      align: 'end',
    },
    {
      key: 'students',
      label: t('students'),
      value: (test) => (isDraft(test) ? null : (test.statistics?.students ?? null)),
      cell: (test) => (isDraft(test) ? '–' : (test.statistics?.students ?? '–')),
      align: 'end',
    },
    {
      key: 'average',
      label: t('average'),
      value: ({ statistics, maxScore }) => (statistics?.averageScore ? statistics.averageScore / maxScore : null),
      cell: ({ statistics, maxScore }) =>
        typeof statistics?.averageScore === 'number'
          ? `${format.number(statistics.averageScore, 1)} / ${maxScore}`
          : '–',
      align: 'end',
    },
    {
      key: 'date',
      label: t('date'),
      value: ({ publishedAt, createdAt }) => publishedAt ?? createdAt,
      cell: ({ publishedAt, createdAt }) => format.day(publishedAt ?? createdAt),
      align: 'end',
    },
  ];
}
