import '@mantine/core/styles/Input.layer.css';
import { codeOf, useErrorText } from '@alif24/client-shared/apollo';
import { useSession } from '@alif24/client-shared/auth';
import { PicturePad } from '@alif24/client-shared/drawings';
import type { SignInPicture } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import styles from './child-door.module.css';
import { childDoorTexts } from './child-door.texts.ts';
import { signInChild } from './child-sign-in.graphql.ts';

interface ChildPasswordProps {
  ticket: string;
  child: { id: string; givenName: string };
  asks: 'PICTURES' | 'PIN' | null;
  /** To the list of names; there is none behind the card of one child. */
  back?: () => void;
}

/** A child has said who they are, and now taps the pictures; right ones lead in. */
export function ChildPassword({ ticket, child, asks, back }: ChildPasswordProps) {
  const t = useTexts(childDoorTexts);
  const errorText = useErrorText();
  const { enter } = useSession();
  const navigate = useNavigate();
  const [pictures, setPictures] = useState<SignInPicture[]>([]);
  const [problem, setProblem] = useState<unknown>(null);
  const [send, { loading }] = useMutation(signInChild);

  async function signIn(password: { pictures: SignInPicture[] } | { pin: string } | null) {
    setProblem(null);
    try {
      const { data } = await send({ variables: { input: { ticket, childId: child.id, password } } });
      if (!data) return;
      await enter(data.signInChild);
      await navigate('/', { replace: true });
    } catch (error) {
      setPictures([]);
      setProblem(error);
    }
  }
  function sendPin(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void signIn({ pin: String(new FormData(event.currentTarget).get('pin')).trim() });
  }

  const code = problem === null ? null : codeOf(problem);
  const said =
    code === 'WRONG_CREDENTIALS' || code === 'BAD_USER_INPUT'
      ? t('wrong')
      : code === 'TOO_MANY_ATTEMPTS'
        ? t('wait')
        : code && errorText(problem).happened;
  const go = <IconArrowRight size={28} aria-hidden="true" />;
  return (
    <div className={styles.password}>
      <h1>{t('hello', { name: child.givenName })}</h1>
      {asks === 'PICTURES' && (
        <>
          <p>{t('tapPictures')}</p>
          <PicturePad chosen={pictures} onChange={setPictures} most={4} isSecret isDisabled={loading} />
          <BigButton
            icon={go}
            isDisabled={pictures.length < 3}
            isBusy={loading}
            onClick={() => void signIn({ pictures })}
          >
            {t('enter')}
          </BigButton>
        </>
      )}
      {asks === 'PIN' && (
        <form onSubmit={sendPin} className={styles.pin}>
          <p>{t('typePin')}</p>
          <TextInput name="pin" type="password" inputMode="numeric" autoComplete="off" maxLength={6} label={t('pin')} />
          <BigButton type="submit" icon={go} isBusy={loading}>
            {t('enter')}
          </BigButton>
        </form>
      )}
      {asks === null && (
        <BigButton icon={go} isBusy={loading} onClick={() => void signIn(null)}>
          {t('enter')}
        </BigButton>
      )}
      {said && <Notice kind="info">{said}</Notice>}
      {back && (
        <BigButton kind="quiet" icon={<IconArrowLeft size={24} aria-hidden="true" />} onClick={back}>
          {t('notMe')}
        </BigButton>
      )}
    </div>
  );
}
