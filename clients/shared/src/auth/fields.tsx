import { PasswordInput, TextInput } from '@mantine/core';
import { useTexts } from '../i18n/index.ts';
import { authTexts } from './auth.texts.ts';

export function PhoneField({ isWrong }: { isWrong: boolean }) {
  const t = useTexts(authTexts);
  return (
    <TextInput
      name="phone"
      type="tel"
      inputMode="tel"
      autoComplete="username"
      label={t('phone')}
      placeholder="+998 90 123-45-67"
      error={isWrong && t('phoneWrong')}
    />
  );
}

export function PasswordField({ isNew, isWrong }: { isNew: boolean; isWrong: boolean }) {
  const t = useTexts(authTexts);
  return (
    <PasswordInput
      name="password"
      autoComplete={isNew ? 'new-password' : 'current-password'}
      label={t('password')}
      description={isNew ? t('passwordShort') : undefined}
      error={isWrong && t(isNew ? 'passwordShort' : 'needed')}
      visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
    />
  );
}
