import { Drawing } from '@alif24/client-shared/drawings';
import { localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { useQuery } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { builderChoices } from './lesson-builder.graphql.ts';
import { builderTexts } from './lesson-builder.texts.ts';
import styles from './picture-field.module.css';

/** One of the pictures that there are, by what they show in the language of the page, with a look at it. */
export function PictureField({ label, isNeeded = false }: { label: string; isNeeded?: boolean }) {
  const t = useTexts(builderTexts);
  const { language } = useLanguage();
  const { data } = useQuery(builderChoices, { variables: { locale: localeOf(language) } });
  const [picture, setPicture] = useState('');
  const words = data?.alphabets.flatMap(({ letters }) => letters.flatMap(({ words }) => words)) ?? [];
  const meanings = new Map(words.map((word) => [word.picture, word.meaning]));
  const { compare } = new Intl.Collator(language);
  const options = [...meanings].map(([value, label]) => ({ value, label })).sort((a, b) => compare(a.label, b.label));
  return (
    <div className={styles.field}>
      <NativeSelect
        name="picture"
        label={label}
        value={picture}
        onChange={({ currentTarget }) => setPicture(currentTarget.value)}
        data={[{ value: '', label: isNeeded ? '' : t('noPicture') }, ...options]}
      />
      {picture && <Drawing picture={picture} letter="" className={styles.picture} />}
    </div>
  );
}
