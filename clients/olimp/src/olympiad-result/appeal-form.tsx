import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, ErrorNotice } from '@alif24/client-shared/ui';
import { Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import styles from './result.module.css';
import { resultTexts } from './result.texts.ts';

interface AppealFormProps {
  label: string;
  hint: string;
  /** Resolves also where it was refused, with what `error` says then. */
  submit: (text: string) => Promise<unknown>;
  isBusy: boolean;
  error: unknown;
  onClose: () => void;
}

/** Where an appeal is written. */
export function AppealForm({ label, hint, submit, isBusy, error, onClose }: AppealFormProps) {
  const t = useTexts(resultTexts);
  const [text, setText] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    void submit(text);
  };
  return (
    <form className={styles.form} onSubmit={send}>
      <Textarea
        label={label}
        description={hint}
        value={text}
        onChange={(event) => setText(event.target.value)}
        maxLength={1000}
        rows={4}
        required
        autoFocus
      />
      <ErrorNotice error={error} />
      <div className={styles.ways}>
        <BigButton type="submit" isBusy={isBusy} isDisabled={text.trim() === ''}>
          {t('appealSend')}
        </BigButton>
        <BigButton kind="quiet" onClick={onClose}>
          {t('close')}
        </BigButton>
      </div>
    </form>
  );
}
