import { IconBackspace } from '@tabler/icons-react';
import type { SignInPicture } from '../graphql/index.ts';
import { useTexts } from '../i18n/index.ts';
import { Drawing } from './drawing.tsx';
import styles from './picture-pad.module.css';
import { picturePadTexts } from './picture-pad.texts.ts';

/** In this order always: a child finds the sun by its place. */
const pictures: readonly SignInPicture[] = [
  ...(['SUN', 'MOON', 'STAR', 'FLOWER', 'TREE', 'APPLE', 'GRAPES', 'WATERMELON'] as const),
  ...(['FISH', 'DUCK', 'CAT', 'BUTTERFLY', 'HOUSE', 'BALL', 'KEY', 'SHIP'] as const),
];

interface PicturePadProps {
  chosen: readonly SignInPicture[];
  onChange: (chosen: SignInPicture[]) => void;
  /** How many there may be. */
  most: number;
  /** While a child signs in, nobody at their shoulder reads what was tapped: dots instead of pictures. */
  isSecret?: boolean;
  isDisabled?: boolean;
}

/** Sixteen pictures to tap in order, each with a spoken name, and what was tapped so far. */
export function PicturePad({ chosen, onChange, most, isSecret = false, isDisabled = false }: PicturePadProps) {
  const t = useTexts(picturePadTexts);
  const drawing = (picture: SignInPicture) => <Drawing picture={picture.toLowerCase()} letter="" />;
  return (
    <div>
      <div className={styles.row}>
        <div className={styles.chosen} role="status" aria-label={t('chosen', { count: chosen.length })}>
          {Array.from({ length: most }, (_, n) => {
            const picture = chosen[n];
            return (
              // biome-ignore lint/suspicious/noArrayIndexKey: a place is its number
              <span key={n} data-filled={picture !== undefined}>
                {picture && !isSecret && drawing(picture)}
              </span>
            );
          })}
        </div>
        <button
          type="button"
          className={styles.undo}
          aria-label={t('undo')}
          disabled={isDisabled || chosen.length === 0}
          onClick={() => onChange(chosen.slice(0, -1))}
        >
          <IconBackspace size={30} aria-hidden="true" />
        </button>
      </div>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid everywhere */}
      <div className={styles.pad} role="group" aria-label={t('pad')}>
        {pictures.map((picture) => (
          <button
            key={picture}
            type="button"
            aria-label={t(picture)}
            disabled={isDisabled || chosen.length >= most}
            onClick={() => onChange([...chosen, picture])}
          >
            {drawing(picture)}
          </button>
        ))}
      </div>
    </div>
  );
}
