import { useTexts } from '@alif24/client-shared/i18n';
import { type Column, DataTable, Notice } from '@alif24/client-shared/ui';
import { type ReactNode, useId } from 'react';
import { workTexts } from './work.texts.ts';
import styles from './work-list.module.css';

interface WorkListProps<Row> {
  title: string;
  action?: { text: string; href: string };
  columns: readonly Column<Row>[];
  /** Null or undefined when the platform did not answer. */
  rows: readonly Row[] | null | undefined;
  rowKey: (row: Row) => string;
  empty: ReactNode;
}

/** A table with its heading and the way to where more can be done. */
export function WorkList<Row>({ title, action, columns, rows, rowKey, empty }: WorkListProps<Row>) {
  const t = useTexts(workTexts);
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        {action && <a href={action.href}>{action.text}</a>}
      </header>
      {!rows && <Notice kind="info">{t('unknown')}</Notice>}
      {rows?.length === 0 && <p className={styles.none}>{empty}</p>}
      {rows && rows.length > 0 && <DataTable label={title} columns={columns} rows={rows} rowKey={rowKey} />}
    </section>
  );
}
