import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { withoutToken } from '../apollo/index.ts';
import { localeOf, useFormat, useLanguage, useTexts } from '../i18n/index.ts';
import { Notice } from '../ui/index.ts';
import { authTexts } from './auth.texts.ts';
import { AuthForm, AuthPage } from './auth-form.tsx';
import { CodeField, PasswordField, PhoneField } from './fields.tsx';
import { fullEmail, fullPhone } from './phone.ts';
import { useSession } from './use-session.tsx';
import { requestPasswordReset, resetPassword } from './ways-in.graphql.ts';
import { waysInTexts } from './ways-in.texts.ts';

const shortestPassword = 8;

/** A forgotten password: where to send to, then the new one with the code; whoever comes by the link in a letter has the token in the address. */
export function ResetPasswordPage() {
  const t = useTexts(waysInTexts);
  const auth = useTexts(authTexts);
  const token = /^#([\w-]{20,100})$/.exec(useLocation().hash)?.[1];
  const [phone, setPhone] = useState<string | null>(null);
  const other = { question: t('remembered'), text: auth('signIn'), to: '/sign-in' };
  return (
    <AuthPage title={t('reset')} lead={token ? t('resetByLinkLead') : t('resetLead')} other={other}>
      {token && <NewPasswordForm proof={{ token }} />}
      {!token && phone && <NewPasswordForm proof={{ phone }} />}
      {!token && !phone && <AskForm onPhone={setPhone} />}
    </AuthPage>
  );
}

function AskForm({ onPhone }: { onPhone: (phone: string) => void }) {
  const t = useTexts(waysInTexts);
  const client = useApolloClient();
  const { language } = useLanguage();
  const [isWrong, setWrong] = useState(false);
  const [sentTo, setSentTo] = useState<string | null>(null);

  async function submit(form: FormData) {
    const typed = String(form.get('phone'));
    const [phone, email] = [fullPhone(typed), fullEmail(typed)];
    setWrong(!phone && !email);
    setSentTo(null);
    if (!phone && !email) return;
    const locale = localeOf(language);
    const input = email ? { email, locale } : { phone, locale };
    await client.mutate({ mutation: requestPasswordReset, variables: { input }, context: withoutToken });
    if (email) setSentTo(email);
    else if (phone) onPhone(phone);
  }

  return (
    <AuthForm action={t('send')} submit={submit}>
      <PhoneField isEmailToo isWrong={isWrong} />
      {sentTo && <Notice kind="info">{t('linkSent', { email: sentTo })}</Notice>}
    </AuthForm>
  );
}

function NewPasswordForm({ proof }: { proof: { token: string } | { phone: string } }) {
  const t = useTexts(waysInTexts);
  const client = useApolloClient();
  const { enter } = useSession();
  const format = useFormat();
  const [wrong, setWrong] = useState({ code: false, password: false });
  const phone = 'phone' in proof ? proof.phone : null;

  async function submit(form: FormData) {
    const code = String(form.get('code') ?? '').replace(/\D/g, '');
    const newPassword = String(form.get('password'));
    const problems = { code: phone !== null && code.length !== 6, password: newPassword.length < shortestPassword };
    setWrong(problems);
    if (problems.code || problems.password) return;
    const input = { newPassword, ...('phone' in proof ? { phone: proof.phone, code } : proof) };
    const { data } = await client.mutate({ mutation: resetPassword, variables: { input }, context: withoutToken });
    if (data) await enter(data.resetPassword);
  }

  return (
    <AuthForm action={t('setPassword')} submit={submit}>
      {phone && <Notice kind="info">{t('resetSent', { phone: format.phone(phone) })}</Notice>}
      {phone && <CodeField isWrong={wrong.code} />}
      <PasswordField isNew isWrong={wrong.password} />
    </AuthForm>
  );
}
