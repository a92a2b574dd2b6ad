import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { useParams } from 'react-router';
import type { StoryReaderType } from './block-view.tsx';
import { lesson } from './lesson.graphql.ts';
import styles from './lesson.module.css';
import { lessonTexts } from './lesson.texts.ts';
import { LessonPlayer } from './lesson-player.tsx';
import { useScript } from './use-script.ts';

/** A lesson block by block, without anything around it. */
export function LessonPage({ StoryReader }: { StoryReader: StoryReaderType }) {
  const t = useTexts(lessonTexts);
  const { id = '' } = useParams();
  const result = useQuery(lesson, { variables: { id, script: useScript() } });
  return (
    <main className={styles.page}>
      <QueryBoundary
        result={result}
        empty={{
          when: ({ lesson }) => lesson === null || lesson.blocks.length === 0,
          show: <EmptyState picture="book" advice={t('lost')} action={<BigButton to="/">{t('all')}</BigButton>} />,
        }}
      >
        {({ lesson }) => lesson && <LessonPlayer key={lesson.id} lesson={lesson} StoryReader={StoryReader} />}
      </QueryBoundary>
    </main>
  );
}
