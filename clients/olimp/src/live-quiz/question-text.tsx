import type { Locale } from '@alif24/client-shared/graphql';
import { languageOf } from '@alif24/client-shared/i18n';
import styles from './question-text.module.css';

/** What is asked, in the letters of beginning readers and in the language of the quiz, not of the page. */
export function QuestionText({
  language,
  text,
  size = 'hand',
}: {
  language: Locale;
  text: string;
  size?: 'hand' | 'wall';
}) {
  return (
    <h1
      className={styles.text}
      lang={languageOf(language)}
      data-size={size}
      data-length={text.length > 80 ? 'long' : text.length > 36 ? 'middle' : 'short'}
    >
      {text}
    </h1>
  );
}
