import type { MainChildQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import styles from './day-bars.module.css';
import type { ChildWeek } from './week.graphql.ts';
import { weekTexts } from './week.texts.ts';

export type Limits = NonNullable<NonNullable<MainChildQuery['user']>['screenTime']>['limits'];

interface DayBarsProps {
  use: 'learning' | 'game';
  days: ChildWeek['days'];
  limits: Limits | null;
}

const HEIGHT = 72;
const SATURDAY = 5;

/** Columns with their numbers, and a broken line where the limit is: read without colour, and said in words. */
export function DayBars({ use, days, limits }: DayBarsProps) {
  const t = useTexts(weekTexts);
  const format = useFormat();
  const [weekday, weekend] = [limits?.[`${use}Weekday`] ?? null, limits?.[`${use}Weekend`] ?? null];
  const limitOf = (n: number) => (n >= SATURDAY ? weekend : weekday);
  const most = Math.max(1, ...days.flatMap((day, n) => [day[`${use}Minutes`], limitOf(n) ?? 0]));
  const yOf = (minutes: number) => HEIGHT - Math.round((minutes / most) * (HEIGHT - 4));
  const wordsOf = (limit: number | null) => (limit === null ? t('noLimit') : t('minutesOf', { count: limit }));
  const hasLimit = weekday !== null || weekend !== null;
  return (
    <figure className={styles.chart}>
      <figcaption>
        {t(use)}
        {hasLimit && (
          <span className={styles.limit}>
            <svg viewBox="0 0 24 4" aria-hidden="true">
              <line x1="0" x2="24" y1="2" y2="2" />
            </svg>
            {t('limit')}
          </span>
        )}
      </figcaption>
      <ol>
        {days.map((one, n) => {
          const minutes = one[`${use}Minutes`];
          const limit = limitOf(n);
          const day = format.day(one.date);
          return (
            <li key={one.date}>
              <span className={styles.spoken}>
                {limit === null
                  ? t('dayMinutes', { day, count: minutes })
                  : t('dayOfLimit', { day, minutes, count: limit })}
              </span>
              <span aria-hidden="true" className={styles.number}>
                {minutes > 0 ? minutes : ' '}
              </span>
              <svg viewBox={`0 0 40 ${HEIGHT}`} preserveAspectRatio="none" aria-hidden="true" data-use={use}>
                <rect
                  x="6"
                  width="28"
                  y={minutes > 0 ? yOf(minutes) : HEIGHT - 2}
                  height={minutes > 0 ? HEIGHT - yOf(minutes) : 2}
                />
                {limit !== null && <line x1="0" x2="40" y1={yOf(limit)} y2={yOf(limit)} />}
              </svg>
              <span aria-hidden="true">{format.weekday(one.date)}</span>
            </li>
          );
        })}
      </ol>
      {hasLimit && <p>{t('limitWords', { weekday: wordsOf(weekday), weekend: wordsOf(weekend) })}</p>}
    </figure>
  );
}
