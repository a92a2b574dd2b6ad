import { useSession } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, Page, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { ClassBoard } from './class-board.tsx';
import { childrenClasses, ownClasses, type SeasonClass } from './season.graphql.ts';
import styles from './season.module.css';
import { seasonTexts } from './season.texts.ts';
import { SeasonPlaces } from './season-places.tsx';
import { useFresh } from './use-fresh.ts';

/** The month in one's class: a pupil's, a teacher's, or those of a guardian's children. */
export function ClassPage() {
  const t = useTexts(seasonTexts);
  const { user } = useSession();
  return (
    <Page title={t('classTitle')} lead={t('classLead')}>
      <SeasonPlaces />
      {user?.role === 'PARENT' ? <ChildrenClasses /> : <OwnClasses />}
    </Page>
  );
}

function OwnClasses() {
  const { user } = useSession();
  const result = useQuery(ownClasses, { fetchPolicy: 'cache-and-network' });
  useFresh(result.refetch);
  return (
    <QueryBoundary
      result={result}
      skeleton={<Skeleton shape="lines" count={8} />}
      empty={{ when: ({ me }) => !me?.seasonClasses?.length, show: <NoClass /> }}
    >
      {({ me }) => <Boards classes={me?.seasonClasses ?? []} pupil={user?.role === 'STUDENT' ? me?.id : undefined} />}
    </QueryBoundary>
  );
}

function ChildrenClasses() {
  const result = useQuery(childrenClasses, { fetchPolicy: 'cache-and-network' });
  useFresh(result.refetch);
  return (
    <QueryBoundary
      result={result}
      skeleton={<Skeleton shape="lines" count={8} />}
      empty={{
        when: ({ me }) => !me?.children?.some(({ seasonClasses }) => seasonClasses?.length),
        show: <NoClass />,
      }}
    >
      {({ me }) =>
        me?.children
          ?.filter(({ seasonClasses }) => seasonClasses?.length)
          .map(({ id, displayName, seasonClasses }) => (
            <section key={id} className={styles.child}>
              <h2>{displayName}</h2>
              <Boards classes={seasonClasses ?? []} pupil={id} />
            </section>
          ))
      }
    </QueryBoundary>
  );
}

function Boards({ classes, pupil }: { classes: readonly SeasonClass[]; pupil: string | undefined }) {
  return classes.map((one) => (
    <ClassBoard key={one.teacher.id} board={one} pupil={pupil} isNamed={classes.length > 1} />
  ));
}

function NoClass() {
  const t = useTexts(seasonTexts);
  return (
    <EmptyState picture="podium" advice={t('noClass')} action={<BigButton to="/season">{t('everybody')}</BigButton>} />
  );
}
