import { useTexts } from '@alif24/client-shared/i18n';
import { EmptyState, Page, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { myClassrooms } from './classroom.graphql.ts';
import { classroomTexts } from './classroom.texts.ts';
import { ClassroomTable } from './classroom-table.tsx';

/** The classes that a teacher teaches. */
export function MyClassroomsPage() {
  const t = useTexts(classroomTexts);
  const result = useQuery(myClassrooms, { fetchPolicy: 'cache-and-network' });
  return (
    <Page title={t('mine')} width="wide">
      <QueryBoundary
        result={result}
        skeleton={<Skeleton shape="table" count={3} />}
        empty={{
          when: ({ me }) => !me?.classrooms?.length,
          show: <EmptyState picture="school" advice={t('noneMine')} />,
        }}
      >
        {({ me }) => <ClassroomTable label={t('mine')} classrooms={me?.classrooms ?? []} />}
      </QueryBoundary>
    </Page>
  );
}
