import type { HarfLetterStatesQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { IconCircleHalf2, IconEye, IconStarFilled } from '@tabler/icons-react';
import { alphabetTexts } from './alphabet.texts.ts';
import styles from './letter-state.module.css';

type Progress = NonNullable<NonNullable<HarfLetterStatesQuery['me']>['letterProgress']>;
export type LetterState = Progress[number]['state'];

const icons = { KNOWN: IconStarFilled, LEARNING: IconCircleHalf2, SEEN: IconEye };
const words = { KNOWN: 'known', LEARNING: 'learning', SEEN: 'seen' } as const;

/** How a letter stands, as a sign with a word; `isShort` leaves the word to those who cannot see the sign. */
export function LetterStateMark({ state, isShort = false }: { state: LetterState; isShort?: boolean }) {
  const t = useTexts(alphabetTexts);
  const Icon = icons[state];
  return (
    <span className={styles.mark} data-state={state} data-short={isShort}>
      <Icon size={18} aria-hidden="true" />
      <span>{t(words[state])}</span>
    </span>
  );
}
