import type { TestaiMyResultsQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, type Column, DataTable, EmptyState, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { myResults } from './test-attempt.graphql.ts';
import { attemptTexts } from './test-attempt.texts.ts';
import styles from './test-report.module.css';

type Attempt = NonNullable<NonNullable<TestaiMyResultsQuery['me']>['testAttempts']>[number];

/** A pupil's own attempts, newest first. */
export function MyResultsPage() {
  const t = useTexts(attemptTexts);
  const format = useFormat();
  const result = useQuery(myResults, { fetchPolicy: 'cache-and-network' });
  const columns: Column<Attempt>[] = [
    {
      key: 'test',
      label: t('test'),
      value: ({ test }) => test.title,
      cell: ({ id, test, submittedAt }) => (
        <Link className={styles.link} to={submittedAt ? `/attempts/${id}/result` : `/attempts/${id}`}>
          {test.title}
        </Link>
      ),
    },
    {
      key: 'result',
      label: t('result'),
      value: ({ score, test }) => (typeof score === 'number' ? score / test.maxScore : null),
      cell: ({ score, test }) => (typeof score === 'number' ? t('score', { score, max: test.maxScore }) : t('open')),
      align: 'end',
    },
    {
      key: 'date',
      label: t('date'),
      value: ({ startedAt }) => startedAt,
      cell: ({ startedAt }) => format.day(startedAt),
      align: 'end',
    },
  ];
  return (
    <Page title={t('myResults')}>
      <QueryBoundary
        result={result}
        empty={{
          when: ({ me }) => !me?.testAttempts?.length,
          show: (
            <EmptyState
              picture="test"
              advice={t('noResults')}
              action={<BigButton to="/tests">{t('toTests')}</BigButton>}
            />
          ),
        }}
      >
        {({ me }) => (
          <DataTable label={t('myResults')} columns={columns} rows={me?.testAttempts ?? []} rowKey={({ id }) => id} />
        )}
      </QueryBoundary>
    </Page>
  );
}
