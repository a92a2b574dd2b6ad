import type { ReactNode } from 'react';
import styles from './page.module.css';

interface PageProps {
  /** The one heading of the page, also the title of the tab. */
  title: string;
  lead?: ReactNode;
  /** Beside the heading: the page's main action, or numbers. */
  aside?: ReactNode;
  /** `narrow` for forms and one question, `wide` for tables. */
  width?: 'narrow' | 'normal' | 'wide';
  children?: ReactNode;
}

export function Page({ title, lead, aside, width = 'normal', children }: PageProps) {
  return (
    <div className={styles.page} data-width={width}>
      <title>{`${title} · Alif24`}</title>
      <header className={styles.head}>
        <div>
          <h1>{title}</h1>
          {lead && <p className={styles.lead}>{lead}</p>}
        </div>
        {aside && <div className={styles.aside}>{aside}</div>}
      </header>
      {children}
    </div>
  );
}
