import { useFormat, useTexts } from '../i18n/index.ts';
import styles from './coin-pill.module.css';
import { uiTexts } from './ui.texts.ts';

/** How many coins somebody has. */
export function CoinPill({ coins }: { coins: number }) {
  const t = useTexts(uiTexts);
  const format = useFormat();
  return (
    <span className={styles.pill}>
      <span className={styles.coin} aria-hidden="true" />
      <span aria-hidden="true">{format.number(coins)}</span>
      <span className={styles.spoken}>{t('coins', { count: coins })}</span>
    </span>
  );
}
