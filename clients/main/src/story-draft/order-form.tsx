import '@mantine/core/styles/Input.layer.css';
import { useErrorText } from '@alif24/client-shared/apollo';
import type { StoryTheme } from '@alif24/client-shared/graphql';
import { useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Notice } from '@alif24/client-shared/ui';
import { useApolloClient, useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import { draftStory, knownLetters, storyDrafts } from './story-draft.graphql.ts';
import styles from './story-draft.module.css';
import { storyDraftTexts } from './story-draft.texts.ts';
import type { Reader } from './use-readers.ts';

const languages = ['uz', 'ru', 'en'] as const;
const levels = [1, 2, 3, 4];
const themes = ['NATURE', 'FAMILY', 'SCHOOL', 'FAIRY_TALE', 'SCIENCE', 'CITY', 'HISTORY', 'FRIENDSHIP'] as const;

/** Of fewer letters, even the commonest, no story comes about in which every other word can be read. */
const FEWEST_LETTERS = 16;
const genders = ['either', 'girl', 'boy'] as const;

/** What story is wanted; for one of the children it takes the letters that this child knows. */
export function OrderForm({ readers }: { readers: readonly Reader[] }) {
  const t = useTexts(storyDraftTexts);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const errorText = useErrorText();
  const client = useApolloClient();
  const form = useRef<HTMLFormElement>(null);
  const [letters, setLetters] = useState('');
  /** How many letters the chosen child knows, where these are too few for a story. */
  const [few, setFew] = useState<number | null>(null);
  const [order, { loading, error }] = useMutation(draftStory, { refetchQueries: [storyDrafts] });

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const read = (name: string) => String(form.get(name) ?? '').trim();
    const gender = read('gender');
    const typed = letters.toLowerCase().split(/[\s,]+/);
    const known = typed.filter(Boolean);
    const { data } = await order({
      variables: {
        input: {
          language: read('language'),
          level: Number(read('level')),
          theme: read('theme') as StoryTheme,
          hero: read('hero') || null,
          letters: known.length > 0 ? known : null,
          isGirl: gender === 'either' ? null : gender === 'girl',
          studentId: read('child') || null,
        },
      },
    });
    if (data) await navigate(`/stories/drafts/${data.draftStory.id}`);
  }

  /** The letters of the child and the language that are chosen now; none for all children, or where Harf knows of none yet. */
  async function fillLetters() {
    if (!form.current) return;
    const chosen = new FormData(form.current);
    const [id, language] = [String(chosen.get('child') ?? ''), String(chosen.get('language'))];
    setFew(null);
    setLetters('');
    if (!id) return;
    const { data } = await client.query({ query: knownLetters, variables: { id, language } });
    const known = (data?.user?.letterProgress ?? []).filter(({ state }) => state === 'KNOWN');
    const lower = known.flatMap(({ letter }) => (letter.lower === 'ʼ' ? [] : letter.lower));
    if (lower.length >= FEWEST_LETTERS) setLetters(lower.join(' '));
    else setFew(lower.length);
  }
  const fill = () => void fillLetters().catch(() => {});

  const failure = error && errorText(error);
  return (
    <form ref={form} noValidate onSubmit={(event) => void send(event).catch(() => {})} className={styles.form}>
      <Choice
        name="language"
        label={t('language')}
        values={languages}
        first={language.slice(0, 2)}
        text={(one) => t(one)}
        onChange={fill}
      />
      <NativeSelect
        name="child"
        label={t('forChild')}
        description={t('forChildAdvice')}
        onChange={fill}
        data={[
          { value: '', label: t('forAll') },
          ...readers.map(({ id, fullName }) => ({ value: id, label: fullName ?? '' })),
        ]}
      />
      <Choice name="level" label={t('level')} values={levels} first={1} text={String} />
      <NativeSelect name="theme" label={t('theme')} data={themes.map((value) => ({ value, label: t(value) }))} />
      <div className={styles.pair}>
        <TextInput name="hero" label={t('hero')} description={t('heroAdvice')} maxLength={15} autoComplete="off" />
        <TextInput
          name="letters"
          label={t('letters')}
          description={few === null ? t('lettersAdvice') : t('lettersFew', { count: few })}
          maxLength={160}
          value={letters}
          onChange={({ currentTarget }) => setLetters(currentTarget.value)}
          autoComplete="off"
          autoCapitalize="none"
        />
      </div>
      <Choice name="gender" label={t('gender')} values={genders} first="either" text={(one) => t(one)} />
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
  onChange?: () => void;
}

function Choice<T extends string | number>({ name, label, values, first, text, onChange }: ChoiceProps<T>) {
  return (
    <fieldset className={styles.choice}>
      <legend>{label}</legend>
      <div>
        {values.map((value) => (
          <label key={value}>
            <input type="radio" name={name} value={value} defaultChecked={value === first} onChange={onChange} />
            <span>{text(value)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
