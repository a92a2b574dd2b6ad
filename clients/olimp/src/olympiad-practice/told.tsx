import { useTexts } from '@alif24/client-shared/i18n';
import { Prose } from '@alif24/client-shared/prose';
import { takeFocus } from '@alif24/client-shared/ui';
import { IconCircleCheck, IconRefresh } from '@tabler/icons-react';
import { useAnswerWords } from '../question/use-answer-words.ts';
import type { PracticeAnswer, PracticeProblem } from './practice.graphql.ts';
import styles from './practice.module.css';
import { practiceTexts } from './practice.texts.ts';

/** What became of an answer, in words for a child: what is right, and why. */
export function Told({
  problem,
  told,
  isNew = false,
}: {
  problem: PracticeProblem;
  told: PracticeAnswer;
  /** It was just answered: keyboard and screen reader go on here. */
  isNew?: boolean;
}) {
  const t = useTexts(practiceTexts);
  const words = useAnswerWords();
  const { isRight, answer, key, explanation } = told;
  const Mark = isRight ? IconCircleCheck : IconRefresh;
  return (
    <div className={styles.told} data-right={isRight}>
      <h3 tabIndex={-1} ref={isNew ? takeFocus : null}>
        <Mark size={26} aria-hidden="true" /> {t(isRight ? 'right' : 'different')}
      </h3>
      <dl>
        <dt>{t('yours')}</dt>
        <dd>
          <Prose text={words.answer(problem, answer)} />
        </dd>
        {!isRight && key && (
          <>
            <dt>{t('key')}</dt>
            <dd>
              <Prose text={words.key(problem, key)} />
            </dd>
          </>
        )}
        {explanation && (
          <>
            <dt>{t('why')}</dt>
            <dd>
              <Prose text={explanation} />
            </dd>
          </>
        )}
      </dl>
    </div>
  );
}
