import { useTexts } from '@alif24/client-shared/i18n';
import { IconBackspace, IconCheck } from '@tabler/icons-react';
import { useEffect } from 'react';
import { monsterTexts } from './math-monster.texts.ts';
import styles from './number-pad.module.css';

interface NumberPadProps {
  isDisabled: boolean;
  canFeed: boolean;
  type: (digit: string) => void;
  erase: () => void;
  feed: () => void;
}

const DIGITS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** Large keys for small fingers; the keyboard works as well. */
export function NumberPad({ isDisabled, canFeed, type, erase, feed }: NumberPadProps) {
  const t = useTexts(monsterTexts);
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      if (/^\d$/.test(event.key)) type(event.key);
      else if (event.key === 'Backspace') erase();
      else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) feed();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  });
  return (
    <div className={styles.pad}>
      {DIGITS.map((digit) => (
        <button key={digit} type="button" disabled={isDisabled} onClick={() => type(String(digit))}>
          {digit}
        </button>
      ))}
      <button type="button" disabled={isDisabled} aria-label={t('erase')} onClick={erase}>
        <IconBackspace size={28} aria-hidden="true" />
      </button>
      <button type="button" disabled={isDisabled} onClick={() => type('0')}>
        0
      </button>
      <button
        type="button"
        className={styles.feed}
        disabled={isDisabled || !canFeed}
        aria-label={t('ok')}
        onClick={feed}
      >
        <IconCheck size={30} stroke={3} aria-hidden="true" />
      </button>
    </div>
  );
}
