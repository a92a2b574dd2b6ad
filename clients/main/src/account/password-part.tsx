import { useTexts } from '@alif24/client-shared/i18n';
import { useMutation } from '@apollo/client/react';
import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { changePassword, type Me } from './account.graphql.ts';
import { accountTexts } from './account.texts.ts';
import { CurrentPassword } from './current-password.tsx';
import { Part, PartForm } from './part.tsx';

const shortest = 8;

/** Setting the first password, or changing it. */
export function PasswordPart({ me }: { me: Me }) {
  const t = useTexts(accountTexts);
  const [change] = useMutation(changePassword);
  const [wrong, setWrong] = useState({ current: false, next: false });
  const hasOne = me.hasPassword === true;

  async function submit(form: FormData) {
    const [current, next] = [String(form.get('current') ?? ''), String(form.get('next'))];
    const problems = { current: hasOne && !current, next: next.length < shortest };
    setWrong(problems);
    if (problems.current || problems.next) return false;
    await change({ variables: { input: { currentPassword: hasOne ? current : null, newPassword: next } } });
    return true;
  }

  const eye = { 'aria-label': t('show') };
  return (
    <Part title={t('password')} lead={hasOne ? undefined : t('passwordNone')}>
      <PartForm action={hasOne ? t('change') : t('set')} done={t('changed')} submit={submit}>
        <input hidden readOnly name="username" autoComplete="username" value={me.phone ?? me.email ?? ''} />
        {hasOne && <CurrentPassword error={wrong.current && t('needed')} />}
        <PasswordInput
          name="next"
          autoComplete="new-password"
          label={t('next')}
          description={t('passwordRule')}
          error={wrong.next && t('passwordRule')}
          aria-invalid={wrong.next}
          visibilityToggleButtonProps={eye}
        />
      </PartForm>
    </Part>
  );
}
