import type { MainChildQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { Meter } from '@alif24/client-shared/ui';
import type { ChildWeek } from './week.graphql.ts';
import styles from './week.module.css';
import { weekTexts } from './week.texts.ts';

export type Limits = NonNullable<NonNullable<MainChildQuery['user']>['screenTime']>['limits'];

/** Minutes by site, and day by day beside what is allowed. */
export function WeekMinutes({ week, limits }: { week: ChildWeek; limits: Limits | null | undefined }) {
  const t = useTexts(weekTexts);
  const most = Math.max(1, ...week.minutes.map(({ minutes }) => minutes));
  const play = week.days.some(({ gameMinutes }) => gameMinutes > 0);
  return (
    <div>
      <h3>{t('minutes')}</h3>
      <p className={styles.quiet}>
        {week.totalMinutes > 0 ? t('total', { count: week.totalMinutes }) : t('noMinutes')}
      </p>
      <ul className={styles.minutes}>
        {week.minutes.map(({ platform, use, minutes }) => (
          <li key={`${platform}${use}`}>
            <span>{use === 'CLASS' ? t('class', { site: t(platform) }) : t(platform)}</span>
            <span className={styles.figure}>{t('minutesOf', { count: minutes })}</span>
            <Meter value={minutes} most={most} isFull={false} />
          </li>
        ))}
      </ul>
      {week.totalMinutes > 0 && (
        <>
          <DayBars
            use="learning"
            minutes={week.days.map(({ date, learningMinutes }) => ({ date, minutes: learningMinutes }))}
            limits={limits && { weekday: limits.learningWeekday, weekend: limits.learningWeekend }}
          />
          {(play || limits?.gameWeekday || limits?.gameWeekend) && (
            <DayBars
              use="game"
              minutes={week.days.map(({ date, gameMinutes }) => ({ date, minutes: gameMinutes }))}
              limits={limits && { weekday: limits.gameWeekday, weekend: limits.gameWeekend }}
            />
          )}
        </>
      )}
    </div>
  );
}

interface DayBarsProps {
  use: 'learning' | 'game';
  /** Monday first. */
  minutes: ReadonlyArray<{ date: string; minutes: number }>;
  limits: { weekday?: number | null; weekend?: number | null } | null | undefined;
}

const HEIGHT = 72;
const SATURDAY = 5;

/** Columns with their numbers, and a broken line where the limit is: read without colour, and said in words. */
function DayBars({ use, minutes: days, limits }: DayBarsProps) {
  const t = useTexts(weekTexts);
  const format = useFormat();
  const limitOf = (n: number) => (n >= SATURDAY ? limits?.weekend : limits?.weekday) ?? null;
  const most = Math.max(1, ...days.flatMap(({ minutes }, n) => [minutes, limitOf(n) ?? 0]));
  const yOf = (minutes: number) => HEIGHT - Math.round((minutes / most) * (HEIGHT - 4));
  const wordsOf = (limit: number | null | undefined) =>
    limit == null ? t('noLimit') : t('minutesOf', { count: limit });
  const hasLimit = limits != null && (limits.weekday != null || limits.weekend != null);
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
        {days.map(({ date, minutes }, n) => {
          const limit = limitOf(n);
          const day = format.day(date);
          return (
            <li key={date}>
              <span className={styles.spoken}>
                {limit === null ? t('dayMinutes', { day, count: minutes }) : t('dayOfLimit', { day, minutes, limit })}
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
              <span aria-hidden="true">{format.weekday(date)}</span>
            </li>
          );
        })}
      </ol>
      {hasLimit && (
        <p className={styles.quiet}>
          {t('limitWords', { weekday: wordsOf(limits.weekday), weekend: wordsOf(limits.weekend) })}
        </p>
      )}
    </figure>
  );
}
