import type { TestaiTestReportQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import {
  BigButton,
  Card,
  type Column,
  DataTable,
  EmptyState,
  Notice,
  Page,
  QueryBoundary,
} from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { Link, useParams } from 'react-router';
import { QuestionBars } from './question-bars.tsx';
import { testReport } from './test-attempt.graphql.ts';
import styles from './test-report.module.css';
import { reportTexts } from './test-report.texts.ts';

type ReportedTest = NonNullable<TestaiTestReportQuery['test']>;
type Attempt = NonNullable<ReportedTest['attempts']>['edges'][number]['node'];

/** Below this a share says more about chance than about the question. */
const FEW = 20;

/** How a published test went, for its author. */
export function TestReportPage() {
  const t = useTexts(reportTexts);
  const { testId = '' } = useParams();
  const result = useQuery(testReport, { variables: { id: testId }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryBoundary
      result={result}
      empty={{
        when: ({ test }) => !test?.publishedAt || !test.questions,
        show: <EmptyState picture="test" advice={t('notFound')} />,
      }}
    >
      {({ test }) =>
        test && (
          <Report
            test={test}
            more={() => void result.fetchMore({ variables: { after: test.attempts?.pageInfo.endCursor } })}
          />
        )
      }
    </QueryBoundary>
  );
}

function Report({ test, more }: { test: ReportedTest; more: () => void }) {
  const t = useTexts(reportTexts);
  const format = useFormat();
  const { statistics, attempts, questions, maxScore, questionCount } = test;
  const students = statistics?.students ?? 0;
  return (
    <Page title={test.title} lead={t('lead', { count: questionCount, max: maxScore })} width="wide">
      {students === 0 ? (
        <EmptyState picture="test" advice={t('empty')} />
      ) : (
        <>
          <dl className={styles.numbers}>
            <Figure name={t('students')} value={format.number(students)} />
            <Figure name={t('average')} value={`${format.number(statistics?.averageScore ?? 0, 1)} / ${maxScore}`} />
            <Figure name={t('attempts')} value={format.number(attempts?.totalCount ?? 0)} />
          </dl>
          <section className={styles.section}>
            <h2>{t('questions')}</h2>
            <p className={styles.hint}>{t('questionsHint')}</p>
            {students < FEW && <Notice kind="info">{t('few', { count: students })}</Notice>}
            <QuestionBars questions={questions ?? []} />
          </section>
          <section className={styles.section}>
            <h2>{t('pupils')}</h2>
            <AttemptTable attempts={attempts?.edges.map(({ node }) => node) ?? []} maxScore={maxScore} />
            {attempts?.pageInfo.hasNextPage && (
              <BigButton kind="quiet" onClick={more}>
                {t('more')}
              </BigButton>
            )}
          </section>
        </>
      )}
    </Page>
  );
}

function Figure({ name, value }: { name: string; value: string }) {
  return (
    <Card className={styles.figure}>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </Card>
  );
}

function AttemptTable({ attempts, maxScore }: { attempts: Attempt[]; maxScore: number }) {
  const t = useTexts(reportTexts);
  const format = useFormat();
  const columns: Column<Attempt>[] = [
    {
      key: 'pupil',
      label: t('pupil'),
      value: ({ student }) => student.displayName ?? '',
      cell: ({ id, student }) => (
        <Link className={styles.link} to={`/attempts/${id}/result`}>
          {student.displayName ?? '–'}
        </Link>
      ),
    },
    { key: 'score', label: t('score'), value: ({ score }) => score ?? null, align: 'end' },
    {
      key: 'share',
      label: t('share'),
      value: ({ score }) => (score ?? 0) / maxScore,
      cell: ({ score }) => `${format.number(Math.round((100 * (score ?? 0)) / maxScore))}%`,
      align: 'end',
    },
    {
      key: 'date',
      label: t('date'),
      value: ({ submittedAt }) => submittedAt ?? null,
      cell: ({ submittedAt }) => submittedAt && `${format.day(submittedAt)}, ${format.time(submittedAt)}`,
      align: 'end',
    },
  ];
  return <DataTable label={t('pupils')} columns={columns} rows={attempts} rowKey={({ id }) => id} />;
}
