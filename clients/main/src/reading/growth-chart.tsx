import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { Card } from '@alif24/client-shared/ui';
import styles from './child-reading.module.css';
import type { ChildReading } from './child-reading.page.tsx';
import { chartOf } from './growth.ts';
import { resultsTexts } from './results.texts.ts';

const [WIDTH, HEIGHT] = [640, 200];

/**
 * Syllables a minute over time; what an adult or a recogniser judged is a full dot, practice an empty one, and under each stands what was
 * understood. The same in words for those who do not see it.
 */
export function GrowthChart({ readings }: { readings: readonly ChildReading[] }) {
  const t = useTexts(resultsTexts);
  const format = useFormat();
  const { points, marks } = chartOf(readings, WIDTH, HEIGHT);
  const [first, last] = [points[0], points.at(-1)];
  if (!first || !last || first === last) return null;
  return (
    <Card as="section">
      <h2>{t('growth')}</h2>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT + 44}`} className={styles.chart} aria-hidden="true">
        {marks.map(({ y, value }) => (
          <g key={value}>
            <line x1="78" x2={WIDTH} y1={y} y2={y} className={styles.grid} />
            <text x="70" y={y + 8} textAnchor="end">
              {format.number(value)}
            </text>
          </g>
        ))}
        <polyline points={points.map(({ x, y }) => `${x},${y}`).join(' ')} className={styles.line} />
        {points.map(({ x, y, reading }) => (
          <g key={reading.id}>
            <circle cx={x} cy={y} r="7" className={styles.dot} data-trusted={reading.isTrusted} />
            {reading.understanding?.isRead && (
              <text x={x} y={HEIGHT + 32} textAnchor="middle">
                {reading.understanding.correct}/{reading.understanding.total}
              </text>
            )}
          </g>
        ))}
      </svg>
      <p className={styles.ends} aria-hidden="true">
        <span>{format.day(first.reading.startedAt)}</span>
        <span>{format.day(last.reading.startedAt)}</span>
      </p>
      <p className={styles.key}>
        <span>
          <svg viewBox="0 0 18 18" aria-hidden="true">
            <circle cx="9" cy="9" r="6" className={styles.dot} data-trusted="true" />
          </svg>
          {t('dotTrusted')}
        </span>
        <span>
          <svg viewBox="0 0 18 18" aria-hidden="true">
            <circle cx="9" cy="9" r="6" className={styles.dot} data-trusted="false" />
          </svg>
          {t('dotPractice')}
        </span>
        <span>{t('belowDots')}</span>
      </p>
      <ul className={styles.spoken}>
        {points.map(({ reading }) => (
          <li key={reading.id}>
            {t('growthText', {
              date: format.day(reading.startedAt),
              count: Math.round(reading.result?.syllablesPerMinute ?? 0),
            })}
          </li>
        ))}
      </ul>
      <p className={styles.note}>{t('growthOnly')}</p>
    </Card>
  );
}
