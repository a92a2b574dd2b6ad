import { useSession } from '@alif24/client-shared/auth';
import type { TestaiTestResultQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, EmptyState, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconCoins, IconRefresh } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { ResultList } from './result-list.tsx';
import { testResult } from './test-attempt.graphql.ts';
import { attemptTexts } from './test-attempt.texts.ts';
import styles from './test-result.module.css';

type Result = NonNullable<TestaiTestResultQuery['testAttempt']>;

/** How an attempt went: for the pupil in kind words, for those who look after them and the teacher in plain ones. */
export function TestResultPage() {
  const t = useTexts(attemptTexts);
  const { attemptId = '' } = useParams();
  const result = useQuery(testResult, { variables: { id: attemptId } });
  return (
    <QueryBoundary
      result={result}
      empty={{
        when: ({ testAttempt }) => !testAttempt?.submittedAt,
        show: <EmptyState advice={t('noTest')} action={<BigButton to="/tests">{t('toTests')}</BigButton>} />,
      }}
    >
      {({ testAttempt }) => testAttempt && <ResultOf attempt={testAttempt} />}
    </QueryBoundary>
  );
}

function ResultOf({ attempt }: { attempt: Result }) {
  const t = useTexts(attemptTexts);
  const { user } = useSession();
  const { score, coins, student, test, results } = attempt;
  const name = student.displayName ?? '';
  const share = (score ?? 0) / test.maxScore;
  const level = share >= 0.9 ? 'great' : share >= 0.6 ? 'good' : 'growing';
  const isMine = student.id === user?.id;
  return (
    <Page title={isMine ? t(level, { name }) : t('ofPupil', { name })} lead={test.title}>
      <div className={styles.parts}>
        <Card className={styles.summary}>
          <p className={styles.score}>
            <span aria-hidden="true">{t('score', { score: score ?? 0, max: test.maxScore })}</span>
            <span className={styles.spoken}>{t('scoreSpoken', { score: score ?? 0, count: test.maxScore })}</span>
          </p>
          <meter className={styles.meter} min={0} max={test.maxScore} value={score ?? 0} aria-hidden="true" />
          {isMine && <p className={styles.words}>{t(`${level}Text`)}</p>}
          {coins > 0 && (
            <p className={styles.coins}>
              <IconCoins size={24} aria-hidden="true" /> {t('coins', { count: coins })}
            </p>
          )}
        </Card>
        <ResultList results={results ?? []} />
        {isMine && (
          <div className={styles.actions}>
            <BigButton kind="quiet" to={`/tests/${test.id}`} icon={<IconRefresh size={22} aria-hidden="true" />}>
              {t('again')}
            </BigButton>
            <BigButton to="/tests">{t('toTests')}</BigButton>
          </div>
        )}
      </div>
    </Page>
  );
}
