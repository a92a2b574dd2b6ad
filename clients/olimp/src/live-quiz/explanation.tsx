import type { OlimpLiveQuizQuestionFragment } from '@alif24/client-shared/graphql';
import { languageOf, useTexts } from '@alif24/client-shared/i18n';
import { Prose, proseAsText } from '@alif24/client-shared/prose';
import { ListenButton } from '@alif24/client-shared/voice';
import { answerTexts } from './answer.texts.ts';
import styles from './explanation.module.css';

/** Why it is right, in the author's words, to read or to hear; nothing where there are none. */
export function Explanation({ question }: { question: OlimpLiveQuizQuestionFragment }) {
  const t = useTexts(answerTexts);
  if (!question.explanation) return null;
  const language = languageOf(question.language);
  return (
    <div className={styles.why}>
      <p lang={language}>
        <Prose text={question.explanation} />
      </p>
      <ListenButton text={proseAsText(question.explanation)} language={language} label={t('listenWhy')} />
    </div>
  );
}
