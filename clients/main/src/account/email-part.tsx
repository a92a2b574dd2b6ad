import { useErrorText } from '@alif24/client-shared/apollo';
import { fullEmail } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { confirmEmail, type Me, removeEmail, requestEmailCode } from './account.graphql.ts';
import styles from './account.module.css';
import { accountTexts } from './account.texts.ts';
import { CurrentPassword } from './current-password.tsx';
import { Part, PartForm } from './part.tsx';

/** An address, proven by a code that goes to it. */
export function EmailPart({ me, isOpen }: { me: Me; isOpen: boolean }) {
  const t = useTexts(accountTexts);
  const errorText = useErrorText();
  const [request] = useMutation(requestEmailCode);
  const [confirm] = useMutation(confirmEmail);
  const [remove, { loading, error }] = useMutation(removeEmail);
  const [sentTo, setSentTo] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const [isMissing, setMissing] = useState(false);
  const hasPassword = me.hasPassword === true;

  async function submitAddress(form: FormData) {
    const email = fullEmail(String(form.get('email')));
    const current = String(form.get('current') ?? '');
    setWrong(!email);
    setMissing(hasPassword && !current);
    if (!email || (hasPassword && !current)) return false;
    await request({ variables: { input: { email, currentPassword: hasPassword ? current : null } } });
    setSentTo(email);
    return true;
  }

  async function submitCode(form: FormData) {
    const code = String(form.get('code')).replace(/\D/g, '');
    setWrong(code.length !== 6);
    if (!sentTo || code.length !== 6) return false;
    await confirm({ variables: { input: { email: sentTo, code } } });
    setSentTo(null);
    return true;
  }

  if (me.email) {
    return (
      <Part title={t('email')}>
        <div className={styles.row}>
          <strong>{me.email}</strong>
          <button
            type="button"
            className={styles.small}
            disabled={loading}
            onClick={() => void remove().catch(() => {})}
          >
            {t('remove')}
          </button>
        </div>
        {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
      </Part>
    );
  }
  if (!isOpen) return <Part title={t('email')} lead={t('emailOff')} />;
  return (
    <Part title={t('email')} lead={t('emailLead')}>
      {sentTo ? (
        <PartForm key="code" action={t('confirm')} submit={submitCode}>
          <Notice kind="info">{t('emailSent', { email: sentTo })}</Notice>
          <TextInput
            name="code"
            autoFocus
            inputMode="numeric"
            autoComplete="one-time-code"
            label={t('code')}
            error={isWrong && t('codeWrong')}
          />
        </PartForm>
      ) : (
        <PartForm key="address" action={t('sendCode')} submit={submitAddress}>
          <TextInput
            name="email"
            type="email"
            autoComplete="email"
            label={t('emailLabel')}
            error={isWrong && t('emailWrong')}
          />
          {hasPassword && <CurrentPassword error={isMissing && t('needed')} />}
        </PartForm>
      )}
    </Part>
  );
}
