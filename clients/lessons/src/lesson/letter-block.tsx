import { Drawing } from '@alif24/client-shared/drawings';
import type { LessonsBlockFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { Notice } from '@alif24/client-shared/ui';
import { lessonTexts } from './lesson.texts.ts';
import styles from './letter-block.module.css';

/** A letter of Harf: its forms, its name and its words. While Harf does not answer, the lesson goes on without it. */
export function LetterBlock({ block: { letter, text } }: { block: LessonsBlockFragment }) {
  const t = useTexts(lessonTexts);
  if (!letter) return <Notice kind="info">{t('noLetter')}</Notice>;
  const { upper, lower, name, words, language } = letter;
  return (
    <div className={styles.letter}>
      <p className={styles.glyphs} lang={language}>
        {upper === lower ? lower : `${upper} ${lower}`}
      </p>
      <p className={styles.name}>{t('called', { name })}</p>
      {text && <p>{text}</p>}
      <ul className={styles.words}>
        {words.map((word) => (
          <li key={word.text} lang={language}>
            <Drawing picture={word.picture} letter={lower} />
            <span>
              {word.tiles.slice(0, word.letterIndex)}
              <mark>{word.tiles[word.letterIndex]}</mark>
              {word.tiles.slice(word.letterIndex + 1)}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
