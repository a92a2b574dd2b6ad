import type { ConsentPurpose } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import styles from './consent.module.css';
import { consentTexts } from './consent.texts.ts';

interface ConsentSwitchProps {
  purpose: ConsentPurpose;
  isGiven: boolean;
  onChange: (isGiven: boolean) => void;
  /** Where it stands, in words. */
  state?: string;
  isDisabled?: boolean;
}

/** One purpose with what it means; never ticked before the parent ticks it. */
export function ConsentSwitch({ purpose, isGiven, onChange, state, isDisabled }: ConsentSwitchProps) {
  const t = useTexts(consentTexts);
  return (
    <label className={styles.choice}>
      <input
        type="checkbox"
        checked={isGiven}
        disabled={isDisabled}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        <strong>{t(purpose)}</strong>
        <span>{t(`${purpose}_what`)}</span>
        {state && <small>{state}</small>}
      </span>
    </label>
  );
}
