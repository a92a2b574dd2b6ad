import { Drawing } from '@alif24/client-shared/drawings';
import type { HarfAnswerLetterPracticeMutation, HarfPracticeFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { bringIntoView } from '@alif24/client-shared/ui';
import { practiceTexts } from './letter-practice.texts.ts';
import styles from './prompt-help.module.css';

type Hint = HarfAnswerLetterPracticeMutation['answerLetterPractice']['hint'];

interface PromptHelpProps {
  prompt: HarfPracticeFragment['prompts'][number];
  hint: Hint;
  language: string;
}

/** What helps after a choice that was not it: a word with the letter, or the letter itself once the tries are over. */
export function PromptHelp({ prompt, hint, language }: PromptHelpProps) {
  const t = useTexts(practiceTexts);
  if (!hint) {
    const { answer } = prompt;
    return (
      <div ref={bringIntoView} role="status" className={styles.help}>
        <p>
          {t('notYet')}{' '}
          <strong className={styles.word} lang={language}>
            {answer && answer.upper !== answer.lower ? `${answer.upper} ${answer.lower}` : answer?.lower}
          </strong>
        </p>
      </div>
    );
  }
  return (
    <div ref={bringIntoView} role="status" className={styles.help}>
      <Drawing picture={hint.picture} letter="?" className={styles.picture} />
      <p>
        <strong>{t('again')}</strong>
        <br />
        {t('hint')}{' '}
        <span className={styles.word} lang={language}>
          {hint.text}
        </span>
      </p>
    </div>
  );
}
