import '@mantine/core/styles/UnstyledButton.layer.css';
import '@mantine/core/styles/ActionIcon.layer.css';
import '@mantine/core/styles/Input.layer.css';
import '@mantine/core/styles/PasswordInput.layer.css';
import { codeOf, useErrorText } from '@alif24/client-shared/apollo';
import { useSession } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice, Page } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { PasswordInput, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import styles from './child-door.module.css';
import { takeDeviceBack } from './child-sign-in.graphql.ts';
import { handedDeviceTexts } from './handed-device.texts.ts';

/** A parent takes the device back from the child. */
export function TakeBackPage() {
  const t = useTexts(handedDeviceTexts);
  const errorText = useErrorText();
  const { enter } = useSession();
  const navigate = useNavigate();
  const [takeBack, { error, loading }] = useMutation(takeDeviceBack);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const pin = String(form.get('pin')).trim() || null;
    const password = String(form.get('password')) || null;
    const input = pin ? { pin } : { password };
    const { data } = await takeBack({ variables: { input } }).catch(() => ({ data: undefined }));
    if (!data) return;
    await enter(data.takeDeviceBack);
    await navigate('/', { replace: true });
  }

  return (
    <Page title={t('back')} lead={t('backLead')} width="narrow">
      <Card>
        <form noValidate autoComplete="off" onSubmit={(event) => void send(event)} className={styles.pin}>
          <TextInput name="pin" type="password" inputMode="numeric" autoComplete="off" maxLength={8} label={t('pin')} />
          <p className={styles.or}>{t('orPassword')}</p>
          <PasswordInput name="password" autoComplete="off" label={t('password')} />
          {error && (
            <Notice kind="problem">
              {codeOf(error) === 'WRONG_CREDENTIALS' ? t('wrong') : errorText(error).happened}
            </Notice>
          )}
          <BigButton type="submit" isBusy={loading}>
            {t('goBack')}
          </BigButton>
          <BigButton kind="quiet" to="/">
            {t('toChild')}
          </BigButton>
        </form>
      </Card>
    </Page>
  );
}
