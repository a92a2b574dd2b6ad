import { useErrorText } from '@alif24/client-shared/apollo';
import type { LessonsDraftFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, Notice, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useMutation, useQuery } from '@apollo/client/react';
import { IconArchive, IconEye, IconSend } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { AddBlock } from './add-block.tsx';
import { BlockList } from './block-list.tsx';
import { archiveLesson, draft, publishLesson } from './lesson-builder.graphql.ts';
import styles from './lesson-builder.module.css';
import { builderTexts } from './lesson-builder.texts.ts';

/** A lesson as its author sees it: its steps in order, a form for the next one, and the way to the pupils. */
export function LessonBuilderPage() {
  const t = useTexts(builderTexts);
  const { id = '' } = useParams();
  const result = useQuery(draft, { variables: { id } });
  const title = (result.data ?? result.previousData)?.lesson?.title;
  return (
    <Page title={title ?? t('myLessons')} lead={<Link to="/my-lessons">{t('back')}</Link>}>
      <QueryBoundary
        result={result}
        empty={{
          when: ({ lesson }) => lesson === null,
          show: (
            <EmptyState
              picture="book"
              advice={t('lost')}
              action={<BigButton to="/my-lessons">{t('back')}</BigButton>}
            />
          ),
        }}
      >
        {({ lesson }) => lesson && <Builder lesson={lesson} />}
      </QueryBoundary>
    </Page>
  );
}

function Builder({ lesson }: { lesson: LessonsDraftFragment }) {
  const t = useTexts(builderTexts);
  const isDraft = lesson.status === 'DRAFT';
  return (
    <div className={styles.builder}>
      <p className={styles.facts}>
        <span className={styles.status} data-status={lesson.status}>
          {t(lesson.status)}
        </span>
        <span>{t('gradeName', { grade: lesson.grade })}</span>
        <span>{lesson.summary}</span>
      </p>
      {!isDraft && <Notice kind="info">{t('frozen')}</Notice>}
      <h2>{t('blocks')}</h2>
      <BlockList lesson={lesson} />
      {isDraft && <AddBlock lessonId={lesson.id} />}
      <Publishing lesson={lesson} />
    </div>
  );
}

function Publishing({ lesson }: { lesson: LessonsDraftFragment }) {
  const t = useTexts(builderTexts);
  const errorText = useErrorText();
  const [publish, publishing] = useMutation(publishLesson);
  const [archive, archiving] = useMutation(archiveLesson);
  const variables = { input: { lessonId: lesson.id } };
  const error = publishing.error ?? archiving.error;
  return (
    <>
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
      <div className={styles.actions}>
        {lesson.status !== 'PUBLISHED' && lesson.blockCount > 0 && (
          <BigButton
            icon={<IconSend size={22} aria-hidden="true" />}
            isBusy={publishing.loading}
            onClick={() => void publish({ variables }).catch(() => {})}
          >
            {t('publish')}
          </BigButton>
        )}
        {lesson.blockCount > 0 && (
          <BigButton kind="quiet" to={`/lessons/${lesson.id}`} icon={<IconEye size={22} aria-hidden="true" />}>
            {t('look')}
          </BigButton>
        )}
        {lesson.status === 'PUBLISHED' && (
          <BigButton
            kind="quiet"
            icon={<IconArchive size={22} aria-hidden="true" />}
            isBusy={archiving.loading}
            onClick={() => void archive({ variables }).catch(() => {})}
          >
            {t('archive')}
          </BigButton>
        )}
        {lesson.status === 'DRAFT' && lesson.blockCount > 0 && <p>{t('publishNote')}</p>}
      </div>
    </>
  );
}
