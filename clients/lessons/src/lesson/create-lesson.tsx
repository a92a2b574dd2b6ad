import './builder-sheets.ts';
import { useErrorText } from '@alif24/client-shared/apollo';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import styles from './create-lesson.module.css';
import { createLesson } from './lesson-builder.graphql.ts';
import { builderTexts } from './lesson-builder.texts.ts';
import { PictureField } from './picture-field.tsx';

const grades = Array.from({ length: 12 }, (_, grade) => grade);
const languages = ['uz', 'ru', 'en'] as const;

/** Begins a draft and goes on to its builder. */
export function CreateLesson() {
  const t = useTexts(builderTexts);
  const errorText = useErrorText();
  const navigate = useNavigate();
  const [create, { loading, error }] = useMutation(createLesson);
  const [isEmpty, setEmpty] = useState(false);

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (name: string) => String(form.get(name) ?? '').trim();
    setEmpty(read('title') === '');
    if (read('title') === '') return;
    const input = {
      title: read('title'),
      summary: read('summary'),
      language: read('language'),
      grade: Number(read('grade')),
      picture: read('picture') || null,
    };
    const { data } = await create({ variables: { input } }).catch(() => ({ data: null }));
    if (data) await navigate(`/my-lessons/${data.createLesson.id}`);
  }

  return (
    <Card as="section" className={styles.card}>
      <h2>{t('new')}</h2>
      <form noValidate className={styles.form} onSubmit={(event) => void submit(event)}>
        <TextInput name="title" label={t('lessonTitle')} maxLength={120} error={isEmpty && t('needed')} />
        <TextInput name="summary" label={t('summary')} maxLength={500} />
        <NativeSelect
          name="grade"
          label={t('grade')}
          defaultValue="1"
          data={grades.map((grade) => ({ value: String(grade), label: t('gradeName', { grade }) }))}
        />
        <NativeSelect
          name="language"
          label={t('language')}
          data={languages.map((language) => ({ value: language, label: t(language) }))}
        />
        <PictureField label={t('picture')} />
        <BigButton type="submit" isBusy={loading}>
          {t('create')}
        </BigButton>
      </form>
      {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
    </Card>
  );
}
