import type { Locale } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Meter } from '@alif24/client-shared/ui';
import type { ReactNode } from 'react';
import styles from './homework.module.css';
import { homeworkTexts } from './homework.texts.ts';
import { Until } from './homework-start.tsx';
import { liveQuizTexts } from './live-quiz.texts.ts';
import player from './player.module.css';
import { PlayerAnswers } from './player-answers.tsx';
import type { HomeworkQuiz, HomeworkTurn } from './use-homework.ts';

interface HomeworkQuestionProps {
  quiz: HomeworkQuiz;
  turn: HomeworkTurn & { question: NonNullable<HomeworkTurn['question']> };
  wanted: Locale;
  playerToken: string | null;
  choice: ReactNode;
  isBusy: boolean;
  onTaken: () => void;
  onNext: () => void;
}

/** The question a pupil is at, how far they have come, and the way on once it is answered. No clock ticks here. */
export function HomeworkQuestion(props: HomeworkQuestionProps) {
  const { quiz, turn, wanted, playerToken, choice, isBusy, onTaken, onNext } = props;
  const t = useTexts(homeworkTexts);
  const common = useTexts(liveQuizTexts);
  const { section } = turn.question;
  const isOver = quiz.state === 'FINISHED';
  const progress = t('progress', { number: turn.number, count: quiz.questionCount });
  return (
    <>
      <header className={player.head}>
        <span>{progress}</span>
        {choice}
        {section && <span className={player.section}>{common('section', { title: section })}</span>}
      </header>
      <Meter value={turn.number - (turn.answer ? 0 : 1)} most={quiz.questionCount} />
      <div className={styles.until}>
        <Until deadline={quiz.deadline} />
      </div>
      <PlayerAnswers
        quizId={quiz.id}
        question={turn.question}
        wanted={wanted}
        answer={turn.answer}
        playerToken={playerToken}
        isOver={isOver}
        onTaken={onTaken}
      />
      {turn.answer && !isOver && (
        <div className={styles.next}>
          <BigButton isBusy={isBusy} onClick={onNext}>
            {t('next')}
          </BigButton>
        </div>
      )}
    </>
  );
}
