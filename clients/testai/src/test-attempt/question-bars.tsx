import type { TestaiTestReportQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { Card } from '@alif24/client-shared/ui';
import styles from './test-report.module.css';
import { reportTexts } from './test-report.texts.ts';

type Questions = NonNullable<NonNullable<TestaiTestReportQuery['test']>['questions']>;

/** A bar for each question: its length, its number and a word say the same, so that none needs the colour. */
export function QuestionBars({ questions }: { questions: Questions }) {
  const t = useTexts(reportTexts);
  const format = useFormat();
  return (
    <Card>
      <ol className={styles.bars}>
        {questions.map(({ id, position, text, statistics: { attempts, correct, facility } }) => {
          const share = facility ?? 0;
          const level = share >= 0.75 ? 'easy' : share >= 0.4 ? 'middle' : 'hard';
          return (
            <li key={id}>
              <p className={styles.asked}>
                <span className={styles.n}>{position}.</span> {text}
              </p>
              <svg className={styles.bar} viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect width="100" height="10" className={styles.ground} />
                <rect width={share * 100} height="10" className={styles.fill} />
              </svg>
              <p className={styles.words}>
                <strong>{format.number(Math.round(share * 100))}%</strong> · {t(level)} ·{' '}
                {t('right', { correct, all: attempts })}
              </p>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
