import { useTexts } from '@alif24/client-shared/i18n';
import { readingTexts } from './reading.texts.ts';
import styles from './story-text.module.css';
import { bareWord, type Marks, type TextPiece } from './text-words.ts';

interface StoryTextProps {
  pieces: readonly TextPiece[][];
  lang: string;
  marks?: Marks;
  /** How many words were read; what lies behind is faint. */
  wordsRead?: number | null;
  /** Makes words buttons. */
  onTap?: (word: number) => void;
}

/** The whole story in large letters. A marked word has a colour and a shape that go together; none of them is red. */
export function StoryText({ pieces, lang, marks, wordsRead = null, onTap }: StoryTextProps) {
  return (
    <div className={styles.text} lang={lang}>
      {pieces.map((paragraph, n) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the pages of a story do not move
        <p key={n} data-tappable={onTap !== undefined}>
          {paragraph.map(({ text, word }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: nor do its words
            <Piece key={at} {...{ text, word, marks, wordsRead, onTap }} />
          ))}
        </p>
      ))}
    </div>
  );
}

type PieceProps = TextPiece & Pick<StoryTextProps, 'marks' | 'wordsRead' | 'onTap'>;

function Piece({ text, word, marks, wordsRead, onTap }: PieceProps) {
  const t = useTexts(readingTexts);
  if (word === null) return <>{text} </>;
  const mark = marks?.get(word);
  const isLast = wordsRead !== null && word === (wordsRead ?? 0) - 1;
  const facts = {
    className: styles.word,
    'data-mark': mark,
    'data-last': isLast || undefined,
    'data-unread': wordsRead != null && word >= wordsRead ? true : undefined,
  };
  const state = [mark && t(mark), isLast && t('isLast')].filter(Boolean).join(', ');
  const name = state ? t('wordState', { word: bareWord(text), state }) : bareWord(text);
  if (onTap) {
    return (
      <>
        <button type="button" {...facts} aria-label={name} onClick={() => onTap(word)}>
          {text}
        </button>{' '}
      </>
    );
  }
  return (
    <>
      <span {...facts}>
        {text}
        {state && <span className={styles.spoken}> ({state})</span>}
      </span>{' '}
    </>
  );
}
