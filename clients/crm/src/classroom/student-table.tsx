import type { CrmClassroomQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { type Column, DataTable } from '@alif24/client-shared/ui';
import { classroomTexts } from './classroom.texts.ts';

type Student = NonNullable<CrmClassroomQuery['classroom']['students']>['edges'][number]['node'];

/** Pupils in the order of the register. A platform that is down leaves its column empty, not the table. */
export function StudentTable({ label, students }: { label: string; students: readonly Student[] }) {
  const t = useTexts(classroomTexts);
  const format = useFormat();
  const number = (value: number | null) => (value === null ? '–' : format.number(value));
  const lettersOf = ({ letterProgress }: Student) =>
    letterProgress?.filter(({ state }) => state === 'KNOWN').length ?? null;
  const lessonsOf = ({ lessonProgress }: Student) =>
    lessonProgress?.filter(({ percent }) => percent === 100).length ?? null;
  const coinsOf = ({ coins }: Student) => coins?.balance ?? null;
  const columns: Column<Student>[] = [
    { key: 'name', label: t('student'), value: ({ fullName }) => fullName ?? null },
    {
      key: 'phone',
      label: t('phone'),
      value: ({ phone }) => phone ?? null,
      cell: ({ phone }) => (phone ? <a href={`tel:${phone}`}>{format.phone(phone)}</a> : '–'),
      isSortable: false,
    },
    { key: 'letters', label: t('letters'), value: lettersOf, cell: (row) => number(lettersOf(row)), align: 'end' },
    { key: 'lessons', label: t('lessons'), value: lessonsOf, cell: (row) => number(lessonsOf(row)), align: 'end' },
    { key: 'coins', label: t('coins'), value: coinsOf, cell: (row) => number(coinsOf(row)), align: 'end' },
  ];
  return <DataTable label={label} columns={columns} rows={students} rowKey={({ id }) => id} />;
}
