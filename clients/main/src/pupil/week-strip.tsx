import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { Card } from '@alif24/client-shared/ui';
import { type Day, type PupilFacts, thisWeek } from './activity.ts';
import { DayMarks } from './day-marks.tsx';
import { pupilTexts } from './pupil.texts.ts';
import styles from './week-strip.module.css';

const stateOf = ({ sites, isToday, isFuture }: Day) => {
  if (sites.size > 0) return 'dayDone';
  if (isToday) return 'dayToday';
  return isFuture ? 'dayAhead' : 'dayNone';
};

/** Monday to Sunday. A day without a tick was a day of rest, no loss. */
export function WeekStrip({ facts, now }: { facts: PupilFacts; now: Date }) {
  const t = useTexts(pupilTexts);
  const format = useFormat();
  return (
    <Card as="section">
      <h2 className={styles.title}>{t('week')}</h2>
      <DayMarks days={thisWeek(facts, now)} say={(day) => t(stateOf(day), { day: format.day(day.date) })} />
    </Card>
  );
}
