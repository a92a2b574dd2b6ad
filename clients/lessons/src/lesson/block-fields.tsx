import { localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { useQuery } from '@apollo/client/react';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import styles from './add-block.module.css';
import { builderChoices } from './lesson-builder.graphql.ts';
import { builderTexts } from './lesson-builder.texts.ts';
import { PictureField } from './picture-field.tsx';

export const blockKinds = ['TEXT', 'PICTURE', 'LETTER', 'STORY', 'QUESTION'] as const;
export type BlockKind = (typeof blockKinds)[number];

const places = [0, 1, 2, 3];

/** The fields that a step of this kind needs. */
export function BlockFields({ kind }: { kind: BlockKind }) {
  const t = useTexts(builderTexts);
  switch (kind) {
    case 'TEXT':
      return (
        <>
          <Textarea name="text" label={t('text')} rows={4} maxLength={4000} required />
          <PictureField label={t('picture')} />
        </>
      );
    case 'PICTURE':
      return (
        <>
          <PictureField label={t('picture')} isNeeded />
          <TextInput name="text" label={t('caption')} maxLength={200} />
        </>
      );
    case 'LETTER':
      return <LetterField />;
    case 'STORY':
      return <StoryField />;
    case 'QUESTION':
      return <QuestionFields />;
  }
}

function useChoices() {
  const { language } = useLanguage();
  return useQuery(builderChoices, { variables: { locale: localeOf(language) } }).data;
}

function LetterField() {
  const t = useTexts(builderTexts);
  const groups = (useChoices()?.alphabets ?? []).toReversed().map(({ name, letters }) => ({
    group: name,
    items: letters.map(({ id, upper, lower }) => ({ value: id, label: `${upper} ${lower}` })),
  }));
  return <NativeSelect name="letterId" label={t('letter')} data={groups} required />;
}

function StoryField() {
  const t = useTexts(builderTexts);
  const stories = useChoices()?.stories.edges ?? [];
  const data = stories.map(({ node: { id, title } }) => ({ value: id, label: title }));
  return <NativeSelect name="storyId" label={t('story')} data={data} required />;
}

function QuestionFields() {
  const t = useTexts(builderTexts);
  return (
    <>
      <TextInput name="text" label={t('question')} maxLength={500} required />
      <fieldset className={styles.options}>
        <legend>{t('rightOption')}</legend>
        {places.map((place) => (
          <div key={place} className={styles.option}>
            <input
              type="radio"
              name="answer"
              value={place}
              defaultChecked={place === 0}
              aria-label={`${t('rightOption')}: ${t('option', { number: place + 1 })}`}
            />
            <TextInput
              name={`option-${place}`}
              aria-label={t('option', { number: place + 1 })}
              placeholder={t('option', { number: place + 1 })}
              maxLength={200}
              required={place < 2}
            />
          </div>
        ))}
      </fieldset>
      <TextInput name="hint" label={t('hint')} maxLength={500} />
      <PictureField label={t('picture')} />
    </>
  );
}
