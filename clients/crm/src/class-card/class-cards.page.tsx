import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, Page, QueryBoundary, Skeleton } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import { classCards } from './class-card.graphql.ts';
import styles from './class-card.module.css';
import { classCardTexts } from './class-card.texts.ts';
import { ClassSheet } from './class-sheet.tsx';
import { PupilPictures } from './pupil-pictures.tsx';
import { PupilSheet } from './pupil-sheet.tsx';

/** What a teacher prints so that pupils without a phone sign in: one card for the class, one for each pupil. */
export function ClassCardsPage() {
  const t = useTexts(classCardTexts);
  const { id = '' } = useParams();
  const result = useQuery(classCards, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const reload = () => void result.refetch().catch(() => {});
  return (
    <QueryBoundary result={result} skeleton={<Skeleton shape="table" count={6} />}>
      {({ classroom }) => {
        const pupils = classroom.students?.edges.map(({ node }) => node) ?? [];
        return (
          <Page
            title={t('title', { name: classroom.name })}
            lead={t('lead')}
            aside={
              <BigButton kind="quiet" to={`/classrooms/${classroom.id}`}>
                {t('toClass')}
              </BigButton>
            }
          >
            {pupils.length === 0 ? (
              <EmptyState picture="school" advice={t('noStudents')} />
            ) : (
              <div className={styles.parts}>
                <ClassSheet classroom={classroom} onChanged={reload} />
                <PupilPictures pupils={pupils} onChanged={reload} />
                <PupilSheet className={classroom.name} pupils={pupils} />
              </div>
            )}
          </Page>
        );
      }}
    </QueryBoundary>
  );
}
