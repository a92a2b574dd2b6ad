import { useSession } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { EmptyState, MoreButton, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { myGrade, publishedTests } from './test.graphql.ts';
import { testTexts } from './test.texts.ts';
import { TestCard } from './test-card.tsx';
import { TestFilters, useTestFilter } from './test-filters.tsx';
import styles from './tests.module.css';

/** The published tests: for pupils to take, for everybody else to see. */
export function TestsPage() {
  const t = useTexts(testTexts);
  const { user } = useSession();
  const isPupil = user?.role === 'STUDENT';
  const own = useQuery(myGrade, { skip: !isPupil });
  const filter = useTestFilter(own.data?.me?.studentProfile?.grade ?? null);
  // What a pupil has done to a test meanwhile is shown after coming back.
  const result = useQuery(publishedTests, {
    variables: filter,
    fetchPolicy: 'cache-and-network',
    skip: own.loading,
  });
  return (
    <Page title={t('tests')} lead={t(isPupil ? 'testsLead' : 'testsLeadAdult')}>
      <TestFilters filter={filter} />
      <QueryBoundary
        result={result}
        empty={{
          when: ({ tests }) => tests.edges.length === 0,
          show: <EmptyState picture="test" advice={t('noTests')} />,
        }}
      >
        {({ tests }) => (
          <>
            <ul className={styles.list}>
              {tests.edges.map(({ node }) => (
                <TestCard key={node.id} test={node} isPupil={isPupil} />
              ))}
            </ul>
            <MoreButton pageInfo={tests.pageInfo} fetchMore={result.fetchMore}>
              {t('more')}
            </MoreButton>
          </>
        )}
      </QueryBoundary>
    </Page>
  );
}
