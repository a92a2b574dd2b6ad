import '@mantine/core/styles/Input.layer.css';
import type { CrmTeachersQuery } from '@alif24/client-shared/graphql';
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
import { teachers } from './organization.graphql.ts';
import { organizationTexts } from './organization.texts.ts';
import styles from './people.module.css';

type Teacher = CrmTeachersQuery['organizationTeachers']['edges'][number]['node'];

/** The staff, and how somebody joins it. */
export function TeachersPage() {
  const t = useTexts(organizationTexts);
  const result = useQuery(teachers, { fetchPolicy: 'cache-and-network' });
  const columns: Column<Teacher>[] = [
    { key: 'name', label: t('name'), value: ({ fullName }) => fullName ?? null },
    { key: 'subject', label: t('subject'), value: ({ teacherProfile }) => teacherProfile?.subject ?? null },
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
                columns={columns}
                rows={edges.map(({ node }) => node)}
                rowKey={({ id }) => id}
              />
              <MoreButton pageInfo={pageInfo} fetchMore={result.fetchMore}>
                {t('more')}
              </MoreButton>
            </>
          )}
        </QueryBoundary>
        <AddTeacher />
      </div>
    </Page>
  );
}
