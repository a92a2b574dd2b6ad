import { codeOf, useErrorText } from '@alif24/client-shared/apollo';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addStudent } from './classroom.graphql.ts';
import styles from './classroom.module.css';
import { classroomTexts } from './classroom.texts.ts';

const empty = { phone: '+998 ', firstName: '' };

/** A pupil comes into a class by number and name, both exact: nobody else's child can be added by guessing. */
export function AddStudent({ classroomId, onAdded }: { classroomId: string; onAdded: () => void }) {
  const t = useTexts(classroomTexts);
  const errorText = useErrorText();
  const [form, setForm] = useState(empty);
  const [problem, setProblem] = useState('');
  const [add, { loading, data }] = useMutation(addStudent);

  async function send(event: FormEvent) {
    event.preventDefault();
    setProblem('');
    if (form.firstName.trim() === '' || form.phone.replace(/\D/g, '').length < 9) return setProblem(t('fill'));
    try {
      await add({ variables: { input: { classroomId, ...form } } });
      setForm(empty);
      onAdded();
    } catch (error) {
      setProblem(codeOf(error) === 'NOT_FOUND' ? t('notFound') : errorText(error).happened);
    }
  }

  return (
    <Card as="section">
      <h2>{t('addStudent')}</h2>
      <p className={styles.lead}>{t('addLead')}</p>
      <form noValidate onSubmit={send} className={styles.add}>
        <TextInput
          label={t('phone')}
          type="tel"
          inputMode="tel"
          maxLength={30}
          value={form.phone}
          onChange={(event) => setForm({ ...form, phone: event.currentTarget.value })}
        />
        <TextInput
          label={t('firstName')}
          maxLength={100}
          value={form.firstName}
          onChange={(event) => setForm({ ...form, firstName: event.currentTarget.value })}
        />
        <BigButton type="submit" isBusy={loading}>
          {t('addSend')}
        </BigButton>
      </form>
      {problem && <Notice kind="problem">{problem}</Notice>}
      {data && !problem && <Notice kind="done">{t('added')}</Notice>}
    </Card>
  );
}
