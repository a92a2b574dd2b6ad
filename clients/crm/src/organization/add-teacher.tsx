import { codeOf, useErrorText } from '@alif24/client-shared/apollo';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addTeacher, teachers } from './organization.graphql.ts';
import { organizationTexts } from './organization.texts.ts';
import styles from './people.module.css';

/** A confirmed teacher joins by phone number. */
export function AddTeacher() {
  const t = useTexts(organizationTexts);
  const errorText = useErrorText();
  const [phone, setPhone] = useState('+998 ');
  const [add, { loading, data, error }] = useMutation(addTeacher, { refetchQueries: [teachers] });

  async function send(event: FormEvent) {
    event.preventDefault();
    const { data } = await add({ variables: { input: { phone } } }).catch(() => ({ data: undefined }));
    if (data) setPhone('+998 ');
  }
  const code = error && codeOf(error);
  const problem =
    code === 'NOT_FOUND' ? t('notFound') : code === 'FORBIDDEN' ? t('notApproved') : error && errorText(error).happened;

  return (
    <Card as="section">
      <h2>{t('addTeacher')}</h2>
      <p className={styles.lead}>{t('addTeacherLead')}</p>
      <form noValidate onSubmit={send} className={styles.add}>
        <TextInput
          label={t('phone')}
          type="tel"
          inputMode="tel"
          maxLength={30}
          value={phone}
          onChange={(event) => setPhone(event.currentTarget.value)}
        />
        <BigButton type="submit" isBusy={loading}>
          {t('addSend')}
        </BigButton>
      </form>
      {problem && <Notice kind="problem">{problem}</Notice>}
      {data && !problem && <Notice kind="done">{t('added', { name: data.addTeacher.fullName ?? '' })}</Notice>}
    </Card>
  );
}
