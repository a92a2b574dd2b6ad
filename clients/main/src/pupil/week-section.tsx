import { localeOf, useFormat, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { Card, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { dayOf } from './activity.ts';
import sections from './section.module.css';
import { type ChildWeek, childWeek } from './week.graphql.ts';
import styles from './week.module.css';
import { weekTexts } from './week.texts.ts';
import { WeekTopicRow } from './week-topic.tsx';

const DAY = 24 * 3_600_000;

/** `2026-11-26` of a day counted from 1970-01-01. */
const dateOf = (day: number) => new Date(day * DAY).toISOString().slice(0, 10);

/** What a child learned in a week, where it stuck and how long it took; each claim opens onto what it rests on. */
export function WeekSection({ childId, now }: { childId: string; now: Date }) {
  const t = useTexts(weekTexts);
  const { language } = useLanguage();
  const id = useId();
  const today = dayOf(now);
  const [day, setDay] = useState(today);
  const of = dateOf(day);
  const variables = { id: childId, of, locale: localeOf(language) };
  const result = useQuery(childWeek, { variables, fetchPolicy: 'cache-and-network' });
  return (
    <section aria-labelledby={id} className={sections.section} data-span={12}>
      <Card>
        <div className={styles.head}>
          <h2 id={id} className={sections.title}>
            {t('title')}
          </h2>
          <button type="button" aria-label={t('before')} onClick={() => setDay(day - 7)}>
            <IconChevronLeft size={24} aria-hidden="true" />
          </button>
          <button type="button" aria-label={t('after')} disabled={day === today} onClick={() => setDay(day + 7)}>
            <IconChevronRight size={24} aria-hidden="true" />
          </button>
        </div>
        <QueryBoundary result={result}>
          {({ user }) => user?.week && <WeekParts week={user.week} of={of} childId={childId} />}
        </QueryBoundary>
      </Card>
    </section>
  );
}

function WeekParts({ week, of, childId }: { week: ChildWeek; of: string; childId: string }) {
  const t = useTexts(weekTexts);
  const format = useFormat();
  const most = Math.max(1, ...week.minutes.map(({ minutes }) => minutes));
  return (
    <>
      <p className={sections.lead}>{t('from', { from: format.day(week.from), until: format.day(week.until) })}</p>
      <div className={styles.parts}>
        {(['learned', 'stuck'] as const).map((part) => (
          <div key={part}>
            <h3>{t(part)}</h3>
            {week[part].length === 0 && (
              <p className={sections.none}>{t(part === 'learned' ? 'noLearned' : 'noStuck')}</p>
            )}
            <ul className={styles.topics}>
              {week[part].map((topic) => (
                <WeekTopicRow key={`${of}${topic.kind}${topic.topic}`} childId={childId} of={of} topic={topic} />
              ))}
            </ul>
          </div>
        ))}
        <div>
          <h3>{t('minutes')}</h3>
          <p className={sections.none}>
            {week.totalMinutes > 0 ? t('total', { count: week.totalMinutes }) : t('noMinutes')}
          </p>
          <ul className={styles.minutes}>
            {week.minutes.map(({ platform, use, minutes }) => (
              <li key={`${platform}${use}`}>
                <span>{use === 'CLASS' ? t('class', { site: t(platform) }) : t(platform)}</span>
                <span className={styles.figure}>{t('minutesOf', { count: minutes })}</span>
                <span className={styles.bar} style={{ inlineSize: `${(100 * minutes) / most}%` }} aria-hidden="true" />
              </li>
            ))}
          </ul>
        </div>
      </div>
    </>
  );
}
