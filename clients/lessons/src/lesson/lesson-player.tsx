import { useSession } from '@alif24/client-shared/auth';
import type { LessonsLessonQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { useMutation } from '@apollo/client/react';
import { IconX } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { BlockView, type StoryReaderType } from './block-view.tsx';
import { openLesson } from './lesson.graphql.ts';
import { lessonTexts } from './lesson.texts.ts';
import { LessonMeter } from './lesson-meter.tsx';
import styles from './lesson-player.module.css';
import { LessonResult } from './lesson-result.tsx';

type Lesson = NonNullable<LessonsLessonQuery['lesson']>;

/** Goes through the blocks in their order, from the first that is not finished. */
export function LessonPlayer({ lesson, StoryReader }: { lesson: Lesson; StoryReader: StoryReaderType }) {
  const t = useTexts(lessonTexts);
  const { user } = useSession();
  const { id, title, blocks, myProgress } = lesson;
  const done = new Set(myProgress?.completedBlockIds);
  const firstOpen = blocks.findIndex((block) => !done.has(block.id));
  const [at, setAt] = useState(Math.max(firstOpen, 0));
  const [coins, setCoins] = useState(0);
  const isPupil = user?.role === 'STUDENT';
  useOpening(id, isPupil);

  const block = blocks[at];
  const percent = isPupil ? (myProgress?.percent ?? 0) : Math.floor((100 * at) / blocks.length);
  const goOn = (earned: number) => {
    setCoins(coins + earned);
    setAt(at + 1);
    window.scrollTo(0, 0);
  };
  return (
    <>
      <title>{`${title} · Alif24`}</title>
      <header className={styles.head}>
        <Link to="/" aria-label={t('close')} className={styles.close}>
          <IconX size={26} aria-hidden="true" />
        </Link>
        <h1 className={styles.spoken}>{title}</h1>
        <LessonMeter percent={block ? percent : 100} />
      </header>
      {block ? (
        <BlockView
          key={block.id}
          lesson={lesson}
          block={block}
          isPupil={isPupil}
          isLast={at === blocks.length - 1}
          goOn={goOn}
          StoryReader={StoryReader}
        />
      ) : (
        <LessonResult lesson={lesson} coins={coins} again={() => setAt(0)} />
      )}
    </>
  );
}

/** Notes once that a pupil opened the lesson; whether that works does not matter to the reader. */
function useOpening(lessonId: string, isPupil: boolean) {
  const [open] = useMutation(openLesson);
  useEffect(() => {
    if (isPupil) open({ variables: { input: { lessonId } } }).catch(() => {});
  }, [open, lessonId, isPupil]);
}
