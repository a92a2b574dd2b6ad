import { useRights } from '@alif24/client-shared/auth';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { type Column, DataTable } from '@alif24/client-shared/ui';
import { CloseBill } from './close-bill.tsx';
import type { BillRow } from './tuition.graphql.ts';
import styles from './tuition.module.css';
import { tuitionTexts } from './tuition.texts.ts';

/** Bills as adults read them: whom, for what, how much, until when, and how far they are; taking one back is for whoever may. */
export function BillTable({ rows, onChange }: { rows: readonly BillRow[]; onChange: () => void }) {
  const t = useTexts(tuitionTexts);
  const format = useFormat();
  const { may } = useRights();
  const stateOf = ({ state, isOverdue }: BillRow) => t(isOverdue ? 'late' : state);
  const columns: Column<BillRow>[] = [
    { key: 'student', label: t('student'), value: ({ student }) => student.fullName ?? null },
    { key: 'what', label: t('what'), value: ({ title }) => title },
    {
      key: 'amount',
      label: t('amount'),
      value: ({ amount }) => Number(amount),
      cell: ({ amount }) => <span className={styles.sum}>{format.money(amount)}</span>,
      align: 'end',
    },
    {
      key: 'due',
      label: t('due'),
      value: ({ dueOn }) => dueOn,
      cell: ({ dueOn }) => format.date(`${dueOn}T12:00:00+05:00`),
    },
    {
      key: 'state',
      label: t('state'),
      value: stateOf,
      cell: (row) => (
        <span className={styles.state} data-state={row.isOverdue ? 'LATE' : row.state}>
          {stateOf(row)}
          {row.paidAt && row.payer && (
            <small>{t('paidBy', { name: row.payer.displayName, date: format.day(row.paidAt) })}</small>
          )}
        </span>
      ),
    },
    {
      key: 'act',
      label: t('act'),
      value: () => null,
      cell: (row) => <CloseBill bill={row} onChange={onChange} />,
      isSortable: false,
    },
  ];
  return (
    <DataTable
      label={t('title')}
      columns={columns.filter(({ key }) => key !== 'act' || may('REFUNDS'))}
      rows={rows}
      rowKey={({ id }) => id}
    />
  );
}
