import type { ReactNode } from 'react';
import styles from './fields.module.css';

interface FieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  children: ReactNode;
}

/** A label, its field, and under it what is wrong with it. */
export function Field({ label, hint, error, children }: FieldProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the field is among the children
    <label className={styles.field}>
      <span>
        {label} {hint && <span className={styles.hint}>{hint}</span>}
      </span>
      {children}
      {error && (
        <span className={styles.error} role="alert">
          {error}
        </span>
      )}
    </label>
  );
}
