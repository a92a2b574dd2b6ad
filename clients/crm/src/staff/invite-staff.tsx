import { codeOf, useErrorText } from '@alif24/client-shared/apollo';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { inviteStaff } from './staff.graphql.ts';
import styles from './staff.module.css';
import { staffTexts } from './staff.texts.ts';
import { STAFF_ROLES } from './staff-table.tsx';

/** An invitation by number and role, with what that role may do. */
export function InviteStaff({ onInvited }: { onInvited: () => void }) {
  const t = useTexts(staffTexts);
  const errorText = useErrorText();
  const [phone, setPhone] = useState('+998 ');
  const [role, setRole] = useState<(typeof STAFF_ROLES)[number]>('CASHIER');
  const [isChecked, setChecked] = useState(false);
  const [invite, { loading, data, error }] = useMutation(inviteStaff);
  const isWhole = phone.replace(/\D/g, '').length >= 9;

  async function send(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!isWhole) return;
    const sent = await invite({ variables: { input: { phone, role } } }).catch(() => null);
    if (!sent?.data) return;
    setPhone('+998 ');
    setChecked(false);
    onInvited();
  }
  const problem = error && (codeOf(error) === 'LIMIT_EXCEEDED' ? t('tooMany') : errorText(error).happened);

  return (
    <Card as="section">
      <h2>{t('invite')}</h2>
      <p className={styles.lead}>{t('inviteLead')}</p>
      <form noValidate onSubmit={send} className={styles.invite}>
        <TextInput
          label={t('phone')}
          type="tel"
          inputMode="tel"
          maxLength={30}
          value={phone}
          error={isChecked && !isWhole && t('phoneWrong')}
          onChange={(event) => setPhone(event.currentTarget.value)}
        />
        <NativeSelect
          label={t('role')}
          value={role}
          data={STAFF_ROLES.map((value) => ({ value, label: t(value) }))}
          onChange={({ currentTarget: { value } }) => setRole(STAFF_ROLES.find((one) => one === value) ?? role)}
        />
        <p className={styles.may}>{t(`${role}may`)}</p>
        <BigButton type="submit" isBusy={loading}>
          {t('inviteSend')}
        </BigButton>
      </form>
      {problem && <Notice kind="problem">{problem}</Notice>}
      {data && !problem && (
        <Notice kind="done">
          <span className={styles.link}>{t('invited', { link: `${window.location.origin}/join` })}</span>
        </Notice>
      )}
    </Card>
  );
}
