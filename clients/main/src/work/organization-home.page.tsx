import type { MainOrganizationHomeQuery } from '@alif24/client-shared/graphql';
import { siteUrl } from '@alif24/client-shared/hosts';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, type Column, Notice, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconChalkboard, IconSchool, IconUsers } from '@tabler/icons-react';
import { Figures } from './figures.tsx';
import { LeadSteps } from './lead-steps.tsx';
import { organizationHome } from './work.graphql.ts';
import { workTexts } from './work.texts.ts';
import styles from './work-list.module.css';
import { WorkList } from './work-list.tsx';

type Data = MainOrganizationHomeQuery;
type Classroom = NonNullable<Data['classrooms']>['edges'][number]['node'];

export function OrganizationHomePage() {
  const t = useTexts(workTexts);
  const result = useQuery(organizationHome, { fetchPolicy: 'cache-and-network' });
  const columns: Column<Classroom>[] = [
    { key: 'name', label: t('classroom'), value: ({ name }) => name },
    { key: 'teacher', label: t('teacher'), value: ({ teacher }) => teacher?.fullName ?? null },
    { key: 'students', label: t('students'), align: 'end', value: ({ studentCount }) => studentCount },
  ];
  return (
    <QueryBoundary result={result}>
      {({ me, organizationDashboard: figures, classrooms }) => (
        <Page title={me?.organizationProfile?.name ?? me?.displayName ?? ''} lead={t('organizationLead')}>
          <div className={styles.work}>
            {me?.organizationProfile && !me.organizationProfile.districtCode && (
              <Notice
                kind="info"
                action={
                  <BigButton kind="quiet" to="/profile">
                    {t('setDistrict')}
                  </BigButton>
                }
              >
                {t('noDistrict')}
              </Notice>
            )}
            <Figures
              label={t('organizationLead')}
              figures={[
                {
                  site: 'crm',
                  icon: IconSchool,
                  label: t('classrooms'),
                  count: figures?.classroomCount,
                  path: '/classrooms',
                },
                { site: 'crm', icon: IconUsers, label: t('students'), count: figures?.studentCount, path: '/students' },
                {
                  site: 'crm',
                  icon: IconChalkboard,
                  label: t('teachers'),
                  count: figures?.teacherCount,
                  path: '/teachers',
                },
              ]}
            />
            <LeadSteps counts={figures?.leadCounts} />
            <WorkList
              title={t('classrooms')}
              action={{ text: t('openCrm'), href: `${siteUrl('crm')}/dashboard` }}
              columns={columns}
              rows={classrooms?.edges.map(({ node }) => node)}
              rowKey={({ id }) => id}
              empty={t('noClassrooms')}
            />
          </div>
        </Page>
      )}
    </QueryBoundary>
  );
}
