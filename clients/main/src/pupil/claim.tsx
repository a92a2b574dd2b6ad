import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import styles from './week.module.css';

interface ClaimProps {
  name: string;
  /** A word beside the name. */
  note?: string | undefined;
  figure: string;
  /** What it rests on: asked for when it is opened the first time. */
  children: () => ReactNode;
}

/** Something that is said of a child; opened, what it rests on. */
export function Claim({ name, note, figure, children }: ClaimProps) {
  const [wasOpen, setWasOpen] = useState(false);
  return (
    <details className={styles.claim} onToggle={({ currentTarget }) => currentTarget.open && setWasOpen(true)}>
      <summary>
        <span className={styles.name}>
          <strong>{name}</strong> {note && <span className={styles.isNew}>{note}</span>}
        </span>
        <span className={styles.figure}>{figure}</span>
        <IconChevronDown size={20} aria-hidden="true" />
      </summary>
      {wasOpen && children()}
    </details>
  );
}
