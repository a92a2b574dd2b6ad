import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { CustodyLock } from './custody-lock.tsx';
import { EditChild } from './edit-child.tsx';
import { childFamily } from './family.graphql.ts';
import styles from './family.module.css';
import { familyTexts } from './family.texts.ts';
import { Guardians } from './guardians.tsx';
import { InviteGuardian } from './invite-guardian.tsx';

/** Who looks after a child, and what a guardian may put right. */
export function FamilyPage() {
  const t = useTexts(familyTexts);
  const { id = '' } = useParams();
  const result = useQuery(childFamily, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const reload = () => void result.refetch().catch(() => {});
  return (
    <QueryBoundary
      result={result}
      empty={{
        when: ({ user }) => !user,
        show: (
          <EmptyState isPage title={t('notFound')} advice="" action={<BigButton to="/">{t('children')}</BigButton>} />
        ),
      }}
    >
      {({ user }) =>
        user && (
          <Page
            title={t('title', { name: user.firstName ?? '' })}
            back={{ to: `/children/${user.id}`, text: user.firstName ?? '' }}
          >
            <div className={styles.parts}>
              <Guardians childId={user.id} guardians={user.guardians ?? []} onChanged={reload} />
              <InviteGuardian childId={user.id} open={user.guardianInvitations ?? []} onChanged={reload} />
              <EditChild child={user} />
              <CustodyLock child={user} onChanged={reload} />
            </div>
          </Page>
        )
      }
    </QueryBoundary>
  );
}
