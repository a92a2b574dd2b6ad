import '@mantine/core/styles/Input.layer.css';
import { useErrorText } from '@alif24/client-shared/apollo';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { QrCode } from '@alif24/client-shared/qr';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { inviteGuardian, revokeGuardianInvitation } from './family.graphql.ts';
import styles from './family.module.css';
import { familyTexts } from './family.texts.ts';

interface InviteGuardianProps {
  childId: string;
  open: ReadonlyArray<{ id: string; expiresAt: string }>;
  onChanged: () => void;
}

/** A code for one other guardian, as text and as a QR code, and those that are still open. */
export function InviteGuardian({ childId, open, onChanged }: InviteGuardianProps) {
  const t = useTexts(familyTexts);
  const format = useFormat();
  const errorText = useErrorText();
  const [minutes, setMinutes] = useState('1440');
  const [invite, invited] = useMutation(inviteGuardian);
  const [revoke, revoked] = useMutation(revokeGuardianInvitation);
  const made = invited.data?.inviteGuardian;
  const error = invited.error ?? revoked.error;
  const make = () =>
    void invite({ variables: { input: { childId, minutes: Number(minutes) } } })
      .then(onChanged)
      .catch(() => {});
  const takeBack = (invitationId: string) => {
    invited.reset();
    void revoke({ variables: { input: { childId, invitationId } } })
      .then(onChanged)
      .catch(() => {});
  };
  return (
    <Card as="section" className={styles.part}>
      <h2>{t('invite')}</h2>
      <p className={styles.lead}>{t('inviteLead')}</p>
      {made && (
        <div className={styles.code} role="status">
          <span>{t('code')}</span>
          <strong>{`${made.code.slice(0, 5)} ${made.code.slice(5)}`}</strong>
          <QrCode text={made.link} alt={t('qr')} className={styles.qr} />
          <p className={styles.lead}>{t('codeOnce')}</p>
        </div>
      )}
      <NativeSelect
        label={t('howLong')}
        value={minutes}
        onChange={(event) => setMinutes(event.currentTarget.value)}
        data={[
          { value: '10', label: t('tenMinutes') },
          { value: '1440', label: t('day') },
          { value: '10080', label: t('week') },
        ]}
      />
      <BigButton kind="quiet" isBusy={invited.loading} onClick={make}>
        {t('makeCode')}
      </BigButton>
      <ul className={styles.rows}>
        {open.map(({ id, expiresAt }) => (
          <li key={id}>
            <span>{t('open', { day: format.date(expiresAt), time: format.time(expiresAt) })}</span>
            <button type="button" className={styles.end} onClick={() => takeBack(id)}>
              {t('takeBack')}
            </button>
          </li>
        ))}
      </ul>
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
    </Card>
  );
}
