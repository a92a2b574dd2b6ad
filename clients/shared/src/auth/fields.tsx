import { NativeSelect, PasswordInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTexts } from '../i18n/index.ts';
import styles from './auth.module.css';
import { authTexts } from './auth.texts.ts';
import { waysInTexts } from './ways-in.texts.ts';

export function PhoneField({ isWrong, isEmailToo = false }: { isWrong: boolean; isEmailToo?: boolean }) {
  const t = useTexts(authTexts);
  const more = useTexts(waysInTexts);
  return (
    <TextInput
      name="phone"
      type={isEmailToo ? 'text' : 'tel'}
      inputMode={isEmailToo ? 'email' : 'tel'}
      autoComplete="username"
      autoCapitalize="none"
      label={isEmailToo ? more('phoneOrEmail') : t('phone')}
      placeholder="+998 90 123-45-67"
      error={isWrong && (isEmailToo ? more('phoneOrEmailWrong') : t('phoneWrong'))}
    />
  );
}

export function PasswordField({ isNew, isWrong }: { isNew: boolean; isWrong: boolean }) {
  const t = useTexts(authTexts);
  const more = useTexts(waysInTexts);
  return (
    <PasswordInput
      name="password"
      autoComplete={isNew ? 'new-password' : 'current-password'}
      label={t('password')}
      description={isNew ? more('passwordRule') : undefined}
      error={isWrong && t(isNew ? 'passwordShort' : 'needed')}
      // Mantine says it of the box around the field alone.
      aria-invalid={isWrong}
      visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
    />
  );
}

/** Six digits in one field: a phone fills it in by itself, and a screen reader reads one thing. */
export function CodeField({ isWrong }: { isWrong: boolean }) {
  const t = useTexts(waysInTexts);
  return (
    <TextInput
      name="code"
      autoFocus
      inputMode="numeric"
      autoComplete="one-time-code"
      maxLength={10}
      label={t('code')}
      error={isWrong && t('codeWrong')}
      classNames={{ input: styles.code }}
    />
  );
}

export const roles = ['PARENT', 'STUDENT', 'TEACHER'] as const;
export type RegistrationRole = (typeof roles)[number];
const grades = Array.from({ length: 12 }, (_, grade) => String(grade));

interface PersonFieldsProps {
  wrong: { firstName: boolean; lastName: boolean };
  firstName?: string | null;
  lastName?: string | null;
  onRole: (role: RegistrationRole) => void;
}

/** Who somebody is: role, names and, of a pupil, the grade. */
export function PersonFields({ wrong, firstName, lastName, onRole }: PersonFieldsProps) {
  const t = useTexts(authTexts);
  const [role, setRole] = useState<RegistrationRole>('PARENT');
  function choose(one: RegistrationRole) {
    setRole(one);
    onRole(one);
  }
  return (
    <>
      <fieldset className={styles.roles}>
        <legend>{t('who')}</legend>
        {roles.map((one) => (
          <label key={one} className={styles.role}>
            <input type="radio" name="role" value={one} checked={one === role} onChange={() => choose(one)} />
            <span>{t(one)}</span>
          </label>
        ))}
      </fieldset>
      {role === 'STUDENT' && <NativeSelect name="grade" label={t('grade')} data={grades} defaultValue="1" />}
      <TextInput
        name="firstName"
        autoComplete="given-name"
        defaultValue={firstName ?? ''}
        label={t('firstName')}
        error={wrong.firstName && t('needed')}
      />
      <TextInput
        name="lastName"
        autoComplete="family-name"
        defaultValue={lastName ?? ''}
        label={t('lastName')}
        error={wrong.lastName && t('needed')}
      />
    </>
  );
}

/** The two ways in, the newer one first. */
export function WayChoice({ way, choose }: { way: 'code' | 'password'; choose: (way: 'code' | 'password') => void }) {
  const t = useTexts(waysInTexts);
  return (
    <fieldset className={styles.roles} data-count="2">
      <legend>{t('how')}</legend>
      {(['code', 'password'] as const).map((one) => (
        <label key={one} className={styles.role}>
          <input type="radio" name="way" value={one} checked={one === way} onChange={() => choose(one)} />
          <span>{t(one === 'code' ? 'byCode' : 'byPassword')}</span>
        </label>
      ))}
    </fieldset>
  );
}
