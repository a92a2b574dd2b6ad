import { useErrorText } from '@alif24/client-shared/apollo';
import type { LessonsBlockFragment, LessonsLessonQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { type ComponentType, useState } from 'react';
import styles from './block-view.module.css';
import { completeBlock } from './lesson.graphql.ts';
import { lessonTexts } from './lesson.texts.ts';
import { LetterBlock } from './letter-block.tsx';
import { type Answered, QuestionBlock } from './question-block.tsx';
import { PictureBlock, TextBlock } from './text-block.tsx';
import { langOf, useScript } from './use-script.ts';

/** How a story is read inside a lesson; the slice of the stories brings it. */
export type StoryReaderType = ComponentType<{ id: string; onEnd: () => void }>;

interface BlockViewProps {
  lesson: NonNullable<LessonsLessonQuery['lesson']>;
  block: LessonsBlockFragment;
  isPupil: boolean;
  isLast: boolean;
  /** Called with the coins that the block earned. */
  goOn: (coins: number) => void;
  StoryReader: StoryReaderType;
}

/** One block, and the way on: reading on finishes it, a question has to be found. */
export function BlockView({ lesson, block, isPupil, isLast, goOn, StoryReader }: BlockViewProps) {
  const t = useTexts(lessonTexts);
  const errorText = useErrorText();
  const script = useScript();
  const [complete, { loading, error }] = useMutation(completeBlock);
  const [answered, setAnswered] = useState<Answered | null>(null);

  async function send(answer?: number): Promise<Answered | null> {
    const input = { lessonId: lesson.id, blockId: block.id, answer };
    const { data } = await complete({ variables: { input, script } }).catch(() => ({ data: null }));
    setAnswered(data?.completeBlock ?? null);
    return data?.completeBlock ?? null;
  }

  async function finish() {
    if (!isPupil || answered?.isCorrect) return goOn(answered?.coins ?? 0);
    const result = await send();
    if (result) goOn(result.coins);
  }

  const isQuestion = block.kind === 'QUESTION';
  const mayGoOn = !isQuestion || !isPupil || answered?.isCorrect;
  return (
    <div className={styles.block}>
      <div className={styles.content} lang={langOf(lesson.language, script)}>
        {block.kind === 'TEXT' && <TextBlock block={block} />}
        {block.kind === 'PICTURE' && <PictureBlock block={block} />}
        {block.kind === 'LETTER' && <LetterBlock block={block} />}
        {block.kind === 'STORY' &&
          (block.story ? (
            <StoryReader id={block.story.id} onEnd={() => void finish()} />
          ) : (
            <Notice kind="info">{t('noStory')}</Notice>
          ))}
        {isQuestion && (
          <QuestionBlock block={block} answered={answered} isBusy={loading} isPupil={isPupil} answer={send} />
        )}
      </div>
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
      {mayGoOn && !(block.kind === 'STORY' && block.story) && (
        <div className={styles.next}>
          <BigButton isBusy={loading} onClick={() => void finish()}>
            {t(isLast ? 'finish' : 'next')}
          </BigButton>
        </div>
      )}
    </div>
  );
}
