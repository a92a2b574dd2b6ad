import { useErrorText } from '@alif24/client-shared/apollo';
import { Drawing } from '@alif24/client-shared/drawings';
import type { LessonsDraftFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { IconArrowDown, IconArrowUp, IconCheck, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './block-list.module.css';
import { removeBlock, reorderBlocks } from './lesson-builder.graphql.ts';
import { builderTexts } from './lesson-builder.texts.ts';

type Block = LessonsDraftFragment['blocks'][number];

/** The steps of a lesson; those of a draft can be moved and removed. */
export function BlockList({ lesson }: { lesson: LessonsDraftFragment }) {
  const t = useTexts(builderTexts);
  const errorText = useErrorText();
  const [reorder, moving] = useMutation(reorderBlocks);
  const [remove, removing] = useMutation(removeBlock);
  const { id: lessonId, blocks, status } = lesson;
  const isBusy = moving.loading || removing.loading;
  const error = moving.error ?? removing.error;

  const move = (from: number, to: number) => {
    const blockIds = blocks.map(({ id }) => id);
    blockIds.splice(to, 0, ...blockIds.splice(from, 1));
    void reorder({ variables: { input: { lessonId, blockIds } } }).catch(() => {});
  };
  const take = (blockId: string) => void remove({ variables: { input: { lessonId, blockId } } }).catch(() => {});

  if (blocks.length === 0) return <Notice kind="info">{t('noBlocks')}</Notice>;
  return (
    <>
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
      <ol className={styles.list}>
        {blocks.map((block, n) => (
          <Card as="li" key={block.id} className={styles.block}>
            <span className={styles.number}>{n + 1}</span>
            {block.picture && <Drawing picture={block.picture} letter="" className={styles.picture} />}
            <div className={styles.content}>
              <span className={styles.kind}>{t(block.kind)}</span>
              <Content block={block} />
            </div>
            {status === 'DRAFT' && (
              <div className={styles.tools}>
                <Tool label={t('up')} isDisabled={isBusy || n === 0} onClick={() => move(n, n - 1)}>
                  <IconArrowUp size={20} aria-hidden="true" />
                </Tool>
                <Tool label={t('down')} isDisabled={isBusy || n === blocks.length - 1} onClick={() => move(n, n + 1)}>
                  <IconArrowDown size={20} aria-hidden="true" />
                </Tool>
                <Tool label={t('remove')} isDisabled={isBusy} onClick={() => take(block.id)}>
                  <IconTrash size={20} aria-hidden="true" />
                </Tool>
              </div>
            )}
          </Card>
        ))}
      </ol>
    </>
  );
}

function Content({ block: { text, story, letter, options, answer } }: { block: Block }) {
  return (
    <>
      {text && <p>{text}</p>}
      {story && <p>{story.title}</p>}
      {letter && <p className={styles.letter}>{letter.upper}</p>}
      {options && (
        <ul className={styles.options}>
          {options.map((option, n) => (
            <li key={option} data-right={n === answer}>
              {n === answer && <IconCheck size={18} aria-hidden="true" />}
              {option}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

interface ToolProps {
  label: string;
  isDisabled: boolean;
  onClick: () => void;
  children: ReactNode;
}

function Tool({ label, isDisabled, onClick, children }: ToolProps) {
  return (
    <button type="button" aria-label={label} title={label} disabled={isDisabled} onClick={onClick}>
      {children}
    </button>
  );
}
