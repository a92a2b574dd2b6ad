import type { Locale } from '@alif24/client-shared/graphql';
import { languageOf } from '@alif24/client-shared/i18n';
import { Prose, proseAsText } from '@alif24/client-shared/prose';
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
  const { length } = proseAsText(text);
  return (
    <h1
      className={styles.text}
      lang={languageOf(language)}
      data-size={size}
      data-length={length > 80 ? 'long' : length > 36 ? 'middle' : 'short'}
    >
      <Prose text={text} />
    </h1>
  );
}
