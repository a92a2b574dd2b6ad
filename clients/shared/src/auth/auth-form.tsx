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
import { useWrongField } from './use-wrong-field.ts';

/** Only a path of this site: an address from elsewhere in `next` is ignored. */
const safe = (next: string | null) => (next && /^\/(?![/\\])/.test(next) ? next : '/');

interface AuthPageProps {
  title: string;
  lead: string;
  /** Leads to another of these pages. */
  other: { question: string; text: string; to: string };
  /** Below the way to another: one that leads out of these pages. */
  after?: ReactNode;
  children: ReactNode;
}

/** The frame of the pages by which one comes in: one card and the way to another; a member is led on to where they wanted to go. */
export function AuthPage({ title, lead, other, after, children }: AuthPageProps) {
  const { status } = useSession();
  const [params] = useSearchParams();
  if (status === 'member') return <Navigate replace to={safe(params.get('next'))} />;
  return (
    <Page title={title} lead={lead} width="narrow">
      <Card>
        <div className={styles.form}>{children}</div>
      </Card>
      <p className={styles.other}>
        {other.question} <Link to={{ pathname: other.to, search: params.toString() }}>{other.text}</Link>
      </p>
      {after}
    </Page>
  );
}

interface AuthFormProps {
  action: string;
  /** Resolves to nothing when the form was refused by its own checks. */
  submit: (form: FormData) => Promise<unknown>;
  /** Stands behind the action: what may be done instead. */
  after?: ReactNode;
  children: ReactNode;
}

/** One step of coming in: fields, what went wrong in words, one action. */
export function AuthForm({ action, submit, after, children }: AuthFormProps) {
  const [isSending, setSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const errorText = useErrorText();
  const { form, notice, sent } = useWrongField(error);

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
      sent();
    }
  }

  return (
    <form ref={form} noValidate onSubmit={send} className={styles.form}>
      {children}
      {error !== null && (
        <div id={notice}>
          <Notice kind="problem">{errorText(error).happened}</Notice>
        </div>
      )}
      <BigButton type="submit" isBusy={isSending}>
        {action}
      </BigButton>
      {after}
    </form>
  );
}
