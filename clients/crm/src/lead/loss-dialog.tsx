import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton } from '@alif24/client-shared/ui';
import { TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import styles from './lead.module.css';
import { leadTexts } from './lead.texts.ts';

interface LossDialogProps {
  name: string;
  onClose: () => void;
  onReason: (reason: string) => void;
}

/** Asks why somebody does not come: without a reason the server does not let them go. */
export function LossDialog({ name, onClose, onReason }: LossDialogProps) {
  const t = useTexts(leadTexts);
  const [reason, setReason] = useState('');
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  function send(event: FormEvent) {
    event.preventDefault();
    if (reason.trim()) onReason(reason.trim());
  }
  return (
    <dialog ref={dialog} className={styles.dialog} onClose={onClose} aria-labelledby="loss-title">
      <form onSubmit={send}>
        <h2 id="loss-title">{t('lossTitle', { name })}</h2>
        <TextInput
          label={t('reason')}
          placeholder={t('reasonPlace')}
          maxLength={300}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className={styles.choices}>
          <BigButton kind="quiet" onClick={onClose}>
            {t('cancel')}
          </BigButton>
          <BigButton type="submit" isDisabled={reason.trim() === ''}>
            {t('lossSend')}
          </BigButton>
        </div>
      </form>
    </dialog>
  );
}
