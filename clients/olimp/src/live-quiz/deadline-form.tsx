import '@mantine/core/styles/Input.layer.css';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, ErrorNotice, Notice } from '@alif24/client-shared/ui';
import { TextInput } from '@mantine/core';
import { type FormEvent, type ReactNode, useState } from 'react';
import { instantOf, LONGEST_DAYS, type TashkentMoment } from './deadline.ts';
import styles from './homework.module.css';
import { homeworkTexts } from './homework.texts.ts';

interface DeadlineFormProps {
  /** What stands in it at first. */
  first: () => TashkentMoment;
  /** What the button says. */
  label: string;
  isBusy: boolean;
  error: unknown;
  /** Beside the button. */
  children?: ReactNode;
  onSend: (deadline: string) => void;
}

/** Day and hour until which homework takes answers, by the clock of Tashkent. */
export function DeadlineForm({ first, label, isBusy, error, children, onSend }: DeadlineFormProps) {
  const t = useTexts(homeworkTexts);
  const [moment, setMoment] = useState<TashkentMoment>(first);
  const [problem, setProblem] = useState<'inPast' | 'tooFar' | null>(null);

  function send(event: FormEvent) {
    event.preventDefault();
    const deadline = instantOf(moment);
    const days = deadline ? (deadline.getTime() - Date.now()) / 86_400_000 : 0;
    const found = !deadline || days <= 0 ? 'inPast' : days > LONGEST_DAYS ? 'tooFar' : null;
    setProblem(found);
    if (deadline && !found) onSend(deadline.toISOString());
  }

  return (
    <form noValidate onSubmit={send} className={styles.assign}>
      <div className={styles.moment}>
        <TextInput
          type="date"
          label={t('day')}
          value={moment.day}
          onChange={(event) => setMoment({ ...moment, day: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={t('time')}
          value={moment.time}
          onChange={(event) => setMoment({ ...moment, time: event.currentTarget.value })}
        />
      </div>
      <p>{t('tashkent')}</p>
      {problem && <Notice kind="problem">{t(problem)}</Notice>}
      <ErrorNotice error={error} />
      <BigButton type="submit" isBusy={isBusy}>
        {label}
      </BigButton>
      {children}
    </form>
  );
}
