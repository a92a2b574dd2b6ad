import { IconVolume } from '@tabler/icons-react';
import { useTexts } from '../i18n/index.ts';
import { storyTexts } from './story.texts.ts';
import type { StoryToken } from './story-text.tsx';
import styles from './word-syllables.module.css';

interface WordSyllablesProps {
  /** The word that was pressed; null before any was. */
  token: StoryToken | null;
  lang: string;
  sayAgain: () => void;
}

/** A word in its syllables, and its sound once more; before a word is pressed, what pressing does. */
export function WordSyllables({ token, lang, sayAgain }: WordSyllablesProps) {
  const t = useTexts(storyTexts);
  return (
    <div className={styles.strip} data-empty={token === null} role="status">
      {token ? (
        <>
          <span lang={lang} className={styles.syllables} role="img" aria-label={token.syllables.join('-')}>
            {token.syllables.map((syllable, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two syllables of a word may be alike
              <span key={at}>{syllable}</span>
            ))}
          </span>
          <button type="button" className={styles.again} aria-label={t('again')} onClick={sayAgain}>
            <IconVolume size={26} aria-hidden="true" />
          </button>
        </>
      ) : (
        t('hint')
      )}
    </div>
  );
}
