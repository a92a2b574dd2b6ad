import type { ReactNode } from 'react';
import styles from './card.module.css';

/** White paper on cotton. `as="li"` inside a list, `as="section"` with a heading of its own. */
export function Card({
  as: Tag = 'div',
  className,
  children,
}: {
  as?: 'div' | 'section' | 'article' | 'li';
  className?: string;
  children: ReactNode;
}) {
  return <Tag className={`${styles.card} ${className ?? ''}`}>{children}</Tag>;
}

/** Cards side by side: as many as fit, none narrower than `min` pixels. */
export function CardGrid({ min = 260, children }: { min?: 200 | 260 | 320; children: ReactNode }) {
  return (
    <div className={styles.grid} data-min={min}>
      {children}
    </div>
  );
}
