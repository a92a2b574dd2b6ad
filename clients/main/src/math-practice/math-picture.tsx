import { useTexts } from '@alif24/client-shared/i18n';
import type { ReactNode } from 'react';
import { ClockFace } from './clock-face.tsx';
import styles from './math-picture.module.css';
import type { Problem } from './math-practice.graphql.ts';
import { mathsTexts } from './maths.texts.ts';

type Picture = NonNullable<Problem['picture']>;

const SHAPES: Record<string, ReactNode> = {
  '★': <path d="M12 1.5l3.2 6.7 7.3.9-5.4 5 1.4 7.3L12 17.8l-6.5 3.6 1.4-7.3-5.4-5 7.3-.9z" />,
  '●': <circle cx="12" cy="12" r="10" />,
  '▲': <path d="M12 2 23 21H1Z" strokeLinejoin="round" />,
  '■': <rect x="2" y="2" width="20" height="20" rx="3" />,
};

/** What can be drawn of a problem: shapes to count, a bar in parts, a clock. */
export function MathPicture({ picture }: { picture: Picture }) {
  const t = useTexts(mathsTexts);
  const { kind, cells, hour, minute } = picture;
  if (kind === 'CLOCK') return <ClockFace hour={hour ?? 0} minute={minute ?? 0} label={t('clock')} />;
  if (kind === 'BAR') {
    const full = cells.filter((cell) => cell === '■').length;
    return (
      <svg
        viewBox={`0 0 ${cells.length * 30} 44`}
        role="img"
        aria-label={t('bar', { all: cells.length, full })}
        className={styles.bar}
      >
        {cells.map((cell, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a part is its place
          <rect key={n} x={n * 30 + 1} y="1" width="28" height="42" rx="3" data-full={cell === '■'} />
        ))}
      </svg>
    );
  }
  return (
    <div role="img" aria-label={t('shapes', { cells: cells.join(' ') })} className={styles.row}>
      {cells.map((cell, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a shape is its place
        <svg key={n} viewBox="0 0 24 24" data-shape={cell} aria-hidden="true">
          {SHAPES[cell]}
        </svg>
      ))}
    </div>
  );
}
