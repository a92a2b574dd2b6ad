import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, MoreButton, Page, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconPlus } from '@tabler/icons-react';
import { classrooms } from './classroom.graphql.ts';
import { classroomTexts } from './classroom.texts.ts';
import { ClassroomTable } from './classroom-table.tsx';

/** The classes of an organisation. */
export function ClassroomsPage() {
  const t = useTexts(classroomTexts);
  const result = useQuery(classrooms, { fetchPolicy: 'cache-and-network' });
  const add = (
    <BigButton to="/classrooms/new" icon={<IconPlus aria-hidden="true" />}>
      {t('add')}
    </BigButton>
  );
  return (
    <Page title={t('title')} aside={add} width="wide">
      <QueryBoundary
        result={result}
        skeleton={<Skeleton shape="table" count={6} />}
        empty={{
          when: (data) => data.classrooms.edges.length === 0,
          show: <EmptyState picture="school" advice={t('none')} action={add} />,
        }}
      >
        {({ classrooms: { edges, pageInfo } }) => (
          <>
            <ClassroomTable label={t('title')} classrooms={edges.map(({ node }) => node)} />
            <MoreButton pageInfo={pageInfo} fetchMore={result.fetchMore}>
              {t('more')}
            </MoreButton>
          </>
        )}
      </QueryBoundary>
    </Page>
  );
}
