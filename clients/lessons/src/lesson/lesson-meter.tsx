import { useTexts } from '@alif24/client-shared/i18n';
import { lessonTexts } from './lesson.texts.ts';
import styles from './lesson-meter.module.css';

/** How far somebody is, as a bar and as a number. */
export function LessonMeter({ percent }: { percent: number }) {
  const t = useTexts(lessonTexts);
  return (
    <span className={styles.row}>
      <progress className={styles.meter} max={100} value={percent} aria-label={t('percent', { percent })} />
      <span aria-hidden="true">{`${percent}\u00a0%`}</span>
    </span>
  );
}
