import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton } from '@alif24/client-shared/ui';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { homeTexts } from './home.texts.ts';
import styles from './pin-form.module.css';

const length = 6;

/** The six digits on the wall; a pasted or read-out number may have spaces. */
export function PinForm() {
  const t = useTexts(homeTexts);
  const navigate = useNavigate();
  const [pin, setPin] = useState('');
  const isWhole = pin.length === length;
  function send(event: FormEvent) {
    event.preventDefault();
    if (isWhole) navigate(`/join/${pin}`);
  }
  return (
    <form onSubmit={send} className={styles.form}>
      <label htmlFor="pin">{t('pin')}</label>
      <input
        id="pin"
        inputMode="numeric"
        autoComplete="off"
        placeholder="000 000"
        value={pin.length > 3 ? `${pin.slice(0, 3)} ${pin.slice(3)}` : pin}
        onChange={(event) => setPin(event.currentTarget.value.replace(/\D/g, '').slice(0, length))}
      />
      <BigButton type="submit" isDisabled={!isWhole}>
        {t('play')}
      </BigButton>
    </form>
  );
}
