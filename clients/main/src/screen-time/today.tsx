import { useTexts } from '@alif24/client-shared/i18n';
import { Meter } from '@alif24/client-shared/ui';
import type { Today } from './screen-time.graphql.ts';
import styles from './screen-time.module.css';
import { screenTimeTexts } from './screen-time.texts.ts';

/** What today was used for, site by site, the longest first. */
export function UsedToday({ used }: { used: Today['usedToday'] }) {
  const t = useTexts(screenTimeTexts);
  if (used.length === 0) return <p className={styles.lead}>{t('nothing')}</p>;
  const most = Math.max(...used.map(({ minutes }) => minutes));
  return (
    <ul className={styles.used}>
      {used.map(({ platform, use, minutes }) => (
        <li key={`${platform}${use}`}>
          <span>{use === 'CLASS' ? `${t(platform)}, ${t('CLASS')}` : t(platform)}</span>
          <Meter value={minutes} most={most} isFull={false} />
          <span className={styles.minutes}>{t('used', { count: minutes })}</span>
        </li>
      ))}
    </ul>
  );
}

/** How much of one use has gone, beside what is allowed. */
export function UsedOf({ state: { usedMinutes, allowedMinutes } }: { state: Today['learning'] }) {
  const t = useTexts(screenTimeTexts);
  if (allowedMinutes === null) return <p className={styles.lead}>{t('usedToday', { count: usedMinutes })}</p>;
  if (allowedMinutes === 0) return <p className={styles.lead}>{t('closedToday')}</p>;
  return (
    <div className={styles.share}>
      <Meter value={usedMinutes} most={allowedMinutes} />
      <p className={styles.lead}>{t('usedOf', { minutes: usedMinutes, count: allowedMinutes })}</p>
    </div>
  );
}
