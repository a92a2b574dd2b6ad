import { useTexts } from '@alif24/client-shared/i18n';
import styles from './countdown-ring.module.css';
import { liveQuizTexts } from './live-quiz.texts.ts';

/** How much time is left: a ring that empties, and the seconds in it. */
export function CountdownRing({ left, seconds }: { left: number; seconds: number }) {
  const t = useTexts(liveQuizTexts);
  const count = Math.ceil(left / 1000);
  const part = Math.min(1, left / (seconds * 1000));
  return (
    <div className={styles.ring} role="timer" aria-label={t('secondsLeft', { count })}>
      <svg viewBox="0 0 100 100" aria-hidden="true">
        <circle cx="50" cy="50" r="43" className={styles.track} />
        <circle cx="50" cy="50" r="43" pathLength="1" strokeDasharray={`${part} 1`} className={styles.left} />
      </svg>
      <span key={count} data-last={count > 0 && count <= 5} aria-hidden="true">
        {count}
      </span>
    </div>
  );
}
