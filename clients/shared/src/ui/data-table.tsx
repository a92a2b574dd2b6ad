import { IconArrowDown, IconArrowUp, IconSelector } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useLanguage, useTexts } from '../i18n/index.ts';
import styles from './data-table.module.css';
import { uiTexts } from './ui.texts.ts';

export interface Column<Row> {
  key: string;
  label: string;
  /** What the column sorts by, and what it shows when there is no `cell`. */
  value: (row: Row) => string | number | null;
  cell?: (row: Row) => ReactNode;
  /** `end` for numbers. */
  align?: 'start' | 'end';
  isSortable?: boolean;
}

interface DataTableProps<Row> {
  /** What the table is about, for screen readers. */
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  /** The column that the rows are sorted by at first; the order of `rows` when left out. */
  sortedBy?: { key: string; isDescending: boolean };
}

/** Numbers that adults can trust: sortable, dense, and a list of cards on a phone. */
export function DataTable<Row>({ label, columns, rows, rowKey, sortedBy }: DataTableProps<Row>) {
  const t = useTexts(uiTexts);
  const { language } = useLanguage();
  const [order, setOrder] = useState(sortedBy);
  const column = columns.find(({ key }) => key === order?.key);
  const sorted = column && order ? [...rows].sort(comparing(column, order.isDescending, language)) : rows;

  return (
    // biome-ignore-start lint/a11y/noRedundantRoles: on a phone the table is displayed as cards, which would take its roles away
    <table className={styles.table} role="table" aria-label={label}>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ key, label, align, isSortable = true }) => {
            const direction = order?.key === key ? (order.isDescending ? 'descending' : 'ascending') : 'none';
            const Icon = { none: IconSelector, ascending: IconArrowUp, descending: IconArrowDown }[direction];
            return (
              <th
                key={key}
                scope="col"
                role="columnheader"
                data-align={align}
                aria-sort={isSortable ? direction : undefined}
              >
                {isSortable ? (
                  <button
                    type="button"
                    title={t('sortBy', { column: label })}
                    onClick={() => setOrder({ key, isDescending: direction === 'ascending' })}
                  >
                    {label}
                    <Icon size={16} aria-hidden="true" />
                  </button>
                ) : (
                  label
                )}
              </th>
            );
          })}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {sorted.map((row) => (
          <tr key={rowKey(row)} role="row">
            {columns.map(({ key, label, value, cell, align }) => (
              <td key={key} role="cell" data-label={label} data-align={align}>
                {cell ? cell(row) : value(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
    // biome-ignore-end lint/a11y/noRedundantRoles: see above
  );
}

/** Nothing is always last, whichever way the rest is sorted. */
function comparing<Row>({ value }: Column<Row>, isDescending: boolean, language: string) {
  const { compare } = new Intl.Collator(language, { numeric: true });
  return (one: Row, other: Row): number => {
    const [a, b] = [value(one), value(other)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order = typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
    return isDescending ? -order : order;
  };
}
