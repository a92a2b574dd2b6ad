import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import styles from './child-access.module.css';
import { childAccessTexts } from './child-access.texts.ts';
import { ChildCards } from './child-cards.tsx';
import { ChildDevices } from './child-devices.tsx';
import { childAccess } from './child-sign-in.graphql.ts';
import { NewChildPassword } from './new-child-password.tsx';

/** A parent says how the child signs in, and sees where. */
export function ChildAccessPage() {
  const t = useTexts(childAccessTexts);
  const { id = '' } = useParams();
  const result = useQuery(childAccess, { variables: { id }, fetchPolicy: 'cache-and-network' });
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
            lead={t('lead')}
            back={{ to: `/children/${user.id}`, text: user.firstName ?? '' }}
          >
            <div className={styles.parts}>
              <NewChildPassword childId={user.id} kind={user.childSignIn?.kind ?? null} onSaved={reload} />
              <ChildCards
                childId={user.id}
                name={user.firstName ?? ''}
                cards={user.childSignIn?.cards ?? []}
                onChanged={reload}
              />
              <ChildDevices childId={user.id} sessions={user.childSessions ?? []} onChanged={reload} />
            </div>
          </Page>
        )
      }
    </QueryBoundary>
  );
}
