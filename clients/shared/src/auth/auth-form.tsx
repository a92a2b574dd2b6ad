import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/Button.layer.css';
import '@mantine/core/styles/ActionIcon.layer.css';
import '@mantine/core/styles/Loader.layer.css';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/PasswordInput.layer.css';
import { type FormEvent, type ReactNode, useState } from 'react';
import { Link, Navigate, useSearchParams } from 'react-router';
import { useErrorText } from '../apollo/index.ts';
import { BigButton, Card, Notice, Page } from '../ui/index.ts';
import styles from './auth.module.css';
import { useSession } from './use-session.tsx';

interface AuthFormProps {
  title: string;
  lead: string;
  action: string;
  /** Leads to the other of the two pages. */
  other: { question: string; text: string; to: string };
  /** Resolves to nothing when the form was refused by its own checks. */
  submit: (form: FormData) => Promise<unknown>;
  children: ReactNode;
}

/** Only a path of this site: an address from elsewhere in `next` is ignored. */
const safe = (next: string | null) => (next && /^\/(?![/\\])/.test(next) ? next : '/');

/** The frame of sign-in and registration: one card, one action, what went wrong in words, and the way back. */
export function AuthForm({ title, lead, action, other, submit, children }: AuthFormProps) {
  const { status } = useSession();
  const [params] = useSearchParams();
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const errorText = useErrorText();

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    setSending(true);
    setError(null);
    try {
      await submit(new FormData(event.currentTarget));
    } catch (problem) {
      setError(problem);
    } finally {
      setSending(false);
    }
  }

  if (status === 'member') return <Navigate replace to={safe(params.get('next'))} />;
  return (
    <Page title={title} lead={lead} width="narrow">
      <Card>
        <form noValidate onSubmit={send} className={styles.form}>
          {children}
          {error !== null && <Notice kind="problem">{errorText(error).happened}</Notice>}
          <BigButton type="submit" isBusy={isSending}>
            {action}
          </BigButton>
        </form>
      </Card>
      <p className={styles.other}>
        {other.question} <Link to={{ pathname: other.to, search: params.toString() }}>{other.text}</Link>
      </p>
    </Page>
  );
}
