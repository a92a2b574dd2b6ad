import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { Card, CoinPill, SiteMark } from '@alif24/client-shared/ui';
import { IconChevronRight } from '@tabler/icons-react';
import { Link } from 'react-router';
import { lastDays, type PupilFacts } from './activity.ts';
import { childTexts } from './child.texts.ts';
import styles from './child-card.module.css';
import { DayMarks } from './day-marks.tsx';
import { useGradeText } from './grade-text.ts';
import { type WeekSummary, weekSummaryOf } from './week-summary.ts';

/** One child at a glance: who, coins, what was done in the last seven days on each platform. */
export function ChildCard({ facts, name, now }: { facts: PupilFacts; name: string; now: Date }) {
  const t = useTexts(childTexts);
  const format = useFormat();
  const grade = useGradeText(facts);
  const lines = useSummaryLines(weekSummaryOf(facts, now));
  return (
    <Card as="article">
      <header className={styles.head}>
        <div>
          <h2>
            <Link to={`/children/${facts.id}`}>{name}</Link>
          </h2>
          <p>{grade}</p>
        </div>
        {facts.coins && <CoinPill coins={facts.coins.balance} />}
      </header>
      <h3 className={styles.period}>{t('sevenDays')}</h3>
      <div className={styles.days}>
        <DayMarks
          days={lastDays(facts, 7, now)}
          say={({ date, sites }) => t(sites.size > 0 ? 'dayActive' : 'dayQuiet', { day: format.day(date) })}
        />
      </div>
      <ul className={styles.sites}>
        {lines.map(({ site, text, isQuiet }) => (
          <li key={site} data-quiet={isQuiet}>
            <SiteMark site={site} size={36} />
            <span>{t(site)}</span>
            <strong>{text}</strong>
          </li>
        ))}
      </ul>
      <Link to={`/children/${facts.id}`} aria-label={t('openChild', { name })} className={styles.more}>
        {t('open')} <IconChevronRight size={20} aria-hidden="true" />
      </Link>
    </Card>
  );
}

function useSummaryLines({ letters, lessons, tests, testPercent, gameDays, quizzes }: WeekSummary) {
  const t = useTexts(childTexts);
  const testText = (count: number) =>
    testPercent === null ? t('weekTests', { count }) : t('weekTestsWith', { count, percent: testPercent });
  const line = <Site extends string>(site: Site, count: number | null, text: (count: number) => string) => ({
    site,
    text: count === null ? t('unknown') : count > 0 ? text(count) : t('weekNone'),
    isQuiet: !count,
  });
  return [
    line('harf', letters, (count) => t('weekHarf', { count })),
    line('lessons', lessons, (count) => t('weekLessons', { count })),
    line('testai', tests, testText),
    line('games', gameDays, (count) => t('weekGames', { count })),
    line('olimp', quizzes, (count) => t('weekQuizzes', { count })),
  ];
}
