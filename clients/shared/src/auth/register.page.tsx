import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { localeOf, useLanguage, useTexts } from '../i18n/index.ts';
import styles from './auth.module.css';
import { authTexts } from './auth.texts.ts';
import { AuthForm } from './auth-form.tsx';
import { PasswordField, PhoneField } from './fields.tsx';
import { fullPhone } from './phone.ts';
import { useSession } from './use-session.tsx';

const roles = ['PARENT', 'STUDENT', 'TEACHER'] as const;
const grades = Array.from({ length: 12 }, (_, grade) => String(grade));
const shortestPassword = 8;
const nothingWrong = { phone: false, password: false, firstName: false, lastName: false };

export function RegisterPage() {
  const t = useTexts(authTexts);
  const { register } = useSession();
  const { language } = useLanguage();
  const [wrong, setWrong] = useState(nothingWrong);
  const [role, setRole] = useState<(typeof roles)[number]>('PARENT');

  async function submit(form: FormData) {
    const read = (name: string) => String(form.get(name) ?? '').trim();
    const phone = fullPhone(read('phone'));
    const password = String(form.get('password'));
    const [firstName, lastName] = [read('firstName'), read('lastName')];
    const problems = {
      phone: !phone,
      password: password.length < shortestPassword,
      firstName: !firstName,
      lastName: !lastName,
    };
    setWrong(problems);
    if (!phone || Object.values(problems).includes(true)) return;
    const grade = role === 'STUDENT' ? Number(read('grade')) : undefined;
    await register({ phone, password, firstName, lastName, role, grade, locale: localeOf(language) });
  }

  return (
    <AuthForm
      title={t('register')}
      lead={t('registerLead')}
      action={t('register')}
      other={{ question: t('haveAccount'), text: t('signIn'), to: '/sign-in' }}
      submit={submit}
    >
      <fieldset className={styles.roles}>
        <legend>{t('who')}</legend>
        {roles.map((one) => (
          <label key={one} className={styles.role}>
            <input type="radio" name="role" checked={one === role} onChange={() => setRole(one)} />
            <span>{t(one)}</span>
          </label>
        ))}
      </fieldset>
      {role === 'STUDENT' && <NativeSelect name="grade" label={t('grade')} data={grades} defaultValue="1" />}
      <TextInput
        name="firstName"
        autoComplete="given-name"
        label={t('firstName')}
        error={wrong.firstName && t('needed')}
      />
      <TextInput
        name="lastName"
        autoComplete="family-name"
        label={t('lastName')}
        error={wrong.lastName && t('needed')}
      />
      <PhoneField isWrong={wrong.phone} />
      <PasswordField isNew isWrong={wrong.password} />
    </AuthForm>
  );
}
