import styles from './meter.module.css';

/** How much of something is there, as a bar; the words beside it say the same. Drawn without inline style, as the content policy wants. */
export function Meter({ value, most, isFull = value >= most }: { value: number; most: number; isFull?: boolean }) {
  const width = most > 0 ? Math.min(100, Math.max(0, (value / most) * 100)) : 100;
  return (
    <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true" className={styles.meter} data-full={isFull}>
      <rect width="100" height="8" className={styles.rest} />
      <rect width={width} height="8" className={styles.part} />
    </svg>
  );
}
