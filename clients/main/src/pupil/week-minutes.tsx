import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { Meter } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { asked, NotYet } from './activity-events.tsx';
import { Claim, Claims, EventLine, Events } from './claim.tsx';
import { DayBars, type Limits } from './day-bars.tsx';
import { type ChildWeek, type WeekOf, weekStretches } from './week.graphql.ts';
import styles from './week.module.css';
import { weekTexts } from './week.texts.ts';

interface WeekMinutesProps {
  week: ChildWeek;
  of: WeekOf;
  /** What is allowed now: of an earlier week it says nothing. */
  limits: Limits | null;
}

type Spent = ChildWeek['minutes'][number];

/** Minutes by site, and day by day beside what is allowed; each number opens onto when it was. */
export function WeekMinutes({ week, of, limits }: WeekMinutesProps) {
  const t = useTexts(weekTexts);
  const siteOf = useSite();
  const { minutes, totalMinutes, days } = week;
  const most = Math.max(1, ...minutes.map((one) => one.minutes));
  const plays =
    days.some(({ gameMinutes }) => gameMinutes > 0) || limits?.gameWeekday != null || limits?.gameWeekend != null;
  return (
    <div>
      <h3>{t('minutes')}</h3>
      {totalMinutes === 0 && <p className={styles.quiet}>{t('noMinutes')}</p>}
      {totalMinutes > 0 && (
        <>
          <Claims>
            {minutes.map((spent) => (
              <li key={`${spent.platform}${spent.use}`}>
                <Claim
                  name={siteOf(spent)}
                  figure={t('minutesOf', { count: spent.minutes })}
                  chart={<Meter value={spent.minutes} most={most} isFull={false} />}
                >
                  {() => <Stretches of={of} spent={spent} />}
                </Claim>
              </li>
            ))}
            <li>
              <Claim name={t('total')} figure={t('minutesOf', { count: totalMinutes })}>
                {() => <Stretches of={of} />}
              </Claim>
            </li>
          </Claims>
          <DayBars use="learning" days={days} limits={limits} />
          {plays && <DayBars use="game" days={days} limits={limits} />}
        </>
      )}
    </div>
  );
}

function useSite() {
  const t = useTexts(weekTexts);
  return ({ platform, use }: Pick<Spent, 'platform' | 'use'>) =>
    use === 'CLASS' ? t('class', { site: t(platform) }) : t(platform);
}

/** When it was; on all sites unless one is given. */
function Stretches({ of: { childId: id, of }, spent }: { of: WeekOf; spent?: Spent }) {
  const t = useTexts(weekTexts);
  const format = useFormat();
  const siteOf = useSite();
  const { data, error } = useQuery(weekStretches, { ...asked, variables: { id, of } });
  const stretches = data?.user?.week?.stretches;
  if (!stretches) return <NotYet error={error} />;
  return (
    <Events>
      {stretches
        .filter(({ platform, use }) => !spent || (platform === spent.platform && use === spent.use))
        .map((one) => (
          <EventLine
            key={one.from}
            name={spent ? null : siteOf(one)}
            when={t('stretch', {
              date: format.day(one.from),
              from: format.time(one.from),
              until: format.time(one.until),
            })}
            figure={t('minutesOf', { count: one.minutes })}
          />
        ))}
    </Events>
  );
}
