import { Drawing } from '@alif24/client-shared/drawings';
import type { LessonsLessonQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, CoinPill } from '@alif24/client-shared/ui';
import { useEffect, useRef } from 'react';
import { lessonTexts } from './lesson.texts.ts';
import styles from './lesson-result.module.css';

interface LessonResultProps {
  lesson: NonNullable<LessonsLessonQuery['lesson']>;
  /** Paid now; 0 for a lesson that was finished before. */
  coins: number;
  again: () => void;
}

/** The end of a lesson, and what may come after it. */
export function LessonResult({ lesson, coins, again }: LessonResultProps) {
  const t = useTexts(lessonTexts);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <div className={styles.result}>
      <Drawing picture="star" letter="" className={styles.star} />
      <h1 ref={heading} tabIndex={-1}>
        {t('wellDone')}
      </h1>
      <p>{t('finished', { title: lesson.title })}</p>
      {coins > 0 && (
        <p className={styles.coins}>
          {t('earned', { coins })} <CoinPill coins={coins} />
        </p>
      )}
      <BigButton to="/">{t('all')}</BigButton>
      <BigButton kind="quiet" onClick={again}>
        {t('readAgain')}
      </BigButton>
    </div>
  );
}
