import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Notice } from '@alif24/client-shared/ui';
import { IconBulb } from '@tabler/icons-react';
import { useState } from 'react';
import { AnswerField } from './answer-field.tsx';
import { Choices } from './choices.tsx';
import { ElapsedTime } from './elapsed-time.tsx';
import { Finished } from './finished.tsx';
import { Hints } from './hints.tsx';
import { MathPicture } from './math-picture.tsx';
import type { Problem } from './math-practice.graphql.ts';
import styles from './maths.module.css';
import { mathsTexts } from './maths.texts.ts';
import { isFinished, type Practice } from './use-practice.ts';

/** A problem: the task, its picture, the place for the answer, and what came of it. */
export function OneProblem({ problem, practice, isLast }: { problem: Problem; practice: Practice; isLast: boolean }) {
  const t = useTexts(mathsTexts);
  const [tried, setTried] = useState<readonly string[]>([]);
  const { isBusy, isUnreadable } = practice;
  const isOpen = !isFinished(problem);
  const answer = (text: string) => {
    setTried((before) => [...before, text]);
    void practice.answer(text);
  };
  const shown = problem.hints.length;
  const hintText = shown === 0 ? t('hint') : shown === 1 ? t('nextHint') : t('showAnswer');
  return (
    <section className={styles.problem}>
      <p className={styles.skill}>
        {problem.skill?.name}
        {problem.isTimed && isOpen && <ElapsedTime since={problem.startedAt} />}
      </p>
      <h1 className={styles.task} data-long={problem.text.length > 60}>
        {problem.text}
      </h1>
      {problem.picture && <MathPicture picture={problem.picture} />}
      <div className={styles.state} role="status">
        {isOpen && isUnreadable && <Notice kind="info">{t('unreadable')}</Notice>}
        {isOpen && !isUnreadable && problem.misses > 0 && <p className={styles.again}>{t('tryAgain')}</p>}
        <Hints problem={problem} />
      </div>
      {isOpen ? (
        <>
          {problem.options ? (
            <Choices options={problem.options} tried={tried} isBusy={isBusy} choose={answer} />
          ) : (
            <AnswerField key={problem.misses} kind={problem.kind} unit={problem.unit} isBusy={isBusy} answer={answer} />
          )}
          <div className={styles.hintButton}>
            <BigButton
              kind="quiet"
              icon={<IconBulb aria-hidden="true" />}
              isDisabled={isBusy}
              onClick={() => void practice.hint()}
            >
              {hintText}
            </BigButton>
          </div>
        </>
      ) : (
        <Finished problem={problem} isBusy={isBusy} isLast={isLast} next={practice.next} />
      )}
    </section>
  );
}
