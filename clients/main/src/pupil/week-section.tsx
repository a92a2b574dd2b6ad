import { localeOf, useFormat, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { Card, Notice, Picture, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useJudged, WeekCountEvents, WeekTopicEvents } from './activity-events.tsx';
import { Claim, Claims } from './claim.tsx';
import type { Limits } from './day-bars.tsx';
import sections from './section.module.css';
import { type ChildWeek, childWeek, type WeekOf } from './week.graphql.ts';
import styles from './week.module.css';
import { weekTexts } from './week.texts.ts';
import { WeekCoins } from './week-coins.tsx';
import { WeekMinutes } from './week-minutes.tsx';

const DAY = 24 * 3_600_000;

/** `2026-11-19` from `2026-11-26` and −7. */
const daysAfter = (date: string, days: number) => new Date(Date.parse(date) + days * DAY).toISOString().slice(0, 10);

interface WeekSectionProps {
  childId: string;
  /** Today by the calendar of Tashkent; its week came with the page. */
  today: string;
  limits: Limits | null | undefined;
}

/** What a child learned in a week, where it stuck and how long it took; each claim opens onto what it rests on. */
export function WeekSection({ childId, today, limits }: WeekSectionProps) {
  const t = useTexts(weekTexts);
  const { language } = useLanguage();
  const id = useId();
  const [of, setOf] = useState(today);
  const result = useQuery(childWeek, { variables: { id: childId, of, locale: localeOf(language) } });
  return (
    <section aria-labelledby={id} className={sections.section} data-span={12}>
      <Card>
        <div className={styles.head}>
          <h2 id={id} className={sections.title}>
            {t('title')}
          </h2>
          <button type="button" aria-label={t('before')} onClick={() => setOf(daysAfter(of, -7))}>
            <IconChevronLeft size={24} aria-hidden="true" />
          </button>
          <button type="button" aria-label={t('after')} disabled={of >= today} onClick={() => setOf(daysAfter(of, 7))}>
            <IconChevronRight size={24} aria-hidden="true" />
          </button>
        </div>
        <QueryBoundary result={result}>
          {({ user }) =>
            user?.week ? (
              <WeekParts
                key={user.week.from}
                week={user.week}
                of={{ childId, of }}
                isNow={of === today}
                limits={limits}
              />
            ) : (
              <Notice kind="info">{t('unknown')}</Notice>
            )
          }
        </QueryBoundary>
      </Card>
    </section>
  );
}

interface WeekPartsProps {
  week: ChildWeek;
  of: WeekOf;
  /** It is this week: what is allowed now and what could be done next belong to it. */
  isNow: boolean;
  limits: Limits | null | undefined;
}

function WeekParts({ week, of, isNow, limits }: WeekPartsProps) {
  const t = useTexts(weekTexts);
  const format = useFormat();
  const { counts, totalMinutes, coins } = week;
  const isRest = counts.length === 0 && totalMinutes === 0 && coins === 0;
  return (
    <>
      <p className={sections.lead} role="status">
        {t('from', { from: format.day(week.from), until: format.day(week.until) })}
      </p>
      {isRest && (
        <div className={styles.rest}>
          <Picture name="kite" />
          <h3>{t(isNow ? 'restNow' : 'rest')}</h3>
          <Together week={week} />
        </div>
      )}
      {!isRest && (
        <div className={styles.parts}>
          <Topics part="learned" week={week} of={of} />
          <div>
            <Topics part="stuck" week={week} of={of} />
            {isNow && <Together week={week} />}
          </div>
          <WeekMinutes week={week} of={of} limits={isNow && limits ? limits : null} />
          <div className={styles.stack}>
            <Counts week={week} of={of} />
            <WeekCoins week={week} of={of} />
          </div>
        </div>
      )}
    </>
  );
}

/** What a family could do, chosen by what is hardest. */
function Together({ week }: { week: ChildWeek }) {
  const t = useTexts(weekTexts);
  return (
    <p className={styles.together}>
      <strong>{t('together')}</strong>
      {week.together}
    </p>
  );
}

function Topics({ part, week, of }: { part: 'learned' | 'stuck'; week: ChildWeek; of: WeekOf }) {
  const t = useTexts(weekTexts);
  const judged = useJudged();
  const topics = week[part];
  const none = week.counts.length === 0 || part === 'learned' ? 'nothingWhole' : 'noStuck';
  if (part === 'stuck' && week.counts.length === 0) return null;
  return (
    <div>
      <h3>{t(part)}</h3>
      {topics.length === 0 && <p className={styles.quiet}>{t(none)}</p>}
      {topics.length > 0 && (
        <Claims>
          {topics.map((topic) => (
            <li key={`${topic.kind}${topic.topic}`}>
              <Claim
                name={t(topic.kind, { label: topic.label ?? topic.topic })}
                note={topic.isNew ? t('isNew') : undefined}
                figure={judged(topic)}
              >
                {() => <WeekTopicEvents week={of} topic={topic} />}
              </Claim>
            </li>
          ))}
        </Claims>
      )}
    </div>
  );
}

/** How much of each kind, however it went. */
function Counts({ week: { counts }, of }: { week: ChildWeek; of: WeekOf }) {
  const t = useTexts(weekTexts);
  const judged = useJudged();
  if (counts.length === 0) return null;
  return (
    <div>
      <h3>{t('done')}</h3>
      {counts.length > 0 && (
        <Claims>
          {counts.map((count) => (
            <li key={`${count.kind}${count.platform}`}>
              <Claim
                name={t(`done-${count.kind}`, { count: count.count })}
                figure={count.total > 0 ? judged(count) : ''}
              >
                {() => <WeekCountEvents week={of} count={count} />}
              </Claim>
            </li>
          ))}
        </Claims>
      )}
    </div>
  );
}
