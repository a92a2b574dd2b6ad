import styles from './monster.module.css';

export type Mood = 'asking' | 'happy' | 'thinking';

/** The monster that eats sums: it opens its mouth, enjoys, or thinks along. It never gets angry. */
export function Monster({ mood, fed }: { mood: Mood; fed: number }) {
  return (
    <svg viewBox="0 0 240 176" className={styles.monster} data-mood={mood} aria-hidden="true">
      <ellipse cx="120" cy="166" rx="92" ry="9" className={styles.shadow} />
      <g className={styles.body}>
        <path d="M76 48 60 16l30 20zM150 40l24-26-4 34z" className={styles.horn} />
        <path
          d="M54 104c0-42 28-70 66-70s66 28 66 70v48c0 8-10 10-14 3-4 8-16 8-20 0-4 8-16 8-20 0-4 8-16 8-20 0-4 8-16 8-20 0-4 8-14 8-18 2-6 5-20 4-20-5z"
          className={styles.fur}
        />
        {/* What it has eaten shines through. */}
        {Array.from({ length: fed }, (_, n) => n).map((n) => (
          <circle key={n} cx={75 + (n % 5) * 22} cy={138 + Math.floor(n / 5) * 13} r="5" className={styles.food} />
        ))}
        <circle cx="96" cy="80" r="19" className={styles.white} />
        <circle cx="144" cy="80" r="19" className={styles.white} />
        {mood === 'happy' ? (
          <path d="M84 82q12-14 24 0M132 82q12-14 24 0" className={styles.smile} />
        ) : (
          <g transform={mood === 'thinking' ? 'translate(2 -8)' : undefined}>
            <circle cx="100" cy="83" r="9" className={styles.ink} />
            <circle cx="140" cy="83" r="9" className={styles.ink} />
            <circle cx="103" cy="80" r="3" className={styles.white} />
            <circle cx="143" cy="80" r="3" className={styles.white} />
          </g>
        )}
        {mood === 'asking' && (
          <g>
            <path d="M92 108h56c0 16-12 24-28 24s-28-8-28-24z" className={styles.ink} />
            <path d="M100 108h10l-5 8zM130 108h10l-5 8z" className={styles.white} />
          </g>
        )}
        {mood === 'happy' && <path d="M92 108q28 30 56 0" className={styles.smile} />}
        {mood === 'thinking' && <path d="M106 114q14 10 30-2" className={styles.smile} />}
      </g>
    </svg>
  );
}
