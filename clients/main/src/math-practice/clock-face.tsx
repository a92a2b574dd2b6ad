import styles from './math-picture.module.css';

const HOURS = Array.from({ length: 12 }, (_, n) => n + 1);

/** A point on a circle of radius `r` around the middle of the dial, `turn` of the way round from the top. */
const at = (turn: number, r: number) => ({
  x: 60 + r * Math.sin(2 * Math.PI * turn),
  y: 60 - r * Math.cos(2 * Math.PI * turn),
});

/** A dial with both hands: the short one moves on between two hours. */
export function ClockFace({ hour, minute, label }: { hour: number; minute: number; label: string }) {
  const short = at((hour + minute / 60) / 12, 26);
  const long = at(minute / 60, 40);
  return (
    <svg viewBox="0 0 120 120" role="img" aria-label={label} className={styles.clock}>
      <circle cx="60" cy="60" r="57" className={styles.dial} />
      {HOURS.map((one) => {
        const { x, y } = at(one / 12, 47);
        return (
          <text key={one} x={x} y={y} textAnchor="middle" dominantBaseline="central">
            {one}
          </text>
        );
      })}
      <line x1="60" y1="60" x2={short.x} y2={short.y} className={styles.short} />
      <line x1="60" y1="60" x2={long.x} y2={long.y} className={styles.long} />
      <circle cx="60" cy="60" r="4" className={styles.hub} />
    </svg>
  );
}
