import { type ReactNode, useState } from 'react';
import { useTexts } from '../i18n/index.ts';
import styles from './ask-twice.module.css';
import { uiTexts } from './ui.texts.ts';

interface AskTwiceProps {
  /** What the button says, and of whom for those who do not see the row. */
  label: string;
  about: string;
  /** What comes of it, or what has to be chosen before. */
  sure: ReactNode;
  /** What says yes; “Yes” unless given. */
  yes?: string;
  isBusy: boolean;
  problem?: string | undefined;
  act: () => Promise<unknown>;
}

/** A button for what cannot be undone with one press: it asks once more where it stands. */
export function AskTwice({ label, about, sure, yes, isBusy, problem, act }: AskTwiceProps) {
  const t = useTexts(uiTexts);
  const [isAsked, setAsked] = useState(false);
  if (!isAsked) {
    return (
      <span className={styles.ask}>
        <button type="button" aria-label={`${label}: ${about}`} onClick={() => setAsked(true)}>
          {label}
        </button>
        {problem && <small role="alert">{problem}</small>}
      </span>
    );
  }
  return (
    <span className={styles.ask}>
      <span>{sure}</span>
      <button
        type="button"
        // biome-ignore lint/a11y/noAutofocus: the button that was pressed is gone, and this one answers it
        autoFocus
        disabled={isBusy}
        onClick={() => void act().finally(() => setAsked(false))}
      >
        {yes ?? t('yes')}
      </button>
      <button type="button" onClick={() => setAsked(false)}>
        {t('no')}
      </button>
    </span>
  );
}
