import { useState } from 'react';
import { useTexts } from '../i18n/index.ts';
import { authTexts } from './auth.texts.ts';
import { AuthForm } from './auth-form.tsx';
import { PasswordField, PhoneField } from './fields.tsx';
import { fullPhone } from './phone.ts';
import { useSession } from './use-session.tsx';

export function SignInPage() {
  const t = useTexts(authTexts);
  const { signIn } = useSession();
  const [wrong, setWrong] = useState({ phone: false, password: false });

  async function submit(form: FormData) {
    const phone = fullPhone(String(form.get('phone')));
    const password = String(form.get('password'));
    setWrong({ phone: !phone, password: !password });
    if (phone && password) await signIn(phone, password);
  }

  return (
    <AuthForm
      title={t('signIn')}
      lead={t('signInLead')}
      action={t('signIn')}
      other={{ question: t('noAccount'), text: t('register'), to: '/register' }}
      submit={submit}
    >
      <PhoneField isWrong={wrong.phone} />
      <PasswordField isNew={false} isWrong={wrong.password} />
    </AuthForm>
  );
}
