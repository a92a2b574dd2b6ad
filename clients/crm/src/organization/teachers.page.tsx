import '@mantine/core/styles/Input.layer.css';
import { useRights } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import {
  type Column,
  DataTable,
  EmptyState,
  MoreButton,
  Page,
  QueryBoundary,
  Skeleton,
} from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { AddTeacher } from './add-teacher.tsx';
import { type TeacherRow, teachers } from './organization.graphql.ts';
import { organizationTexts } from './organization.texts.ts';
import styles from './people.module.css';
import { RemoveTeacher } from './remove-teacher.tsx';

/** The teachers, how one joins them, and how one goes. */
export function TeachersPage() {
  const t = useTexts(organizationTexts);
  const { may } = useRights();
  const result = useQuery(teachers, { fetchPolicy: 'cache-and-network' });
  const rows = result.data?.organizationTeachers.edges.map(({ node }) => node) ?? [];
  const columns: Column<TeacherRow>[] = [
    { key: 'name', label: t('name'), value: ({ fullName }) => fullName ?? null },
    { key: 'subject', label: t('subject'), value: ({ teacherProfile }) => teacherProfile?.subject ?? null },
    {
      key: 'act',
      label: t('act'),
      value: () => null,
      cell: (teacher) => <RemoveTeacher teacher={teacher} others={rows.filter(({ id }) => id !== teacher.id)} />,
      isSortable: false,
    },
  ];
  return (
    <Page title={t('teachers')}>
      <div className={styles.list}>
        <QueryBoundary
          result={result}
          skeleton={<Skeleton shape="table" count={4} />}
          empty={{
            when: ({ organizationTeachers }) => organizationTeachers.edges.length === 0,
            show: <EmptyState picture="school" advice={t('noTeachers')} />,
          }}
        >
          {({ organizationTeachers: { edges, pageInfo } }) => (
            <>
              <DataTable
                label={t('teachers')}
                columns={columns.filter(({ key }) => key !== 'act' || may('STAFF'))}
                rows={edges.map(({ node }) => node)}
                rowKey={({ id }) => id}
              />
              <MoreButton pageInfo={pageInfo} fetchMore={result.fetchMore}>
                {t('more')}
              </MoreButton>
            </>
          )}
        </QueryBoundary>
        {may('STAFF') && <AddTeacher />}
      </div>
    </Page>
  );
}
