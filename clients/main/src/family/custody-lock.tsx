import '@mantine/core/styles/Input.layer.css';
import { useErrorText } from '@alif24/client-shared/apollo';
import { useSession } from '@alif24/client-shared/auth';
import type { MainChildFamilyQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { NativeSelect, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { liftCustodyLock, requestCustodyLock } from './family.graphql.ts';
import styles from './family.module.css';
import { familyTexts } from './family.texts.ts';

interface CustodyLockProps {
  child: NonNullable<MainChildFamilyQuery['user']>;
  onChanged: () => void;
}

/** Asking moderators to keep the guardians as they are, and where that stands. */
export function CustodyLock({ child, onChanged }: CustodyLockProps) {
  const t = useTexts(familyTexts);
  const errorText = useErrorText();
  const { user: me } = useSession();
  const [lift, lifted] = useMutation(liftCustodyLock);
  const lock = child.custodyLock;
  const isOpen = lock?.state === 'REQUESTED' || lock?.state === 'ACTIVE';
  return (
    <Card as="section" className={styles.part}>
      <h2>{t('lock')}</h2>
      {lock && isOpen ? (
        <>
          <Notice kind="info">{t(lock.state === 'ACTIVE' ? 'ACTIVE' : 'REQUESTED')}</Notice>
          {lock.requestedBy.id === me?.id && (
            <BigButton
              kind="quiet"
              isBusy={lifted.loading}
              onClick={() =>
                void lift({ variables: { input: { lockId: lock.id } } })
                  .then(onChanged)
                  .catch(() => {})
              }
            >
              {t(lock.state === 'ACTIVE' ? 'lift' : 'withdraw')}
            </BigButton>
          )}
          {lifted.error && <Notice kind="problem">{errorText(lifted.error).happened}</Notice>}
        </>
      ) : (
        <AskForLock child={child} onChanged={onChanged} />
      )}
    </Card>
  );
}

function AskForLock({ child, onChanged }: CustodyLockProps) {
  const t = useTexts(familyTexts);
  const errorText = useErrorText();
  const { user: me } = useSession();
  const [isMissing, setMissing] = useState(false);
  const [other, setOther] = useState('');
  const [ask, { error, loading }] = useMutation(requestCustodyLock);
  const others = child.guardians?.filter(({ user }) => user.id !== me?.id) ?? [];
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const reason = String(form.get('reason')).trim();
    setMissing(!reason);
    if (!reason) return;
    const otherAccess = form.get('access') === 'NONE' ? ('NONE' as const) : ('VIEW' as const);
    const limits = other ? { otherGuardianId: other, otherAccess } : {};
    void ask({ variables: { input: { childId: child.id, reason, ...limits } } })
      .then(onChanged)
      .catch(() => {});
  }
  return (
    <details className={styles.more}>
      <summary>{t('askLock')}</summary>
      <form noValidate onSubmit={send} className={styles.part}>
        <p className={styles.lead}>{t('lockLead')}</p>
        <Textarea name="reason" label={t('reason')} maxLength={500} rows={3} error={isMissing && t('needed')} />
        {others.length > 0 && (
          <NativeSelect
            label={t('other')}
            value={other}
            onChange={(event) => setOther(event.currentTarget.value)}
            data={[
              { value: '', label: t('nobody') },
              ...others.map(({ user }) => ({ value: user.id, label: user.displayName })),
            ]}
          />
        )}
        {other && (
          <NativeSelect
            name="access"
            label={t('access')}
            data={[
              { value: 'VIEW', label: t('accessVIEW') },
              { value: 'NONE', label: t('accessNONE') },
            ]}
          />
        )}
        {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
        <BigButton kind="quiet" type="submit" isBusy={loading}>
          {t('askLock')}
        </BigButton>
      </form>
    </details>
  );
}
