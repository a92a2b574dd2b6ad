import { Drawing, drawingTexts, isNamedDrawing, namedDrawings } from '@alif24/client-shared/drawings';
import { useTexts } from '@alif24/client-shared/i18n';
import { IconX } from '@tabler/icons-react';
import { MOST_PICTURES } from './question-draft.ts';
import { questionTexts } from './question-editor.texts.ts';
import type { PartProps } from './question-key-editor.tsx';
import styles from './question-parts.module.css';

/** The pictures to choose from, which of them is right, and all that there are. */
export function PicturesEditor({ question, isSurvey, set }: PartProps) {
  const t = useTexts(questionTexts);
  const names = useTexts(drawingTexts);
  const { pictures, rightPicture } = question;
  const nameOf = (picture: string) => (isNamedDrawing(picture) ? names(picture) : picture);
  const take = (picture: string) =>
    set({
      pictures: pictures.filter((one) => one !== picture),
      ...(rightPicture === picture && { rightPicture: null }),
    });
  return (
    <fieldset className={styles.pictures}>
      <legend>{t('picturesHint')}</legend>
      <ul className={styles.chosen}>
        {pictures.map((picture) => (
          <li key={picture}>
            <Drawing picture={picture} letter="" />
            <span className={styles.name}>{nameOf(picture)}</span>
            {!isSurvey && (
              <label className={styles.right} title={t('rightPicture', { name: nameOf(picture) })}>
                <input
                  type="radio"
                  name={`picture-${question.key}`}
                  checked={rightPicture === picture}
                  aria-label={t('rightPicture', { name: nameOf(picture) })}
                  onChange={() => set({ rightPicture: picture })}
                />
              </label>
            )}
            <button
              type="button"
              aria-label={t('takePicture', { name: nameOf(picture) })}
              onClick={() => take(picture)}
            >
              <IconX size={22} aria-hidden="true" />
            </button>
          </li>
        ))}
      </ul>
      <details>
        <summary>{t('picturesAll')}</summary>
        <div className={styles.gallery}>
          {namedDrawings().map((picture) => {
            const isChosen = pictures.includes(picture);
            return (
              <button
                key={picture}
                type="button"
                aria-label={names(picture)}
                title={names(picture)}
                aria-pressed={isChosen}
                disabled={!isChosen && pictures.length >= MOST_PICTURES}
                onClick={() => (isChosen ? take(picture) : set({ pictures: [...pictures, picture] }))}
              >
                <Drawing picture={picture} letter="" />
              </button>
            );
          })}
        </div>
      </details>
    </fieldset>
  );
}
