import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { Card } from '@alif24/client-shared/ui';
import { IconCheck } from '@tabler/icons-react';
import { type Day, type PupilFacts, thisWeek } from './activity.ts';
import { pupilTexts } from './pupil.texts.ts';
import styles from './week-strip.module.css';

const stateOf = ({ sites, isToday, isFuture }: Day) => {
  if (sites.size > 0) return 'dayDone';
  if (isToday) return 'dayToday';
  return isFuture ? 'dayAhead' : 'dayNone';
};

/** Monday to Sunday: a tick where something was learned, saffron for today. A day without it is a day of rest, no loss. */
export function WeekStrip({ facts, now }: { facts: PupilFacts; now: Date }) {
  const t = useTexts(pupilTexts);
  const format = useFormat();
  return (
    <Card as="section">
      <h2 className={styles.title}>{t('week')}</h2>
      <ol className={styles.week}>
        {thisWeek(facts, now).map((day) => {
          const state = stateOf(day);
          return (
            <li key={day.day} data-state={state} data-today={day.isToday}>
              <span className={styles.mark} aria-hidden="true">
                {state === 'dayDone' && <IconCheck size={22} stroke={3} />}
              </span>
              <span className={styles.name} aria-hidden="true">
                {format.weekday(day.date)}
              </span>
              <span className={styles.spoken}>{t(state, { day: format.day(day.date) })}</span>
            </li>
          );
        })}
      </ol>
    </Card>
  );
}
