import { useTexts } from '@alif24/client-shared/i18n';
import { liveQuizTexts } from './live-quiz.texts.ts';
import styles from './pin.module.css';

/** The six digits as people read them out: two threes. */
export function Pin({ pin, size = 'corner' }: { pin: string; size?: 'corner' | 'wall' }) {
  const t = useTexts(liveQuizTexts);
  return (
    <div className={styles.pin} data-size={size}>
      <span>{t('room')}</span>
      <strong translate="no">
        {pin.slice(0, 3)} {pin.slice(3)}
      </strong>
    </div>
  );
}
