import { useErrorText } from '@alif24/client-shared/apollo';
import { useSession } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import styles from './account.module.css';
import { accountTexts } from './account.texts.ts';

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

/** What went wrong, and the way to sign in again where that is all that is missing. */
export function Problem({ error }: { error: unknown }) {
  const t = useTexts(accountTexts);
  const errorText = useErrorText();
  const { signOut } = useSession();
  const navigate = useNavigate();
  const { code, happened } = errorText(error);
  if (code !== 'SIGN_IN_AGAIN') return <Notice kind="problem">{happened}</Notice>;

  async function signInAgain() {
    await signOut().catch(() => {});
    await navigate('/sign-in?next=%2Faccount');
  }

  return (
    <Notice kind="problem">
      <p className={styles.again}>{t('againLead')}</p>
      <button type="button" className={styles.small} onClick={() => void signInAgain()}>
        {t('again')}
      </button>
    </Notice>
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
      {state.is === 'failed' && <Problem error={state.error} />}
      {state.is === 'done' && done && <Notice kind="done">{done}</Notice>}
      <BigButton type="submit" kind="quiet" isBusy={state.is === 'busy'}>
        {action}
      </BigButton>
    </form>
  );
}
