import { useTexts } from '@alif24/client-shared/i18n';
import { useId } from 'react';
import { Link } from 'react-router';
import { pupilTexts } from './pupil.texts.ts';
import styles from './time-left.module.css';

/** Without a limit of minutes there may be hours of rest: from so many minutes before them on it is shown. */
const SOON = 60;

/** How much of the day is left, as a sun that goes down, and in words; nothing where nothing limits it. */
export function TimeLeft({ minutes, allowed }: { minutes: number | null; allowed: number | null }) {
  const t = useTexts(pupilTexts);
  const sky = useId();
  if (minutes === null || (allowed === null && minutes > SOON)) return null;
  const gone = 1 - Math.min(1, minutes / Math.max(1, allowed ?? SOON));
  return (
    <Link to="/my-time" className={styles.left}>
      <svg viewBox="0 0 64 36" width="64" height="36" aria-hidden="true">
        <clipPath id={sky}>
          <rect width="64" height="28" />
        </clipPath>
        <circle cx={14 + 36 * gone} cy={11 + 17 * gone ** 2} r="10" clipPath={`url(#${sky})`} className={styles.sun} />
        <path d="M2 29.5h60" className={styles.ground} />
      </svg>
      {t('minutesLeft', { count: minutes })}
    </Link>
  );
}
