import type { CrmStudentsQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import {
  BigButton,
  type Column,
  DataTable,
  EmptyState,
  MoreButton,
  Page,
  QueryBoundary,
  Skeleton,
} from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { Link } from 'react-router';
import { students } from './organization.graphql.ts';
import { organizationTexts } from './organization.texts.ts';
import styles from './people.module.css';

type Student = CrmStudentsQuery['organizationStudents']['edges'][number]['node'];

/** All pupils of the organisation, whatever class they are in. */
export function StudentsPage() {
  const t = useTexts(organizationTexts);
  const format = useFormat();
  const result = useQuery(students, { fetchPolicy: 'cache-and-network' });
  const columns: Column<Student>[] = [
    { key: 'name', label: t('name'), value: ({ fullName }) => fullName ?? null },
    {
      key: 'classes',
      label: t('classes'),
      value: ({ classrooms }) => classrooms?.map(({ name }) => name).join(', ') ?? null,
      cell: ({ classrooms }) => (
        <span className={styles.classes}>
          {classrooms?.map(({ id, name }) => (
            <Link key={id} to={`/classrooms/${id}`}>
              {name}
            </Link>
          ))}
        </span>
      ),
    },
    { key: 'grade', label: t('grade'), value: ({ studentProfile }) => studentProfile?.grade ?? null, align: 'end' },
    {
      key: 'phone',
      label: t('phone'),
      value: ({ phone }) => phone ?? null,
      cell: ({ phone }) => (phone ? <a href={`tel:${phone}`}>{format.phone(phone)}</a> : '–'),
      isSortable: false,
    },
    {
      key: 'coins',
      label: t('coins'),
      value: ({ coins }) => coins?.balance ?? null,
      cell: ({ coins }) => (coins ? format.number(coins.balance) : '–'),
      align: 'end',
    },
  ];
  return (
    <Page title={t('students')} width="wide">
      <QueryBoundary
        result={result}
        skeleton={<Skeleton shape="table" count={8} />}
        empty={{
          when: ({ organizationStudents }) => organizationStudents.edges.length === 0,
          show: (
            <EmptyState
              picture="school"
              advice={t('noStudents')}
              action={<BigButton to="/classrooms">{t('toClassrooms')}</BigButton>}
            />
          ),
        }}
      >
        {({ organizationStudents: { edges, pageInfo } }) => (
          <div className={styles.list}>
            <DataTable
              label={t('students')}
              columns={columns}
              rows={edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
            />
            <MoreButton pageInfo={pageInfo} fetchMore={result.fetchMore}>
              {t('more')}
            </MoreButton>
          </div>
        )}
      </QueryBoundary>
    </Page>
  );
}
