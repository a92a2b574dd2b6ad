import '@mantine/core/styles/Input.layer.css';
import { useErrorText } from '@alif24/client-shared/apollo';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice, Page } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { addChild } from './add-child.graphql.ts';
import styles from './add-child.module.css';
import { addChildTexts } from './add-child.texts.ts';
import { children } from './pupil.graphql.ts';

const grades = Array.from({ length: 12 }, (_, grade) => grade);

export function AddChildPage() {
  const t = useTexts(addChildTexts);
  const errorText = useErrorText();
  const navigate = useNavigate();
  const [isNameMissing, setNameMissing] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [save, { loading }] = useMutation(addChild, { refetchQueries: [children] });

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (name: string) => String(form.get(name) ?? '').trim();
    const firstName = read('firstName');
    setNameMissing(!firstName);
    setError(null);
    if (!firstName) return;
    const birthDate = read('birthDate') || null;
    const input = { firstName, lastName: read('lastName'), grade: Number(read('grade')), birthDate };
    try {
      const { data } = await save({ variables: { input } });
      if (data) await navigate(`/children/${data.addChild.id}`, { replace: true });
    } catch (problem) {
      setError(problem);
    }
  }

  return (
    <Page title={t('title')} lead={t('lead')} width="narrow">
      <Card>
        <form noValidate onSubmit={send} className={styles.form}>
          <TextInput name="firstName" autoComplete="off" label={t('firstName')} error={isNameMissing && t('needed')} />
          <TextInput name="lastName" autoComplete="off" label={t('lastName')} />
          <NativeSelect
            name="grade"
            label={t('grade')}
            defaultValue="1"
            data={grades.map((grade) => ({
              value: String(grade),
              label: grade === 0 ? t('preschool') : t('gradeOf', { grade }),
            }))}
          />
          <TextInput name="birthDate" type="date" autoComplete="off" label={t('birthDate')} />
          {error !== null && <Notice kind="problem">{errorText(error).happened}</Notice>}
          <BigButton type="submit" isBusy={loading}>
            {t('save')}
          </BigButton>
        </form>
      </Card>
    </Page>
  );
}
