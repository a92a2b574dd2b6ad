import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { Navigate, useParams } from 'react-router';
import { testAttempt } from './test-attempt.graphql.ts';
import { attemptTexts } from './test-attempt.texts.ts';
import { TestPlayer } from './test-player.tsx';

/** Taking a test, without header or bar: one thing to do at a time. */
export function TestAttemptPage() {
  const t = useTexts(attemptTexts);
  const { attemptId = '' } = useParams();
  // Answers may have been put down on another device; while the test is taken the page itself knows best.
  const result = useQuery(testAttempt, {
    variables: { id: attemptId },
    fetchPolicy: 'network-only',
    nextFetchPolicy: 'cache-first',
  });
  return (
    <QueryBoundary
      result={result}
      empty={{
        when: (data) => !data.testAttempt,
        show: <EmptyState advice={t('noTest')} action={<BigButton to="/tests">{t('toTests')}</BigButton>} />,
      }}
    >
      {({ testAttempt: attempt }) =>
        attempt &&
        (attempt.submittedAt ? (
          <Navigate replace to={`/attempts/${attempt.id}/result`} />
        ) : (
          <TestPlayer key={attempt.id} attempt={attempt} />
        ))
      }
    </QueryBoundary>
  );
}
