import { useQuery } from '@apollo/client/react';
import { IconQrcode } from '@tabler/icons-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { withoutToken } from '../apollo/index.ts';
import { siteUrl } from '../hosts/index.ts';
import { useTexts } from '../i18n/index.ts';
import styles from './auth.module.css';
import { authTexts } from './auth.texts.ts';
import { AuthForm, AuthPage } from './auth-form.tsx';
import { CodeForm } from './code-form.tsx';
import { PasswordField, PhoneField, WayChoice } from './fields.tsx';
import { fullEmail, fullPhone } from './phone.ts';
import { type Proof, RegisterForm } from './register-form.tsx';
import { TelegramWay } from './telegram-way.tsx';
import { useSession } from './use-session.tsx';
import { signInMethods } from './ways-in.graphql.ts';
import { waysInTexts } from './ways-in.texts.ts';

/** By code, by password or through Telegram: whichever of them this installation has. */
export function SignInPage() {
  const t = useTexts(authTexts);
  const more = useTexts(waysInTexts);
  const { data } = useQuery(signInMethods, { context: withoutToken });
  const [chosen, setWay] = useState<'code' | 'password'>('code');
  const [proof, setProof] = useState<Proof | null>(null);
  const methods = data?.signInMethods;
  const hasCode = methods?.phoneCode ?? true;
  const way = hasCode ? chosen : 'password';
  const other = { question: t('noAccount'), text: t('register'), to: '/register' };
  if (proof) {
    return (
      <AuthPage title={more('aboutYou')} lead={more('aboutYouLead')} other={other}>
        <RegisterForm proof={proof} />
      </AuthPage>
    );
  }
  return (
    <AuthPage title={t('signIn')} lead={t('signInLead')} other={other} after={<CardWay />}>
      {hasCode && <WayChoice way={way} choose={setWay} />}
      {way === 'code' ? <CodeForm onTicket={setProof} /> : <PasswordForm />}
      {methods?.telegramBotId && <TelegramWay botId={methods.telegramBotId} onTicket={setProof} />}
    </AuthPage>
  );
}

/** For children without a phone: the card of their class, or their own. */
function CardWay() {
  const more = useTexts(waysInTexts);
  return (
    <a href={`${siteUrl('main')}/class`} className={styles.card}>
      <IconQrcode size={36} aria-hidden="true" />
      <span>
        {more('card')} <small>{more('cardLead')}</small>
      </span>
    </a>
  );
}

function PasswordForm() {
  const t = useTexts(authTexts);
  const more = useTexts(waysInTexts);
  const { signIn } = useSession();
  const [params] = useSearchParams();
  const [wrong, setWrong] = useState({ phone: false, password: false });

  async function submit(form: FormData) {
    const typed = String(form.get('phone'));
    const [phone, email] = [fullPhone(typed), fullEmail(typed)];
    const password = String(form.get('password'));
    setWrong({ phone: !phone && !email, password: !password });
    if (!password) return;
    if (email) await signIn({ email, password });
    else if (phone) await signIn({ phone, password });
  }

  const forgotten = (
    <p className={styles.forgotten}>
      <Link to={{ pathname: '/reset-password', search: params.toString() }}>{more('forgotten')}</Link>
    </p>
  );
  return (
    <AuthForm action={t('signIn')} submit={submit} after={forgotten}>
      <PhoneField isEmailToo isWrong={wrong.phone} />
      <PasswordField isNew={false} isWrong={wrong.password} />
    </AuthForm>
  );
}
