import { useTexts } from '@alif24/client-shared/i18n';
import styles from './host.module.css';
import { hostTexts } from './host.texts.ts';
import { useCountdown } from './use-countdown.ts';

/** How long until the quiz goes on by itself. */
export function HostNextStep({ at, clockLead }: { at: string; clockLead: number }) {
  const t = useTexts(hostTexts);
  const left = useCountdown(at, clockLead);
  return (
    <p className={styles.nextStep} role="timer">
      {t('goesOn', { count: Math.ceil(left / 1000) })}
    </p>
  );
}
