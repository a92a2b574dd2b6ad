import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import styles from './claim.module.css';

interface ClaimProps {
  name: string;
  /** A word beside the name. */
  note?: string | undefined;
  /** Before the name, and below both: drawn, and said by the words. */
  mark?: ReactNode;
  chart?: ReactNode;
  figure: string;
  /** What it rests on: asked for when it is opened the first time. */
  children: () => ReactNode;
}

/** Something that is said of a child; opened, what it rests on. */
export function Claim({ name, note, mark, chart, figure, children }: ClaimProps) {
  const [wasOpen, setWasOpen] = useState(false);
  return (
    <details className={styles.claim} onToggle={({ currentTarget }) => currentTarget.open && setWasOpen(true)}>
      <summary>
        {mark}
        <span className={styles.name}>
          <span>
            <strong>{name}</strong>
            {note && <span className={styles.note}>{note}</span>}
          </span>
          <span className={styles.figure}>{figure}</span>
        </span>
        <IconChevronDown size={20} aria-hidden="true" className={styles.sign} />
        {chart && <span className={styles.chart}>{chart}</span>}
      </summary>
      {wasOpen && children()}
    </details>
  );
}

/** The claims of one part of the page. */
export function Claims({ children }: { children: ReactNode }) {
  return <ul className={styles.claims}>{children}</ul>;
}

/** What a claim rests on, one line each; null while it is asked for. */
export function Events({ children, more }: { children: ReactNode; more?: ReactNode }) {
  return (
    <div className={styles.opened}>
      <ol>{children}</ol>
      {more}
    </div>
  );
}

/** One of them: what, when and how much. */
export function EventLine({ name, when, figure }: { name?: string | null; when: string; figure: string }) {
  return (
    <li>
      <span>
        {name && <strong>{name}</strong>}
        {when}
      </span>
      <span className={styles.figure}>{figure}</span>
    </li>
  );
}
