import type { ReactNode } from 'react';
import type { SiteName } from '../hosts/index.ts';
import styles from './site-mark.module.css';

/** The eight-pointed star of Samarkand's tiles, a letter, a tick, a school, a die, a podium, a book. */
const glyphs: Record<SiteName, ReactNode> = {
  main: (
    <>
      <path d="M12 12h24v24H12z" />
      <path d="M24 7 41 24 24 41 7 24z" />
      <path d="M24 17l2.1 4.9L31 24l-4.9 2.1L24 31l-2.1-4.9L17 24l4.9-2.1z" className={styles.hole} />
    </>
  ),
  harf: (
    <>
      <path d="M21 13c-6.6 0-11 5-11 11.500s4.4 11.5 11 11.5 11-5 11-11.500S27.6 13 21 13zm0 5c3.5 0 5.6 2.7 5.6 6.500S24.5 31 21 31s-5.6-2.7-5.6-6.500S17.5 18 21 18z" />
      <path d="M38.2 11.200c-3.4.6-5 2.7-4.6 5.2.2 1.6 1.3 2.6 2.7 2.5 1.4-.1 2.3-1.1 2.2-2.4-.1-1.1-.9-1.9-2-2 .1-.9.7-1.5 2-1.900z" />
    </>
  ),
  testai: <path d="M20.5 35.5 9.8 24.800l4-4 6.7 6.6 13.7-13.8 4 4z" />,
  crm: (
    <>
      <path d="M24 9 39 17.500V20H9v-2.500z" />
      <path d="M12 22.500h5V33h-5zM21.5 22.500h5V33h-5zM31 22.500h5V33h-5zM10 35.500h28V39H10z" />
    </>
  ),
  games: (
    <>
      <rect x="10.5" y="10.5" width="27" height="27" rx="7" />
      <g className={styles.hole}>
        <circle cx="18" cy="18" r="3" />
        <circle cx="30" cy="18" r="3" />
        <circle cx="24" cy="24" r="3" />
        <circle cx="18" cy="30" r="3" />
        <circle cx="30" cy="30" r="3" />
      </g>
    </>
  ),
  olimp: <path d="M18.5 12h11v26h-11zM9 22h8v16H9zM31 26h8v12h-8z" />,
  lessons: (
    <path d="M9 13.500c5-2 10-1.5 13.6 1v22C19 34.2 14 33.7 9 35.500zM39 13.500c-5-2-10-1.5-13.6 1v22c3.6-2.3 8.6-2.8 13.6-1z" />
  ),
};

/** The mark of a site: its sign on its colour. Decorative, the name stands beside it. */
export function SiteMark({ site, size = 44 }: { site: SiteName; size?: number }) {
  return (
    <svg viewBox="0 0 48 48" width={size} height={size} className={styles.mark} data-mark={site} aria-hidden="true">
      <rect width="48" height="48" rx="14" className={styles.ground} />
      <g className={styles.glyph}>{glyphs[site]}</g>
    </svg>
  );
}
