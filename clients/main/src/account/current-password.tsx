import { useTexts } from '@alif24/client-shared/i18n';
import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { accountTexts } from './account.texts.ts';

/** The password so far, asked for before a way into the account changes. Its field is `current`. */
export function CurrentPassword({ error }: Pick<PasswordInputProps, 'error'>) {
  const t = useTexts(accountTexts);
  return (
    <PasswordInput
      name="current"
      autoComplete="current-password"
      label={t('current')}
      error={error}
      // Mantine says it of the box around the field alone.
      aria-invalid={Boolean(error)}
      visibilityToggleButtonProps={{ 'aria-label': t('show') }}
    />
  );
}
