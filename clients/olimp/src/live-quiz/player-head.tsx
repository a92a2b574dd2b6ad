import type { OlimpLiveQuizStateFragment } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { SoundButton } from '@alif24/client-shared/sounds';
import type { ReactNode } from 'react';
import { liveQuizTexts } from './live-quiz.texts.ts';
import styles from './player.module.css';
import { playerTexts } from './player.texts.ts';
import type { Standing } from './use-standing.ts';

interface PlayerHeadProps {
  quiz: OlimpLiveQuizStateFragment;
  mine: Standing;
  /** What stands between the two. */
  children?: ReactNode;
}

/** Where the quiz stands and what the player has: one line that is always there. */
export function PlayerHead({ quiz, mine, children }: PlayerHeadProps) {
  const t = useTexts(liveQuizTexts);
  const own = useTexts(playerTexts);
  const format = useFormat();
  const { questionNumber: number, questionCount: count } = quiz;
  const { score } = mine.entry;
  const section = quiz.currentQuestion?.section;
  return (
    <header className={styles.head}>
      <span className={styles.where} data-title={number === 0}>
        {number > 0 ? t('progress', { number, count }) : quiz.title}
      </span>
      {section && quiz.state !== 'FINISHED' && (
        <span className={styles.section}>{t('section', { title: section })}</span>
      )}
      {children}
      <SoundButton />
      {quiz.mode !== 'SURVEY' && (
        <span className={styles.score} role="img" aria-label={own('score', { count: score })}>
          {format.number(score)}
        </span>
      )}
    </header>
  );
}
