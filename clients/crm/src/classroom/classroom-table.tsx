import type { CrmClassroomRowFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { type Column, DataTable } from '@alif24/client-shared/ui';
import { Link } from 'react-router';
import { classroomTexts } from './classroom.texts.ts';

type Classroom = CrmClassroomRowFragment;

export function ClassroomTable({ label, classrooms }: { label: string; classrooms: readonly Classroom[] }) {
  const t = useTexts(classroomTexts);
  const columns: Column<Classroom>[] = [
    {
      key: 'name',
      label: t('name'),
      value: ({ name }) => name,
      cell: ({ id, name }) => <Link to={`/classrooms/${id}`}>{name}</Link>,
    },
    {
      key: 'grade',
      label: t('grade'),
      value: ({ grade }) => grade,
      cell: ({ grade }) => (grade === 0 ? t('beforeSchool') : t('gradeValue', { grade })),
    },
    { key: 'teacher', label: t('teacher'), value: ({ teacher }) => teacher.fullName ?? null },
    { key: 'students', label: t('students'), value: ({ studentCount }) => studentCount, align: 'end' },
  ];
  return <DataTable label={label} columns={columns} rows={classrooms} rowKey={({ id }) => id} />;
}
