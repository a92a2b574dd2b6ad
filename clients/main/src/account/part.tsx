import { useErrorText } from '@alif24/client-shared/apollo';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { type FormEvent, type ReactNode, useState } from 'react';
import styles from './account.module.css';

/** One part of the settings: a heading, what it is for, and what can be done. */
export function Part({ title, lead, children }: { title: string; lead?: string; children?: ReactNode }) {
  return (
    <Card as="section">
      <h2>{title}</h2>
      {lead && <p className={styles.lead}>{lead}</p>}
      {children}
    </Card>
  );
}

interface PartFormProps {
  action: string;
  /** What is said when it went well. */
  done?: string;
  /** Answers false when the form was refused by its own checks. */
  submit: (form: FormData) => Promise<boolean>;
  children: ReactNode;
}

/** A form that says how it went; emptied when it went well. */
export function PartForm({ action, done, submit, children }: PartFormProps) {
  const errorText = useErrorText();
  const [state, setState] = useState<{ is: 'idle' | 'busy' | 'done' } | { is: 'failed'; error: unknown }>({
    is: 'idle',
  });

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    setState({ is: 'busy' });
    try {
      const isDone = await submit(new FormData(form));
      if (isDone) form.reset();
      setState({ is: isDone ? 'done' : 'idle' });
    } catch (error) {
      setState({ is: 'failed', error });
    }
  }

  return (
    <form noValidate onSubmit={send} className={styles.form}>
      {children}
      {state.is === 'failed' && <Notice kind="problem">{errorText(state.error).happened}</Notice>}
      {state.is === 'done' && done && <Notice kind="done">{done}</Notice>}
      <BigButton type="submit" kind="quiet" isBusy={state.is === 'busy'}>
        {action}
      </BigButton>
    </form>
  );
}
