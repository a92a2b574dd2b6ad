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
  span?: 12;
  /** Where there is more of it; there is a place for what is to come as well. */
  more?: ReactNode;
  children: (items: readonly Item[]) => ReactNode;
}

/** One platform's part of the child's page: its content, or that there is nothing yet, or that it did not answer. */
export function Section<Item>({ title, lead, items, empty, span, more, children }: SectionProps<Item>) {
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
      {items && more}
    </>
  );
  return (
    <section aria-labelledby={id} className={styles.section} data-span={span}>
      <Card>{inside}</Card>
    </section>
  );
}
