import '@mantine/core/styles/Input.layer.css';
import { useErrorText } from '@alif24/client-shared/apollo';
import type { MainChildFamilyQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { updateChild } from './family.graphql.ts';
import styles from './family.module.css';
import { familyTexts } from './family.texts.ts';

const grades = Array.from({ length: 12 }, (_, grade) => grade);

/** Name and grade of a child. */
export function EditChild({ child }: { child: NonNullable<MainChildFamilyQuery['user']> }) {
  const t = useTexts(familyTexts);
  const errorText = useErrorText();
  const [isMissing, setMissing] = useState(false);
  const [save, { data, error, loading }] = useMutation(updateChild);
  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (name: string) => String(form.get(name) ?? '').trim();
    const firstName = read('firstName');
    setMissing(!firstName);
    if (!firstName) return;
    const input = { childId: child.id, firstName, lastName: read('lastName'), grade: Number(read('grade')) };
    void save({ variables: { input } }).catch(() => {});
  }
  return (
    <Card as="section" className={styles.part}>
      <h2>{t('child')}</h2>
      <form noValidate autoComplete="off" onSubmit={send} className={styles.part}>
        <TextInput
          name="firstName"
          autoComplete="off"
          label={t('firstName')}
          defaultValue={child.firstName ?? ''}
          error={isMissing && t('needed')}
        />
        <TextInput name="lastName" autoComplete="off" label={t('lastName')} defaultValue={child.lastName ?? ''} />
        <NativeSelect
          name="grade"
          label={t('grade')}
          defaultValue={String(child.studentProfile?.grade ?? 1)}
          data={grades.map((grade) => ({
            value: String(grade),
            label: grade === 0 ? t('preschool') : t('gradeOf', { grade }),
          }))}
        />
        {data && <Notice kind="done">{t('saved')}</Notice>}
        {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
        <BigButton kind="quiet" type="submit" isBusy={loading}>
          {t('save')}
        </BigButton>
      </form>
    </Card>
  );
}
