import { Drawing } from '@alif24/client-shared/drawings';
import type { LessonsBlockFragment, LessonsCompleteBlockMutation } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { AnswerGrid, AnswerTile, BigButton, bringIntoView, Notice } from '@alif24/client-shared/ui';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { lessonTexts } from './lesson.texts.ts';
import styles from './question-block.module.css';

/** What the server says to a choice. */
export type Answered = LessonsCompleteBlockMutation['completeBlock'];

interface QuestionBlockProps {
  block: LessonsBlockFragment;
  /** What the server said to the last choice. */
  answered: Answered | null;
  isBusy: boolean;
  isPupil: boolean;
  /** Null when it did not reach the server: the choice is then as open as before. */
  answer: (option: number) => Promise<Answered | null>;
}

/** A question that may be tried until it is found; the server judges. */
export function QuestionBlock({ block, answered, isBusy, isPupil, answer }: QuestionBlockProps) {
  const t = useTexts(lessonTexts);
  const { pathname } = useLocation();
  const [tried, setTried] = useState<readonly number[]>([]);
  const last = tried.at(-1);
  const isFound = answered?.isCorrect ?? false;

  async function choose(option: number) {
    setTried([...tried, option]);
    if (!(await answer(option))) setTried(tried);
  }

  const stateOf = (option: number) => {
    if (isBusy && option === last) return 'chosen';
    if (isFound && option === last) return 'right';
    return isFound || tried.includes(option) ? 'dimmed' : 'open';
  };
  return (
    <div className={styles.question}>
      {block.picture && <Drawing picture={block.picture} letter="?" className={styles.picture} />}
      <h2>{block.text}</h2>
      <AnswerGrid label={t('answers')}>
        {(block.options ?? []).map((option, place) => (
          <AnswerTile
            key={option}
            place={place}
            state={stateOf(place)}
            stateText={isFound && place === last ? t('right') : undefined}
            isDisabled={!isPupil || isBusy || isFound || tried.includes(place)}
            onClick={() => void choose(place)}
          >
            {option}
          </AnswerTile>
        ))}
      </AnswerGrid>
      {answered && !isFound && !isBusy && (
        <div ref={bringIntoView}>
          <Notice kind="info">
            <strong>{t('again')}</strong> {answered.hint ?? t('look')}
          </Notice>
        </div>
      )}
      {!isPupil && (
        <Notice
          kind="info"
          action={
            <BigButton kind="quiet" to={`/sign-in?next=${encodeURIComponent(pathname)}`}>
              {t('signIn')}
            </BigButton>
          }
        >
          {t('pupilsOnly')}
        </Notice>
      )}
    </div>
  );
}
