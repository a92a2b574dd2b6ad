import { useTexts } from '@alif24/client-shared/i18n';
import { IconStar, IconStarFilled } from '@tabler/icons-react';
import { roundTexts } from './game-round.texts.ts';
import styles from './stars.module.css';

const PLACES = [1, 2, 3];

/** Filled stars for those that were won, outlines for the rest. */
export function Stars({ count, size = 24 }: { count: number; size?: number }) {
  const t = useTexts(roundTexts);
  return (
    <span className={styles.stars} role="img" aria-label={t('stars', { count })}>
      {PLACES.map((place) =>
        place <= count ? (
          <IconStarFilled key={place} size={size} className={styles.won} aria-hidden="true" />
        ) : (
          <IconStar key={place} size={size} className={styles.open} aria-hidden="true" />
        ),
      )}
    </span>
  );
}
