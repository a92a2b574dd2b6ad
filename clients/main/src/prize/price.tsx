import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { prizeTexts } from './prize.texts.ts';
import styles from './prize-card.module.css';

/** What something costs: a coin and the number. */
export function Price({ coins }: { coins: number }) {
  const t = useTexts(prizeTexts);
  const format = useFormat();
  return (
    <span className={styles.price}>
      <span className={styles.coin} aria-hidden="true" />
      <span aria-hidden="true">{format.number(coins)}</span>
      <span className={styles.spoken}>{t('price', { count: coins })}</span>
    </span>
  );
}
