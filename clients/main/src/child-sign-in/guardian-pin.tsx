import '@mantine/core/styles/Input.layer.css';
import { useErrorText } from '@alif24/client-shared/apollo';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import styles from './child-door.module.css';
import { setGuardianPin } from './child-sign-in.graphql.ts';
import { handedDeviceTexts } from './handed-device.texts.ts';

/** The digits with which a parent takes the device back. */
export function GuardianPin({ hasPin }: { hasPin: boolean }) {
  const t = useTexts(handedDeviceTexts);
  const errorText = useErrorText();
  const [isWrong, setWrong] = useState(false);
  const [save, { data, error, loading }] = useMutation(setGuardianPin);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = event.currentTarget;
    const pin = String(new FormData(form).get('pin')).trim();
    setWrong(!/^\d{4,8}$/.test(pin));
    if (!/^\d{4,8}$/.test(pin)) return;
    void save({ variables: { input: { pin } } })
      .then(() => form.reset())
      .catch(() => {});
  }

  return (
    <Card as="section">
      <h2>{t('pinTitle')}</h2>
      <p>{t('pinLead')}</p>
      <form noValidate onSubmit={send} className={styles.pin}>
        <TextInput
          name="pin"
          type="password"
          inputMode="numeric"
          autoComplete="new-password"
          maxLength={8}
          label={t('newPin')}
          placeholder={hasPin ? '••••' : undefined}
          error={isWrong && t('pinWrong')}
        />
        <BigButton kind="quiet" type="submit" isBusy={loading}>
          {t('savePin')}
        </BigButton>
      </form>
      {data && <Notice kind="done">{t('pinSaved')}</Notice>}
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
    </Card>
  );
}
