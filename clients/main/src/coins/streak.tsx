import { useTexts } from '@alif24/client-shared/i18n';
import { IconFlame } from '@tabler/icons-react';
import styles from './coins.module.css';
import { coinsTexts } from './coins.texts.ts';

interface StreakProps {
  streak: { days: number; isTodayDone: boolean; restDay?: string | null };
  reader: 'pupil' | 'guardian';
}

/** Days running with learning. Nothing here warns or counts down: a day off is a day off. */
export function Streak({ streak: { days, isTodayDone, restDay }, reader }: StreakProps) {
  const t = useTexts(coinsTexts);
  const isPupil = reader === 'pupil';
  const rest = restDay ? t(isPupil ? 'streakRest' : 'childStreakRest') : null;
  const lead = rest ?? (isPupil && isTodayDone ? t('streakToday') : null);
  if (days === 0 && !isPupil) return null;
  return (
    <p className={styles.streak}>
      <span className={styles.flame} data-lit={isTodayDone} aria-hidden="true">
        <IconFlame size={28} />
      </span>
      <span>
        <strong>{days > 0 ? t('streakDays', { count: days }) : t('streakStart')}</strong>
        {days > 0 && lead && <small>{lead}</small>}
      </span>
    </p>
  );
}
