import { IconArrowLeft } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import styles from './page.module.css';

interface PageProps {
  /** The one heading of the page, also the title of the tab. */
  title: string;
  lead?: ReactNode;
  /** The page that this one belongs to, by its name. */
  back?: { to: string; text: string };
  /** Beside the heading: the page's main action, or numbers. */
  aside?: ReactNode;
  /** `narrow` for forms and one question, `wide` for tables. */
  width?: 'narrow' | 'normal' | 'wide';
  children?: ReactNode;
}

export function Page({ title, lead, back, aside, width = 'normal', children }: PageProps) {
  return (
    <div className={styles.page} data-width={width}>
      <title>{`${title} · Alif24`}</title>
      {back && (
        <Link to={back.to} className={styles.back}>
          <IconArrowLeft size={20} aria-hidden="true" /> {back.text}
        </Link>
      )}
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
