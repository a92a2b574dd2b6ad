import '@mantine/core/styles/Input.layer.css';
import { codeOf, useErrorText } from '@alif24/client-shared/apollo';
import { PicturePad } from '@alif24/client-shared/drawings';
import type { ChildPasswordInput, ChildPasswordKind, SignInPicture } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import styles from './child-access.module.css';
import { childAccessTexts } from './child-access.texts.ts';
import { setChildPassword } from './child-sign-in.graphql.ts';

interface NewChildPasswordProps {
  childId: string;
  kind: ChildPasswordKind | null;
  onSaved: () => void;
}

/** Three or four pictures that parent and child choose together, or six digits. */
export function NewChildPassword({ childId, kind, onSaved }: NewChildPasswordProps) {
  const t = useTexts(childAccessTexts);
  const errorText = useErrorText();
  const [pictures, setPictures] = useState<SignInPicture[]>([]);
  const [isChoosing, setChoosing] = useState(false);
  const [save, { data, error, loading }] = useMutation(setChildPassword);

  async function send(password: ChildPasswordInput) {
    const { data } = await save({ variables: { input: { childId, password } } }).catch(() => ({ data: undefined }));
    if (!data) return;
    setPictures([]);
    setChoosing(false);
    onSaved();
  }
  function sendPin(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void send({ pin: String(new FormData(event.currentTarget).get('pin')).trim() });
  }

  return (
    <Card as="section" className={styles.part}>
      <h2>{t('password')}</h2>
      <p className={styles.state}>{t(kind ?? 'none')}</p>
      <p className={styles.lead}>{t('passwordLead')}</p>
      {isChoosing ? (
        <>
          <PicturePad chosen={pictures} onChange={setPictures} most={4} />
          <BigButton isDisabled={pictures.length < 3} isBusy={loading} onClick={() => void send({ pictures })}>
            {t('savePictures')}
          </BigButton>
        </>
      ) : (
        <BigButton kind={kind ? 'quiet' : 'main'} onClick={() => setChoosing(true)}>
          {t('choosePictures')}
        </BigButton>
      )}
      <details className={styles.more}>
        <summary>{t('pinInstead')}</summary>
        <form noValidate autoComplete="off" onSubmit={sendPin} className={styles.form}>
          <TextInput name="pin" inputMode="numeric" autoComplete="off" maxLength={6} label={t('pin')} />
          <BigButton kind="quiet" type="submit" isBusy={loading}>
            {t('savePin')}
          </BigButton>
        </form>
      </details>
      {data && !isChoosing && <Notice kind="done">{t('saved')}</Notice>}
      {error && (
        <Notice kind="problem">{codeOf(error) === 'BAD_USER_INPUT' ? t('tooEasy') : errorText(error).happened}</Notice>
      )}
    </Card>
  );
}
