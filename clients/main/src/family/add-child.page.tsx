import '@mantine/core/styles/Input.layer.css';
import { useErrorText } from '@alif24/client-shared/apollo';
import { PicturePad } from '@alif24/client-shared/drawings';
import type { ConsentPurpose, SignInPicture } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, Notice, Page } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { type ComponentType, type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { addChild } from './add-child.graphql.ts';
import styles from './add-child.module.css';
import { addChildTexts } from './add-child.texts.ts';

const grades = Array.from({ length: 12 }, (_, grade) => grade);

interface AddChildPageProps {
  /** What a parent may allow, from the slice that owns those texts, and the version of them. */
  Consents: ComponentType<{ given: readonly ConsentPurpose[]; onChange: (given: ConsentPurpose[]) => void }>;
  consentTextVersion: string;
}

export function AddChildPage({ Consents, consentTextVersion }: AddChildPageProps) {
  const t = useTexts(addChildTexts);
  const errorText = useErrorText();
  const navigate = useNavigate();
  const [isNameMissing, setNameMissing] = useState(false);
  const [given, setGiven] = useState<ConsentPurpose[]>([]);
  const [pictures, setPictures] = useState<SignInPicture[]>([]);
  const [save, { loading, error }] = useMutation(addChild, { refetchQueries: ['MainChildren'] });

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (name: string) => String(form.get(name) ?? '').trim();
    const firstName = read('firstName');
    setNameMissing(!firstName);
    if (!firstName) return;
    const input = {
      ...{ firstName, lastName: read('lastName'), grade: Number(read('grade')), birthDate: read('birthDate') || null },
      consents: given.map((purpose) => ({ purpose, isGiven: true })),
      consentTextVersion,
      password: pictures.length > 0 ? { pictures } : null,
    };
    const { data } = await save({ variables: { input } }).catch(() => ({ data: undefined }));
    if (data) await navigate(`/children/${data.addChild.id}`, { replace: true });
  }

  return (
    <Page title={t('title')} lead={t('lead')} width="narrow">
      <Card>
        <form noValidate onSubmit={(event) => void send(event)} className={styles.form}>
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
          <Consents given={given} onChange={setGiven} />
          <details className={styles.pictures}>
            <summary>{t('pictures')}</summary>
            <p>{t('picturesLead')}</p>
            <PicturePad chosen={pictures} onChange={setPictures} most={4} />
          </details>
          {error && <Notice kind="problem">{errorText(error).happened}</Notice>}
          <BigButton type="submit" isBusy={loading} isDisabled={pictures.length === 1 || pictures.length === 2}>
            {t('save')}
          </BigButton>
        </form>
      </Card>
    </Page>
  );
}
