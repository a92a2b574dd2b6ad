import { useErrorText } from '@alif24/client-shared/apollo';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { AskTwice, type Column, DataTable } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { changeStaffRole, removeStaffMember, type StaffRow } from './staff.graphql.ts';
import styles from './staff.module.css';
import { staffTexts } from './staff.texts.ts';

export const STAFF_ROLES = ['DIRECTOR', 'ADMINISTRATOR', 'CASHIER'] as const;

/** Who works at the desk: their role can be changed and their work ended, of everybody but oneself. */
export function StaffTable({ rows, onChange }: { rows: readonly StaffRow[]; onChange: () => void }) {
  const t = useTexts(staffTexts);
  const format = useFormat();
  const columns: Column<StaffRow>[] = [
    { key: 'name', label: t('name'), value: ({ name }) => name },
    {
      key: 'role',
      label: t('role'),
      value: ({ role }) => t(role),
      cell: (row) => (row.isMe ? t(row.role) : <RoleChoice row={row} onChange={onChange} />),
    },
    { key: 'since', label: t('since'), value: ({ since }) => since, cell: ({ since }) => format.date(since) },
    {
      key: 'act',
      label: t('act'),
      value: () => null,
      cell: (row) => (row.isMe ? t('me') : <Removal row={row} onChange={onChange} />),
      isSortable: false,
    },
  ];
  return <DataTable label={t('desk')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

interface RowProps {
  row: StaffRow;
  onChange: () => void;
}

function RoleChoice({ row, onChange }: RowProps) {
  const t = useTexts(staffTexts);
  const errorText = useErrorText();
  const [change, { error, loading }] = useMutation(changeStaffRole);
  return (
    <NativeSelect
      className={styles.role}
      aria-label={`${t('role')}: ${row.name}`}
      value={row.role}
      disabled={loading}
      error={error && errorText(error).happened}
      data={STAFF_ROLES.map((value) => ({ value, label: t(value) }))}
      onChange={({ currentTarget: { value } }) => {
        const role = STAFF_ROLES.find((one) => one === value) ?? row.role;
        void change({ variables: { input: { userId: row.id, role } } }).then(onChange, () => {});
      }}
    />
  );
}

function Removal({ row, onChange }: RowProps) {
  const t = useTexts(staffTexts);
  const errorText = useErrorText();
  const [remove, { error, loading }] = useMutation(removeStaffMember);
  return (
    <AskTwice
      label={t('remove')}
      about={row.name}
      sure={t('sure')}
      isBusy={loading}
      problem={error && errorText(error).happened}
      act={() => remove({ variables: { input: { userId: row.id } } }).then(onChange, () => {})}
    />
  );
}
