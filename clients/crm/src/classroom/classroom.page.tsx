import '@mantine/core/styles/Input.layer.css';
import { useRights } from '@alif24/client-shared/auth';
import type { CrmClassroomQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, Page, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconQrcode } from '@tabler/icons-react';
import { useParams } from 'react-router';
import { AddStudent } from './add-student.tsx';
import { classroomDetails } from './classroom.graphql.ts';

import styles from './classroom.module.css';
import { classroomTexts } from './classroom.texts.ts';
import { HandOver } from './hand-over.tsx';
import { StudentTable } from './student-table.tsx';

/** A class: its pupils with what they learn on the other platforms. */
export function ClassroomPage() {
  const { id = '' } = useParams();
  const result = useQuery(classroomDetails, { variables: { id }, fetchPolicy: 'cache-and-network' });
  return (
    <QueryBoundary result={result} skeleton={<Skeleton shape="table" count={8} />}>
      {({ classroom }) => (
        <ClassroomDetails
          classroom={classroom}
          loadMore={() =>
            void result.fetchMore({ variables: { after: classroom.students?.pageInfo.endCursor ?? null } })
          }
          reload={() => void result.refetch().catch(() => {})}
        />
      )}
    </QueryBoundary>
  );
}

interface ClassroomDetailsProps {
  classroom: CrmClassroomQuery['classroom'];
  loadMore: () => void;
  reload: () => void;
}

function ClassroomDetails({ classroom, loadMore, reload }: ClassroomDetailsProps) {
  const t = useTexts(classroomTexts);
  const { may } = useRights();
  const { name, teacher, studentCount, students } = classroom;
  const lead = [teacher.fullName, t('studentCount', { count: studentCount })].filter(Boolean).join(' · ');
  return (
    <Page
      title={name}
      lead={lead}
      width="wide"
      aside={
        <BigButton kind="quiet" to={`/classrooms/${classroom.id}/cards`} icon={<IconQrcode aria-hidden="true" />}>
          {t('cards')}
        </BigButton>
      }
    >
      <div className={styles.classroom}>
        {students && students.edges.length > 0 ? (
          <StudentTable label={t('students')} students={students.edges.map(({ node }) => node)} />
        ) : (
          <EmptyState picture="school" advice={t('noStudents')} />
        )}
        {students?.pageInfo.hasNextPage && (
          <BigButton kind="quiet" onClick={loadMore}>
            {t('more')}
          </BigButton>
        )}
        {may('CLASSES') && (
          <>
            <AddStudent classroomId={classroom.id} onAdded={reload} />
            <HandOver classroomId={classroom.id} teacherId={teacher.id} />
          </>
        )}
      </div>
    </Page>
  );
}
