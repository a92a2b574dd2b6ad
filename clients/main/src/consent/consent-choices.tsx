import type { ConsentPurpose } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import styles from './consent.module.css';
import { consentTexts } from './consent.texts.ts';
import { ConsentSwitch } from './consent-switch.tsx';

const purposes: readonly ConsentPurpose[] = ['NAME_ON_BOARDS', 'MESSAGES', 'VOICE', 'AI', 'RESEARCH', 'PHOTO'];

interface ConsentChoicesProps {
  given: readonly ConsentPurpose[];
  onChange: (given: ConsentPurpose[]) => void;
}

/** All purposes in the form that brings a child: each by itself, none ticked. */
export function ConsentChoices({ given, onChange }: ConsentChoicesProps) {
  const t = useTexts(consentTexts);
  return (
    <fieldset className={styles.fieldset}>
      <legend>{t('legend')}</legend>
      {purposes.map((purpose) => (
        <ConsentSwitch
          key={purpose}
          purpose={purpose}
          isGiven={given.includes(purpose)}
          onChange={(isGiven) => onChange(isGiven ? [...given, purpose] : given.filter((one) => one !== purpose))}
        />
      ))}
    </fieldset>
  );
}
