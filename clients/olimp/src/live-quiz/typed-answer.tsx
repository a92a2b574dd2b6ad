import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton } from '@alif24/client-shared/ui';
import { type FormEvent, useId, useState } from 'react';
import styles from './answer.module.css';
import { answerTexts } from './answer.texts.ts';
import type { AnswerProps } from './player-answers.tsx';

/** A number or a short text; Enter sends it. */
export function TypedAnswer({ question, taken, isOver, isBusy, onSend }: AnswerProps) {
  const t = useTexts(answerTexts);
  const id = useId();
  const [typed, setTyped] = useState('');
  const isNumber = question.kind === 'NUMBER';
  const given = taken?.number ?? taken?.text ?? null;

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const text = typed.trim();
    if (text !== '') onSend(isNumber ? { number: text } : { text });
  }

  return (
    <form className={styles.typed} onSubmit={send}>
      <label htmlFor={id}>{t(isNumber ? 'number' : 'text')}</label>
      <input
        id={id}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        enterKeyHint="send"
        inputMode={isNumber ? 'decimal' : 'text'}
        maxLength={80}
        value={given === null ? typed : typed || given}
        readOnly={taken !== null || isOver}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {!taken && (
        <BigButton type="submit" isBusy={isBusy} isDisabled={typed.trim() === '' || isOver}>
          {t('send')}
        </BigButton>
      )}
    </form>
  );
}
