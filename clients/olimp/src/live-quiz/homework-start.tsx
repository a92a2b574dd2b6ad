import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Picture } from '@alif24/client-shared/ui';
import type { ReactNode } from 'react';
import { homeworkTexts } from './homework.texts.ts';
import styles from './player.module.css';
import { playerTexts } from './player.texts.ts';
import { ResumeCode } from './resume-code.tsx';
import type { HomeworkQuiz } from './use-homework.ts';

/** Until when it is to be done, by the clock of Tashkent. */
export function Until({ deadline }: { deadline: string | null | undefined }) {
  const t = useTexts(homeworkTexts);
  const format = useFormat();
  if (!deadline) return null;
  return <p className={styles.hint}>{t('until', { day: format.day(deadline), time: format.time(deadline) })}</p>;
}

interface HomeworkStartProps {
  quiz: HomeworkQuiz;
  choice: ReactNode;
  isBusy: boolean;
  onStart: () => void;
}

/** Before the first question: how much it is, until when, and that nobody is in a hurry. */
export function HomeworkStart({ quiz, choice, isBusy, onStart }: HomeworkStartProps) {
  const t = useTexts(homeworkTexts);
  return (
    <>
      <ResumeCode quizId={quiz.id} />
      <div className={styles.moment}>
        <Picture name="kite" className={styles.picture} />
        <p className={styles.hint}>{t('name')}</p>
        <h1 className={styles.nickname}>{quiz.title}</h1>
        <p className={styles.hint}>{t('questions', { count: quiz.questionCount })}</p>
        <Until deadline={quiz.deadline} />
        <p className={styles.hint}>{t('ownPace')}</p>
        {choice}
        <BigButton isBusy={isBusy} onClick={onStart}>
          {t('start')}
        </BigButton>
      </div>
    </>
  );
}

/** Everything is answered, and the time is not over. */
export function HomeworkDone({ quiz }: { quiz: HomeworkQuiz }) {
  const t = useTexts(homeworkTexts);
  const own = useTexts(playerTexts);
  return (
    <>
      <ResumeCode quizId={quiz.id} />
      <div className={styles.moment} role="status">
        <Picture name="podium" className={styles.picture} />
        <h1>{t('done')}</h1>
        {quiz.mode !== 'SURVEY' && <p className={styles.hint}>{t('doneText')}</p>}
        <Until deadline={quiz.deadline} />
        <BigButton kind="quiet" to="/">
          {own('again')}
        </BigButton>
      </div>
    </>
  );
}
