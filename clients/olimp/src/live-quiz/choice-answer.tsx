import { useTexts } from '@alif24/client-shared/i18n';
import { Prose } from '@alif24/client-shared/prose';
import { AnswerGrid, AnswerTile, BigButton } from '@alif24/client-shared/ui';
import { useState } from 'react';
import { answerTexts } from './answer.texts.ts';
import { liveQuizTexts } from './live-quiz.texts.ts';
import styles from './player.module.css';
import type { AnswerProps } from './player-answers.tsx';

/** One or several of the options: a press on the only one is the answer, several are sent together. */
export function ChoiceAnswer({ question, taken, isOver, isBusy, onSend }: AnswerProps) {
  const t = useTexts(answerTexts);
  const common = useTexts(liveQuizTexts);
  const [marked, setMarked] = useState<readonly number[]>([]);
  const isSeveral = question.kind === 'MULTIPLE';
  const chosen = taken?.options ?? marked;
  const stateOf = (place: number) => {
    if (chosen.includes(place)) return 'chosen';
    return taken || isOver ? 'dimmed' : 'open';
  };
  const press = (place: number) => {
    if (!isSeveral) onSend({ options: [place] });
    else setMarked((some) => (some.includes(place) ? some.filter((one) => one !== place) : [...some, place]));
  };
  return (
    <>
      <AnswerGrid label={common('answers')}>
        {question.options.map((option, place) => (
          <AnswerTile
            key={option}
            place={place}
            state={stateOf(place)}
            isDisabled={taken !== null || isOver || isBusy}
            onClick={() => press(place)}
          >
            <Prose text={option} isName />
          </AnswerTile>
        ))}
      </AnswerGrid>
      {isSeveral && !taken && (
        <div className={styles.send}>
          <BigButton
            isBusy={isBusy}
            isDisabled={marked.length === 0 || isOver}
            onClick={() => onSend({ options: [...marked] })}
          >
            {t('send')}
          </BigButton>
        </div>
      )}
    </>
  );
}
