import { IconAlertTriangle, IconCheck, IconInfoCircle } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useErrorText } from '../apollo/index.ts';
import styles from './notice.module.css';

const icons = { problem: IconAlertTriangle, done: IconCheck, info: IconInfoCircle };

/** A sentence about what just happened, read aloud by screen readers. The icon says what the colour says. */
export function Notice({
  kind,
  action,
  children,
}: {
  kind: 'problem' | 'done' | 'info';
  action?: ReactNode;
  children: ReactNode;
}) {
  const Icon = icons[kind];
  return (
    <div className={styles.notice} data-kind={kind} role={kind === 'problem' ? 'alert' : 'status'}>
      <Icon size={22} aria-hidden="true" className={styles.icon} />
      <div className={styles.text}>{children}</div>
      {action}
    </div>
  );
}

/** What an operation failed with and what to try, as two sentences; nothing without an error. */
export function ErrorNotice({ error }: { error: unknown }) {
  const errorText = useErrorText();
  if (!error) return null;
  const { happened, tryThis } = errorText(error);
  return <Notice kind="problem">{happened && `${happened}. ${tryThis}`}</Notice>;
}
