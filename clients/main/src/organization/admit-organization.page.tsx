import '@mantine/core/styles/Input.layer.css';
import { useErrorText } from '@alif24/client-shared/apollo';
import { fullPhone, useWrongField } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { type ChosenPlace, PlaceFields } from '@alif24/client-shared/places';
import { BigButton, Card, Notice, Page } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { admitOrganization } from './organization.graphql.ts';
import styles from './organization.module.css';
import { organizationTexts } from './organization.texts.ts';

const shortestPassword = 8;
const nothingWrong = { name: false, district: false, phone: false, password: false };
const nowhere: ChosenPlace = { region: '', district: '' };

export function AdmitOrganizationPage() {
  const t = useTexts(organizationTexts);
  const errorText = useErrorText();
  const [wrong, setWrong] = useState(nothingWrong);
  const [place, setPlace] = useState(nowhere);
  const [error, setError] = useState<unknown>(null);
  const { form, notice, sent } = useWrongField(error);
  const [admit, { loading, data }] = useMutation(admitOrganization);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const element = event.currentTarget;
    const typed = new FormData(element);
    const read = (name: string) => String(typed.get(name) ?? '').trim();
    const name = read('name');
    const phone = fullPhone(read('phone'));
    const password = String(typed.get('password'));
    const { district: districtCode } = place;
    const isShort = password.length < shortestPassword;
    setWrong({ name: !name, district: !districtCode, phone: !phone, password: isShort });
    setError(null);
    sent();
    if (!name || !districtCode || !phone || isShort) return;
    try {
      await admit({ variables: { input: { name, districtCode, phone, password } } });
      element.reset();
      setPlace(nowhere);
    } catch (problem) {
      setError(problem);
      sent();
    }
  }

  return (
    <Page title={t('admit')} lead={t('admitLead')} width="narrow">
      <Card>
        <form ref={form} noValidate autoComplete="off" onSubmit={send} className={styles.form}>
          <TextInput name="name" autoComplete="off" label={t('name')} error={wrong.name && t('needed')} />
          <PlaceFields
            value={place}
            onChange={setPlace}
            hint={t('districtHint')}
            error={wrong.district && t('needed')}
          />
          <TextInput
            name="phone"
            type="tel"
            autoComplete="off"
            label={t('phone')}
            placeholder="+998 90 123-45-67"
            error={wrong.phone && t('phoneWrong')}
          />
          <TextInput
            name="password"
            autoComplete="off"
            label={t('password')}
            description={t('passwordShort')}
            error={wrong.password && t('passwordShort')}
          />
          <div id={notice}>{error !== null && <Notice kind="problem">{errorText(error).happened}</Notice>}</div>
          {data && error === null && (
            <Notice kind="done">{t('admitted', { name: data.admitOrganization.displayName })}</Notice>
          )}
          <BigButton type="submit" isBusy={loading}>
            {t('admitDo')}
          </BigButton>
        </form>
      </Card>
    </Page>
  );
}
