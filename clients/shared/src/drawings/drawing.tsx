import { animals } from './animals.ts';
import styles from './drawing.module.css';
import { food } from './food.ts';
import { home } from './home.ts';
import { journeys } from './journeys.ts';
import { nature } from './nature.ts';
import { people } from './people.ts';
import { scenes } from './scenes.ts';
import type { Shapes } from './shapes.ts';
import { smallAnimals } from './small-animals.ts';
import { things } from './things.ts';

const drawings: Readonly<Record<string, Shapes>> = {
  ...animals,
  ...smallAnimals,
  ...food,
  ...home,
  ...journeys,
  ...nature,
  ...people,
  ...scenes,
  ...things,
};

interface DrawingProps {
  /** Key of the picture as the graph spells it: `apple`. */
  picture: string;
  /** What the tile shows where nobody has drawn the thing yet. */
  letter: string;
  /** What it shows, for those who cannot see it; silent without, beside words that say the same. */
  alt?: string;
  className?: string;
}

/** A thing that children know, drawn flat on a tile. */
export function Drawing({ picture, letter, alt, className }: DrawingProps) {
  const shapes = drawings[picture];
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: it has a label, or stands beside words that say the same
    <svg
      viewBox="0 0 96 96"
      className={`${styles.drawing} ${className ?? ''}`}
      data-drawing={shapes ? picture : 'none'}
      {...(alt ? { role: 'img', 'aria-label': alt } : { 'aria-hidden': true })}
    >
      <rect width="96" height="96" rx="22" className={styles.tile} />
      {shapes?.map(({ color, path, width }) =>
        width ? (
          <path
            key={path}
            d={path}
            fill="none"
            stroke={color}
            strokeWidth={width}
            strokeLinecap="round"
            strokeLinejoin="round"
          />
        ) : (
          <path key={path} d={path} fill={color} />
        ),
      )}
      {!shapes && (
        <text x="48" y="64" textAnchor="middle" className={styles.letter}>
          {letter}
        </text>
      )}
    </svg>
  );
}

/** The keys of everything that is drawn. */
export const drawnPictures: readonly string[] = Object.keys(drawings);
