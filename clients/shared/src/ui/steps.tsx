import styles from './steps.module.css';

interface StepsProps {
  /** What it shows, in words: "Page 2 of 8". To who listens it is this one thing. */
  label: string;
  /** Each step in its order; `key` tells them apart. */
  steps: readonly { key: string | number; isDone: boolean; isRight?: boolean }[];
  /** The step one is at, from 0. */
  at?: number;
  /** Small round marks in the middle rather than a bar over the whole width. */
  isDots?: boolean;
}

/** How far one has come in a row of few steps. */
export function Steps({ label, steps, at, isDots = false }: StepsProps) {
  return (
    <div role="img" aria-label={label} className={styles.steps} data-dots={isDots}>
      {steps.map(({ key, isDone, isRight }, n) => (
        <span key={key} data-done={isDone} data-right={isRight} data-now={n === at} />
      ))}
    </div>
  );
}
