import type { TestaiTestsQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card } from '@alif24/client-shared/ui';
import { IconCircleCheck, IconProgress } from '@tabler/icons-react';
import { testTexts } from './test.texts.ts';
import styles from './tests.module.css';
import { useTestNames } from './use-test-names.ts';

type ListedTest = TestaiTestsQuery['tests']['edges'][number]['node'];

/** A test on a pupil's list: what it is, where they stand with it, and the one thing to do. */
export function TestCard({ test, isPupil }: { test: ListedTest; isPupil: boolean }) {
  const t = useTexts(testTexts);
  const names = useTestNames();
  const { myLatestAttempt: attempt } = test;
  const isDone = typeof attempt?.score === 'number';
  return (
    <Card as="li" className={styles.card}>
      <h2>{test.title}</h2>
      <p className={styles.facts}>
        <span>{names.grade(test.grade)}</span>
        <span>{t('questions', { count: test.questionCount })}</span>
        <span>{names.language(test.language)}</span>
        {test.author.displayName && <span>{test.author.displayName}</span>}
      </p>
      {attempt && (
        <p className={styles.state} data-state={isDone ? 'done' : 'open'}>
          {isDone ? <IconCircleCheck size={22} aria-hidden="true" /> : <IconProgress size={22} aria-hidden="true" />}
          {isDone ? t('result', { score: attempt.score as number, max: test.maxScore }) : t('inProgress')}
        </p>
      )}
      {isPupil && (
        <div className={styles.action}>
          <BigButton kind={isDone ? 'quiet' : 'main'} to={`/tests/${test.id}`}>
            {t(isDone ? 'again' : attempt ? 'goOn' : 'start')}
          </BigButton>
        </div>
      )}
    </Card>
  );
}
