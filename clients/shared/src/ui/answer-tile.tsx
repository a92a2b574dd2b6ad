import type { ReactNode } from 'react';
import styles from './answer-tile.module.css';

const shapes = ['square', 'circle', 'triangle', 'diamond'] as const;
type Shape = (typeof shapes)[number];

const drawings: Record<Shape, ReactNode> = {
  square: <rect x="1" y="1" width="22" height="22" rx="5" />,
  circle: <circle cx="12" cy="12" r="11" />,
  triangle: <path d="M12 2 23 22H1Z" strokeLinejoin="round" />,
  diamond: <path d="M12 0 24 12 12 24 0 12Z" />,
};

interface AnswerTileProps {
  /** 0–3: the shape and the colour are the same on every screen of a class. */
  place: number;
  children: ReactNode;
  /** `chosen` while we wait; `right` and `hint` after the answer. Nothing here is red. */
  state?: 'open' | 'chosen' | 'dimmed' | 'right' | 'hint';
  /** What the state means, for those who do not see the colour. */
  stateText?: string;
  isDisabled?: boolean;
  onClick?: () => void;
}

/** One answer: a shape and a colour that always go together, the words in letters for beginning readers. */
export function AnswerTile({ place, children, state = 'open', stateText, isDisabled, onClick }: AnswerTileProps) {
  const shape = shapes[place % shapes.length] ?? 'square';
  return (
    <button
      type="button"
      className={styles.tile}
      data-shape={shape}
      data-state={state}
      aria-pressed={state === 'chosen'}
      // One that can be pressed at another time keeps the keyboard's focus meanwhile.
      disabled={isDisabled && !onClick}
      aria-disabled={isDisabled}
      onClick={isDisabled ? undefined : onClick}
    >
      <svg viewBox="0 0 24 24" className={styles.shape} aria-hidden="true">
        {drawings[shape]}
      </svg>
      <span className={styles.text}>{children}</span>
      {stateText && <span className={styles.state}>{stateText}</span>}
    </button>
  );
}

/** Two columns of answers on every screen. */
export function AnswerGrid({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in older browsers
    <div role="group" aria-label={label} className={styles.grid}>
      {children}
    </div>
  );
}
