import { useSession } from '@alif24/client-shared/auth';
import { useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { EmptyState, MoreButton, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { useSearchParams } from 'react-router';
import { BegunLessons } from './begun-lessons.tsx';
import { lessons } from './lesson.graphql.ts';
import { lessonTexts } from './lesson.texts.ts';
import { LessonCard } from './lesson-card.tsx';
import { LessonFilters } from './lesson-filters.tsx';
import styles from './lessons.module.css';
import { useScript } from './use-script.ts';

/** What a pupil has begun, and the library of lessons by grade and language. */
export function LessonsPage() {
  const t = useTexts(lessonTexts);
  const { user } = useSession();
  const [params] = useSearchParams();
  const { language } = useLanguage();
  const script = useScript();
  const grade = params.get('grade');
  const asked = params.get('language') ?? language.slice(0, 2);
  const result = useQuery(lessons, {
    variables: { grade: grade === null ? null : Number(grade), language: asked === 'all' ? null : asked, script },
  });
  return (
    <Page title={t('title')} lead={t('lead')}>
      {user?.role === 'STUDENT' && <BegunLessons />}
      <h2 className={styles.heading}>{t('found')}</h2>
      <LessonFilters />
      <QueryBoundary
        result={result}
        empty={{
          when: ({ lessons }) => lessons.edges.length === 0,
          show: <EmptyState picture="book" advice={t('none')} />,
        }}
      >
        {({ lessons }) => (
          <>
            <ul className={styles.grid}>
              {lessons.edges.map(({ node }) => (
                <LessonCard key={node.id} lesson={node} />
              ))}
            </ul>
            <MoreButton pageInfo={lessons.pageInfo} fetchMore={result.fetchMore}>
              {t('more')}
            </MoreButton>
          </>
        )}
      </QueryBoundary>
    </Page>
  );
}
