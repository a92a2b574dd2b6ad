import { useState } from 'react';
import { localeOf, useLanguage, useTexts } from '../i18n/index.ts';
import { authTexts } from './auth.texts.ts';
import { AuthForm } from './auth-form.tsx';
import { PasswordField, PersonFields, PhoneField, type RegistrationRole } from './fields.tsx';
import { fullPhone } from './phone.ts';
import { useSession } from './use-session.tsx';

const shortestPassword = 8;
const nothingWrong = { phone: false, password: false, firstName: false, lastName: false };

/** What was proven before the form, and what is known from that. */
export interface Proof {
  ticket: string;
  firstName?: string | null;
  lastName?: string | null;
}

/** The last step of registering: with a proof only who one is, without one also number and password. */
export function RegisterForm({ proof }: { proof?: Proof }) {
  const t = useTexts(authTexts);
  const { register } = useSession();
  const { language } = useLanguage();
  const [wrong, setWrong] = useState(nothingWrong);
  const [role, setRole] = useState<RegistrationRole>('PARENT');

  async function submit(form: FormData) {
    const read = (name: string) => String(form.get(name) ?? '').trim();
    const phone = fullPhone(read('phone'));
    const password = String(form.get('password') ?? '');
    const [firstName, lastName] = [read('firstName'), read('lastName')];
    const problems = {
      phone: !proof && !phone,
      password: !proof && password.length < shortestPassword,
      firstName: !firstName,
      lastName: !lastName,
    };
    setWrong(problems);
    if (Object.values(problems).includes(true)) return;
    const grade = role === 'STUDENT' ? Number(read('grade')) : undefined;
    const way = proof ? { ticket: proof.ticket } : { phone, password };
    await register({ ...way, firstName, lastName, role, grade, locale: localeOf(language) });
  }

  return (
    <AuthForm action={t('register')} submit={submit}>
      <PersonFields wrong={wrong} firstName={proof?.firstName} lastName={proof?.lastName} onRole={setRole} />
      {!proof && (
        <>
          <PhoneField isWrong={wrong.phone} />
          <PasswordField isNew isWrong={wrong.password} />
        </>
      )}
    </AuthForm>
  );
}
