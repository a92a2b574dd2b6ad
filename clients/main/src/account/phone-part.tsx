import { fullPhone } from '@alif24/client-shared/auth';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { confirmPhone, type Me, requestPhoneCode } from './account.graphql.ts';
import styles from './account.module.css';
import { accountTexts } from './account.texts.ts';
import { CurrentPassword } from './current-password.tsx';
import { Part, PartForm } from './part.tsx';

type Step = { is: 'resting' | 'asking' | 'done' } | { is: 'proving'; phone: string };

/** The number by which one signs in, and another one in its place, proven by a code that goes to it. */
export function PhonePart({ me, isOpen }: { me: Me; isOpen: boolean }) {
  const t = useTexts(accountTexts);
  const format = useFormat();
  const [request] = useMutation(requestPhoneCode);
  const [confirm] = useMutation(confirmPhone);
  const [step, setStep] = useState<Step>({ is: 'resting' });
  const [wrong, setWrong] = useState({ phone: false, current: false, code: false });
  const hasPassword = me.hasPassword === true;

  async function submitNumber(form: FormData) {
    const phone = fullPhone(String(form.get('newPhone')));
    const current = String(form.get('current') ?? '');
    const problems = { phone: !phone, current: hasPassword && !current, code: false };
    setWrong(problems);
    if (!phone || problems.current) return false;
    await request({ variables: { input: { phone, currentPassword: hasPassword ? current : null } } });
    setStep({ is: 'proving', phone });
    return true;
  }

  async function submitCode(phone: string, form: FormData) {
    const code = String(form.get('code')).replace(/\D/g, '');
    setWrong({ phone: false, current: false, code: code.length !== 6 });
    if (code.length !== 6) return false;
    await confirm({ variables: { input: { phone, code } } });
    setStep({ is: 'done' });
    return true;
  }

  return (
    <Part title={t('phone')}>
      <div className={styles.form}>
        <div className={styles.row}>
          <strong>{me.phone ? format.phone(me.phone) : t('phoneNone')}</strong>
          {isOpen && (step.is === 'resting' || step.is === 'done') && (
            <button type="button" className={styles.small} onClick={() => setStep({ is: 'asking' })}>
              {t('phoneChange')}
            </button>
          )}
          {(step.is === 'asking' || step.is === 'proving') && (
            <button type="button" className={styles.small} onClick={() => setStep({ is: 'resting' })}>
              {t('cancel')}
            </button>
          )}
        </div>
        {!isOpen && <Notice kind="info">{t('phoneOff')}</Notice>}
        {step.is === 'done' && <Notice kind="done">{t('phoneChanged')}</Notice>}
        {step.is === 'asking' && (
          <PartForm key="number" action={t('sendCode')} submit={submitNumber}>
            <Notice kind="info">{t('phoneLead')}</Notice>
            <TextInput
              name="newPhone"
              type="tel"
              autoFocus
              autoComplete="off"
              label={t('phoneNew')}
              placeholder="+998 90 123-45-67"
              error={wrong.phone && t('phoneWrong')}
            />
            {hasPassword && <CurrentPassword error={wrong.current && t('needed')} />}
          </PartForm>
        )}
        {step.is === 'proving' && (
          <PartForm key="code" action={t('confirm')} submit={(form) => submitCode(step.phone, form)}>
            <Notice kind="info">{t('phoneSent', { phone: format.phone(step.phone) })}</Notice>
            <TextInput
              name="code"
              autoFocus
              inputMode="numeric"
              autoComplete="one-time-code"
              label={t('phoneCode')}
              error={wrong.code && t('codeWrong')}
            />
          </PartForm>
        )}
      </div>
    </Part>
  );
}
