import { useFormat } from '@alif24/client-shared/i18n';
import { IconCheck } from '@tabler/icons-react';
import type { MarkedDay } from './activity.ts';
import styles from './day-marks.module.css';

/** Seven days in a row: a tick where something was learned, saffron for today. `say` is what a screen reader hears of a day. */
export function DayMarks<Day extends MarkedDay>({ days, say }: { days: readonly Day[]; say: (day: Day) => string }) {
  const format = useFormat();
  return (
    <ol className={styles.days}>
      {days.map((day) => (
        <li key={String(day.date)} data-active={day.isActive} data-today={day.isToday} data-future={day.isFuture}>
          <span className={styles.mark} aria-hidden="true">
            {day.isActive && <IconCheck size={22} stroke={3} />}
          </span>
          <span className={styles.name} aria-hidden="true">
            {format.weekday(day.date)}
          </span>
          <span className={styles.spoken}>{say(day)}</span>
        </li>
      ))}
    </ol>
  );
}
