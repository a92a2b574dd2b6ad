import { useTexts } from '@alif24/client-shared/i18n';
import { Card, Notice } from '@alif24/client-shared/ui';
import { type ReactNode, useId } from 'react';
import { childTexts } from './child.texts.ts';
import styles from './section.module.css';

interface SectionProps<Item> {
  title: string;
  lead?: string;
  /** What the platform answered; null or undefined when it did not. */
  items: readonly Item[] | null | undefined;
  /** What to say when there is nothing yet. */
  empty: string;
  /** How many of the twelve columns of a wide screen it takes; six when left out. */
  span?: 5 | 7 | 12;
  /** Stands on the page itself: a table brings its own paper. */
  isPlain?: boolean;
  children: (items: readonly Item[]) => ReactNode;
}

/** One platform's part of the child's page: its content, or that there is nothing yet, or that it did not answer. */
export function Section<Item>({ title, lead, items, empty, span, isPlain, children }: SectionProps<Item>) {
  const t = useTexts(childTexts);
  const id = useId();
  const inside = (
    <>
      <h2 id={id} className={styles.title}>
        {title}
      </h2>
      {!items && <Notice kind="info">{t('unknown')}</Notice>}
      {items?.length === 0 && <p className={styles.none}>{empty}</p>}
      {items && items.length > 0 && (
        <>
          {lead && <p className={styles.lead}>{lead}</p>}
          {children(items)}
        </>
      )}
    </>
  );
  return (
    <section aria-labelledby={id} className={styles.section} data-span={span}>
      {isPlain && items && items.length > 0 ? inside : <Card>{inside}</Card>}
    </section>
  );
}
