import '@mantine/core/styles/Input.layer.css';
import { useErrorText } from '@alif24/client-shared/apollo';
import type { StoryTheme } from '@alif24/client-shared/graphql';
import { useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { draftStory, storyDrafts } from './story-draft.graphql.ts';
import styles from './story-draft.module.css';
import { storyDraftTexts } from './story-draft.texts.ts';

const languages = ['uz', 'ru', 'en'] as const;
const levels = [1, 2, 3, 4];
const themes = ['NATURE', 'FAMILY', 'SCHOOL', 'FAIRY_TALE', 'SCIENCE', 'CITY', 'HISTORY', 'FRIENDSHIP'] as const;

/** What story is wanted. Nothing in it is about a child. */
export function OrderForm() {
  const t = useTexts(storyDraftTexts);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const [order, { loading, error }] = useMutation(draftStory, { refetchQueries: [storyDrafts] });

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (name: string) => String(form.get(name) ?? '').trim();
    const letters = read('letters')
      .toLowerCase()
      .split(/[\s,]+/)
      .filter(Boolean);
    const { data } = await order({
      variables: {
        input: {
          language: read('language'),
          level: Number(read('level')),
          theme: read('theme') as StoryTheme,
          hero: read('hero') || null,
          letters: letters.length > 0 ? letters : null,
        },
      },
    });
    if (data) await navigate(`/stories/drafts/${data.draftStory.id}`);
  }

  const failure = error && errorText(error);
  return (
    <form noValidate onSubmit={(event) => void send(event).catch(() => {})} className={styles.form}>
      <Choice
        name="language"
        label={t('language')}
        values={languages}
        first={language.slice(0, 2)}
        text={(one) => t(one)}
      />
      <Choice name="level" label={t('level')} values={levels} first={1} text={String} />
      <NativeSelect name="theme" label={t('theme')} data={themes.map((value) => ({ value, label: t(value) }))} />
      <div className={styles.pair}>
        <TextInput name="hero" label={t('hero')} description={t('heroAdvice')} maxLength={15} autoComplete="off" />
        <TextInput
          name="letters"
          label={t('letters')}
          description={t('lettersAdvice')}
          maxLength={160}
          autoComplete="off"
          autoCapitalize="none"
        />
      </div>
      <p className={styles.small}>{t('privacy')}</p>
      {failure && <Notice kind="problem">{failure.code === 'BAD_USER_INPUT' ? t('wrong') : failure.happened}</Notice>}
      <BigButton type="submit" isBusy={loading}>
        {t('order')}
      </BigButton>
    </form>
  );
}

interface ChoiceProps<T> {
  name: string;
  label: string;
  values: readonly T[];
  first: string | number;
  text: (value: T) => string;
}

function Choice<T extends string | number>({ name, label, values, first, text }: ChoiceProps<T>) {
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      <div>
        {values.map((value) => (
          <label key={value}>
            <input type="radio" name={name} value={value} defaultChecked={value === first} />
            <span>{text(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
