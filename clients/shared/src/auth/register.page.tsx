import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { withoutToken } from '../apollo/index.ts';
import { useTexts } from '../i18n/index.ts';
import { authTexts } from './auth.texts.ts';
import { AuthPage } from './auth-form.tsx';
import { CodeForm } from './code-form.tsx';
import { WayChoice } from './fields.tsx';
import { type Proof, RegisterForm } from './register-form.tsx';
import { TelegramWay } from './telegram-way.tsx';
import { signInMethods } from './ways-in.graphql.ts';
import { waysInTexts } from './ways-in.texts.ts';

/** A number proven by a code, then who one is; by password alone only where no code reaches every phone. */
export function RegisterPage() {
  const t = useTexts(authTexts);
  const more = useTexts(waysInTexts);
  const { data } = useQuery(signInMethods, { context: withoutToken });
  const [chosen, setWay] = useState<'code' | 'password'>('code');
  const [proof, setProof] = useState<Proof | null>(null);
  const { phoneCode = true, registerByPassword = false, telegramBotId = null } = data?.signInMethods ?? {};
  const way = phoneCode ? chosen : 'password';
  const other = { question: t('haveAccount'), text: t('signIn'), to: '/sign-in' };
  return (
    <AuthPage title={t('register')} lead={proof ? more('proven') : t('registerLead')} other={other}>
      {proof ? (
        <RegisterForm proof={proof} />
      ) : (
        <>
          {phoneCode && registerByPassword && <WayChoice way={way} choose={setWay} />}
          {way === 'code' ? <CodeForm onTicket={setProof} /> : <RegisterForm />}
          {telegramBotId && <TelegramWay botId={telegramBotId} onTicket={setProof} />}
        </>
      )}
    </AuthPage>
  );
}
