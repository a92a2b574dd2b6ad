import { useErrorText } from '@alif24/client-shared/apollo';
import type { MainChildAccessQuery } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import styles from './child-access.module.css';
import { childAccessTexts } from './child-access.texts.ts';
import { endChildSession } from './child-sign-in.graphql.ts';

type Sessions = NonNullable<NonNullable<MainChildAccessQuery['user']>['childSessions']>;

interface ChildDevicesProps {
  childId: string;
  sessions: Sessions;
  onChanged: () => void;
}

/** Where the child is signed in. */
export function ChildDevices({ childId, sessions, onChanged }: ChildDevicesProps) {
  const t = useTexts(childAccessTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const [end, { error, loading }] = useMutation(endChildSession);
  const endOne = (sessionId: string) =>
    void end({ variables: { input: { childId, sessionId } } })
      .then(onChanged)
      .catch(() => {});
  return (
    <Card as="section" className={styles.part}>
      <h2>{t('devices')}</h2>
      <p className={styles.lead}>{sessions.length > 0 ? t('devicesLead') : t('noDevices')}</p>
      <ul className={styles.rows}>
        {sessions.map(({ id, device, isHanded, lastUsedAt }) => (
          <li key={id}>
            <span>
              {device || t('unknownDevice')}
              <small>
                {[t('usedAt', { day: format.date(lastUsedAt) }), isHanded && t('handed')].filter(Boolean).join(' · ')}
              </small>
            </span>
            <button type="button" className={styles.end} disabled={loading} onClick={() => endOne(id)}>
              {t('end')}
            </button>
          </li>
        ))}
      </ul>
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
    </Card>
  );
}
