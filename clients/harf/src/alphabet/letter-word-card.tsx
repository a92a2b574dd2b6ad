import { Drawing } from '@alif24/client-shared/drawings';
import type { HarfLetterQuery } from '@alif24/client-shared/graphql';
import { useLanguage } from '@alif24/client-shared/i18n';
import { Card } from '@alif24/client-shared/ui';
import styles from './letter-word-card.module.css';

type Word = NonNullable<HarfLetterQuery['letter']>['words'][number];

/** A word with its picture and the letter marked in it; below, the same in Cyrillic, or what it means in the page's language. */
export function LetterWordCard({ word, language }: { word: Word; language: string }) {
  const { language: page } = useLanguage();
  const { text, cyrillic, tiles, letterIndex, picture, meaning } = word;
  const isForeign = !page.startsWith(language);
  return (
    <Card as="li" className={styles.card}>
      <Drawing picture={picture} letter={tiles[letterIndex] ?? ''} alt={meaning} className={styles.picture} />
      <div>
        <p className={styles.word} lang={language}>
          <span className={styles.spoken}>{text}</span>
          <span aria-hidden="true">
            {tiles.slice(0, letterIndex)}
            <mark className={styles.letter}>{tiles[letterIndex]}</mark>
            {tiles.slice(letterIndex + 1)}
          </span>
        </p>
        {isForeign && <p className={styles.other}>{meaning}</p>}
        {!isForeign && cyrillic !== text && (
          <p className={styles.other} lang="uz-Cyrl">
            {cyrillic}
          </p>
        )}
      </div>
    </Card>
  );
}
