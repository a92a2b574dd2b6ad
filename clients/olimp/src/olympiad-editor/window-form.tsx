import { codeOf, useErrorText } from '@alif24/client-shared/apollo';
import { useTexts } from '@alif24/client-shared/i18n';
import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { deskEntries, desk as deskQuery, setWindow } from './olympiad-editor.graphql.ts';
import styles from './olympiad-editor.module.css';
import { windowsTexts } from './windows.texts.ts';

interface WindowFormProps {
  stageId: string;
  /** A whole grade, or one child by the entry. */
  target: { grade: number } | { entryId: string };
  /** Whose times, for those who do not see the row. */
  who: string;
  window: { delayMinutes: number; extraMinutes: number } | null | undefined;
  /** Reads what was changed; the desk and its list from the beginning unless given. */
  readAgain?: () => Promise<unknown>;
}

const isWithin = (text: string, most: number) => /^\d{1,5}$/.test(text.trim()) && Number(text) <= most;

/** How much later a grade or a child begins, and how much more time they have. */
export function WindowForm({ stageId, target, who, window: own, readAgain }: WindowFormProps) {
  const t = useTexts(windowsTexts);
  const errorText = useErrorText();
  const [delay, setDelay] = useState(String(own?.delayMinutes ?? 0));
  const [extra, setExtra] = useState(String(own?.extraMinutes ?? 0));
  const [isChecked, setChecked] = useState(false);
  const [save, { data, error, loading }] = useMutation(
    setWindow,
    readAgain ? {} : { refetchQueries: [deskQuery, deskEntries] },
  );
  const [isDelay, isExtra] = [isWithin(delay, 10_080), isWithin(extra, 360)];
  const isChanged = Number(delay) !== (own?.delayMinutes ?? 0) || Number(extra) !== (own?.extraMinutes ?? 0);

  function send(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!isDelay || !isExtra) return;
    const minutes = { delayMinutes: Number(delay), extraMinutes: Number(extra) };
    save({ variables: { input: { stageId, ...target, ...minutes } } })
      .then(readAgain)
      .catch(() => {});
  }

  const isWrong = isChecked && !(isDelay && isExtra);
  return (
    <form noValidate onSubmit={send} className={styles.window}>
      <TextInput
        label={t('delay')}
        aria-label={t('delayOf', { who })}
        inputMode="numeric"
        maxLength={5}
        value={delay}
        error={isChecked && !isDelay}
        onChange={(event) => setDelay(event.currentTarget.value)}
      />
      <TextInput
        label={t('extra')}
        aria-label={t('extraOf', { who })}
        inputMode="numeric"
        maxLength={3}
        value={extra}
        error={isChecked && !isExtra}
        onChange={(event) => setExtra(event.currentTarget.value)}
      />
      <button type="submit" aria-label={t('saveOf', { who })} disabled={loading || !isChanged}>
        {t('save')}
      </button>
      {isWrong && <small role="alert">{t('bad')}</small>}
      {error && !loading && (
        <small role="alert">{codeOf(error) === 'OLYMPIAD_STATE' ? t('tooLate') : errorText(error).happened}</small>
      )}
      {data && !isChanged && !error && <small role="status">{t('saved')}</small>}
    </form>
  );
}
