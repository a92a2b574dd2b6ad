import { Drawing, drawingTexts, isNamedDrawing } from '@alif24/client-shared/drawings';
import { useTexts } from '@alif24/client-shared/i18n';
import { ListenButton } from '@alif24/client-shared/voice';
import styles from './answer.module.css';
import { answerTexts } from './answer.texts.ts';
import { liveQuizTexts } from './live-quiz.texts.ts';
import type { AnswerProps } from './player-answers.tsx';

/** A word to hear and pictures to choose from; where no voice can be had, the word is written. */
export function PictureAnswer({ question, language, taken, isOver, isBusy, onSend }: AnswerProps) {
  const t = useTexts(answerTexts);
  const common = useTexts(liveQuizTexts);
  const names = useTexts(drawingTexts);
  const { sound, pictures } = question;
  return (
    <>
      {sound && (
        <div className={styles.sound}>
          <ListenButton
            text={sound}
            language={language}
            label={t('listen')}
            silent={
              <p>
                {t('noVoice')} <strong>{sound}</strong>
              </p>
            }
          />
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in older browsers */}
      <div role="group" aria-label={common('answers')} className={styles.pictures}>
        {pictures.map((picture, place) => {
          const isChosen = taken?.options?.includes(place) ?? false;
          const isOff = taken !== null || isOver || isBusy;
          return (
            <button
              key={picture}
              type="button"
              aria-label={isNamedDrawing(picture) ? names(picture) : picture}
              aria-pressed={isChosen}
              data-dimmed={(taken !== null || isOver) && !isChosen}
              aria-disabled={isOff}
              onClick={isOff ? undefined : () => onSend({ options: [place] })}
            >
              <Drawing picture={picture} letter="" />
            </button>
          );
        })}
      </div>
    </>
  );
}
