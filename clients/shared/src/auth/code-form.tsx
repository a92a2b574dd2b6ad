import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { useErrorText, withoutToken } from '../apollo/index.ts';
import { localeOf, useFormat, useLanguage, useTexts } from '../i18n/index.ts';
import { Notice } from '../ui/index.ts';
import styles from './auth.module.css';
import { AuthForm } from './auth-form.tsx';
import { CodeField, PhoneField } from './fields.tsx';
import { fullPhone } from './phone.ts';
import type { Proof } from './register-form.tsx';
import { useSession } from './use-session.tsx';
import { requestSignInCode, signInWithCode } from './ways-in.graphql.ts';
import { waysInTexts } from './ways-in.texts.ts';

/** A number, then the code that came to it. Signs in whoever has an account; whoever has none goes on with `onTicket`. */
export function CodeForm({ onTicket }: { onTicket: (proof: Proof) => void }) {
  const t = useTexts(waysInTexts);
  const client = useApolloClient();
  const errorText = useErrorText();
  const format = useFormat();
  const { enter } = useSession();
  const { language } = useLanguage();
  const [phone, setPhone] = useState<string | null>(null);
  const [isWrong, setWrong] = useState(false);
  const [again, setAgain] = useState<{ error?: unknown } | null>(null);

  const send = (to: string) =>
    client.mutate({
      mutation: requestSignInCode,
      variables: { input: { phone: to, locale: localeOf(language) } },
      context: withoutToken,
    });

  async function submitPhone(form: FormData) {
    const typed = fullPhone(String(form.get('phone')));
    setWrong(!typed);
    if (!typed) return;
    await send(typed);
    setPhone(typed);
  }

  async function submitCode(form: FormData) {
    const code = String(form.get('code')).replace(/\D/g, '');
    setWrong(code.length !== 6);
    setAgain(null);
    if (!phone || code.length !== 6) return;
    const { data } = await client.mutate({
      mutation: signInWithCode,
      variables: { input: { phone, code } },
      context: withoutToken,
    });
    const { session, ticket } = data?.signInWithCode ?? {};
    if (session) await enter(session);
    else if (ticket) onTicket({ ticket });
  }

  if (!phone) {
    return (
      <AuthForm key="phone" action={t('sendCode')} submit={submitPhone}>
        <PhoneField isWrong={isWrong} />
      </AuthForm>
    );
  }
  const sendAgain = () =>
    send(phone).then(
      () => setAgain({}),
      (error: unknown) => setAgain({ error }),
    );
  const others = (
    <div className={styles.instead}>
      <button type="button" onClick={() => void sendAgain()}>
        {t('again')}
      </button>
      <button type="button" onClick={() => setPhone(null)}>
        {t('otherNumber')}
      </button>
    </div>
  );
  return (
    <AuthForm key="code" action={t('confirm')} submit={submitCode} after={others}>
      <Notice kind="info">{t('codeSent', { phone: format.phone(phone) })}</Notice>
      <CodeField isWrong={isWrong} />
      {again && 'error' in again && <Notice kind="problem">{errorText(again.error).happened}</Notice>}
      {again && !('error' in again) && <Notice kind="done">{t('sentAgain')}</Notice>}
    </AuthForm>
  );
}
