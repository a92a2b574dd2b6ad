import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton } from '@alif24/client-shared/ui';
import { IconAbc, IconBackspace, IconGridDots } from '@tabler/icons-react';
import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import styles from './answer-field.module.css';
import type { Problem } from './math-practice.graphql.ts';
import { mathsTexts } from './maths.texts.ts';

interface Props {
  kind: Problem['kind'];
  unit: string;
  isBusy: boolean;
  answer: (text: string) => void;
}

/** The sign that stands inside such an answer, between its digits. */
const SIGN: Partial<Record<Problem['kind'], string>> = { FRACTION: '/', DECIMAL: ',', TIME: ':' };
const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'];

/** The answer as a number on large keys, or in words by the keyboard of the device; that of a computer always works. */
export function AnswerField({ kind, unit, isBusy, answer }: Props) {
  const t = useTexts(mathsTexts);
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [isWords, setIsWords] = useState(false);
  const sign = SIGN[kind];
  // biome-ignore lint/correctness/useExhaustiveDependencies: another way of writing takes up the pen again
  useEffect(() => field.current?.focus({ preventScroll: true }), [isWords]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() && !isBusy) answer(text.trim());
  };
  const key = (name: string) => (
    <button key={name} type="button" onClick={() => setText((before) => (before + name).slice(0, 80))}>
      {name}
    </button>
  );
  return (
    <form className={styles.form} onSubmit={submit}>
      <div className={styles.line}>
        <input
          ref={field}
          id={id}
          aria-label={unit ? `${t('answer')}, ${unit}` : t('answer')}
          placeholder={isWords ? t('answerAsYouLike') : undefined}
          inputMode={isWords ? 'text' : 'none'}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={80}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {unit && <span className={styles.unit}>{unit}</span>}
        <button
          type="button"
          className={styles.way}
          aria-label={isWords ? t('digits') : t('words')}
          title={isWords ? t('digits') : t('words')}
          onClick={() => setIsWords(!isWords)}
        >
          {isWords ? <IconGridDots size={26} aria-hidden="true" /> : <IconAbc size={30} aria-hidden="true" />}
        </button>
      </div>
      {!isWords && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in older browsers
        <div role="group" aria-label={t('keys')} className={styles.pad} data-sign={sign !== undefined}>
          {DIGITS.map(key)}
          {sign && key(sign)}
          {key('0')}
          <button type="button" aria-label={t('erase')} onClick={() => setText((before) => before.slice(0, -1))}>
            <IconBackspace size={28} aria-hidden="true" />
          </button>
        </div>
      )}
      <BigButton type="submit" isBusy={isBusy} isDisabled={!text.trim()}>
        {t('check')}
      </BigButton>
    </form>
  );
}
