import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { type Column, DataTable } from '@alif24/client-shared/ui';
import type { PupilFacts } from './activity.ts';
import { childTexts } from './child.texts.ts';
import { Section } from './section.tsx';
import styles from './tests-section.module.css';
import { percentOf } from './week-summary.ts';

type Attempt = NonNullable<PupilFacts['testAttempts']>[number];

const inChart = 10;

/** How the tests went: as a picture from old to new, and as a table of the exact numbers. */
export function TestsSection({ attempts }: { attempts: PupilFacts['testAttempts'] }) {
  const t = useTexts(childTexts);
  const format = useFormat();
  const columns: Column<Attempt>[] = [
    { key: 'test', label: t('test'), value: ({ test }) => test.title },
    {
      key: 'date',
      label: t('date'),
      value: ({ submittedAt }) => submittedAt ?? null,
      cell: ({ submittedAt }) => submittedAt && format.date(submittedAt),
    },
    {
      key: 'score',
      label: t('score'),
      align: 'end',
      value: ({ score }) => score ?? null,
      cell: ({ score, test }) => `${score} / ${test.maxScore}`,
    },
    {
      key: 'percent',
      label: t('percent'),
      align: 'end',
      value: ({ score, test }) => percentOf(score, test.maxScore),
      cell: ({ score, test }) => `${percentOf(score, test.maxScore) ?? 0} %`,
    },
  ];
  const handedIn = attempts?.filter(({ submittedAt }) => submittedAt);
  return (
    <Section title={t('tests')} items={handedIn} empty={t('noTests')} span={12} isPlain>
      {(items) => (
        <>
          {items.length > 1 && <PercentChart attempts={items.slice(0, inChart).reverse()} />}
          <DataTable label={t('tests')} columns={columns} rows={items} rowKey={({ id }) => id} />
        </>
      )}
    </Section>
  );
}

/** Columns with their numbers: no colour and no axis is needed to read them. */
function PercentChart({ attempts }: { attempts: readonly Attempt[] }) {
  const t = useTexts(childTexts);
  return (
    <figure className={styles.chart}>
      <figcaption>{t('testsChart')}</figcaption>
      <ol>
        {attempts.map(({ id, score, test }) => {
          const percent = percentOf(score, test.maxScore) ?? 0;
          return (
            <li key={id}>
              <span className={styles.spoken}>{test.title}</span>
              <span className={styles.percent}>{percent}</span>
              <svg viewBox="0 0 40 100" preserveAspectRatio="none" aria-hidden="true" className={styles.bar}>
                <rect width="40" height="100" className={styles.track} />
                <rect y={100 - percent} width="40" height={percent} />
              </svg>
            </li>
          );
        })}
      </ol>
    </figure>
  );
}
