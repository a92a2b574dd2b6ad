import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { Card, CoinPill, Notice } from '@alif24/client-shared/ui';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import { dateOf, type MarkedDay } from './activity.ts';
import { childTexts } from './child.texts.ts';
import styles from './child-card.module.css';
import type { ChildGlance } from './children.graphql.ts';
import { DayMarks } from './day-marks.tsx';
import { useGradeText } from './grade-text.ts';

/** One child at a glance: who, coins, and this week in four lines; the child's page says the same and why. */
export function ChildCard({ child, now }: { child: ChildGlance; now: Date }) {
  const t = useTexts(childTexts);
  const { id, fullName, displayName, coins, week } = child;
  const name = fullName ?? displayName;
  const grade = useGradeText(child);
  return (
    <Card as="article">
      <header className={styles.head}>
        <div>
          <h2>
            <Link to={`/children/${id}`}>{name}</Link>
          </h2>
          <p>{grade}</p>
        </div>
        {coins && <CoinPill coins={coins.balance} />}
      </header>
      <h3 className={styles.period}>{t('thisWeek')}</h3>
      {week ? <GlanceOfWeek week={week} now={now} /> : <Notice kind="info">{t('unknown')}</Notice>}
      <Link to={`/children/${id}`} aria-label={t('openChild', { name })} className={styles.more}>
        {t('open')} <IconChevronRight size={20} aria-hidden="true" />
      </Link>
    </Card>
  );
}

const stateOf = ({ isActive, isFuture }: MarkedDay) => (isActive ? 'dayActive' : isFuture ? 'dayAhead' : 'dayQuiet');

type Week = NonNullable<ChildGlance['week']>;

function GlanceOfWeek({ week, now }: { week: Week; now: Date }) {
  const t = useTexts(childTexts);
  const format = useFormat();
  const today = dateOf(now);
  const days = week.days.map(
    ({ date, learningMinutes, gameMinutes, classMinutes, count }): MarkedDay => ({
      date,
      isActive: learningMinutes + gameMinutes + classMinutes + count > 0,
      isToday: date === today,
      isFuture: date > today,
    }),
  );
  const named = (topics: Week['learned']) =>
    topics
      .flatMap(({ label }) => label ?? [])
      .slice(0, 3)
      .join(', ');
  const lines = [
    [t('time'), week.totalMinutes > 0 ? t('minutes', { count: week.totalMinutes }) : ''],
    [t('learned'), named(week.learned)],
    [t('hard'), named(week.stuck)],
    [t('earned'), week.coins === 0 ? '' : t('coins', { count: week.coins })],
  ];
  return (
    <>
      <div className={styles.days}>
        <DayMarks days={days} say={(day) => t(stateOf(day), { day: format.day(day.date) })} />
      </div>
      <dl className={styles.lines}>
        {lines.map(([what, said]) => (
          <div key={what}>
            <dt>{what}</dt>
            <dd data-quiet={!said}>{said || t('weekNone')}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
