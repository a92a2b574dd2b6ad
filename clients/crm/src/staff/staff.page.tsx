import '@mantine/core/styles/Input.layer.css';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, MoreButton, Page, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { InviteStaff } from './invite-staff.tsx';
import { OpenInvitations } from './open-invitations.tsx';
import { staffMembers } from './staff.graphql.ts';
import styles from './staff.module.css';
import { staffTexts } from './staff.texts.ts';
import { StaffTable } from './staff-table.tsx';

/** Who works at the desk, and how somebody comes to it; for owners and directors. */
export function StaffPage() {
  const t = useTexts(staffTexts);
  const result = useQuery(staffMembers, { fetchPolicy: 'cache-and-network' });
  const reload = () => void result.refetch().catch(() => {});
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      width="wide"
      aside={
        <BigButton kind="quiet" to="/teachers">
          {t('toTeachers')}
        </BigButton>
      }
    >
      <div className={styles.parts}>
        <QueryBoundary result={result} skeleton={<Skeleton shape="table" count={3} />}>
          {({ staffMembers: { edges, pageInfo }, staffInvitations }) => (
            <>
              {edges.length === 0 ? (
                <EmptyState picture="school" advice={t('none')} />
              ) : (
                <StaffTable rows={edges.map(({ node }) => node)} onChange={reload} />
              )}
              <MoreButton pageInfo={pageInfo} fetchMore={result.fetchMore}>
                {t('more')}
              </MoreButton>
              <OpenInvitations rows={staffInvitations} onChange={reload} />
            </>
          )}
        </QueryBoundary>
        <InviteStaff onInvited={reload} />
      </div>
    </Page>
  );
}
