import { useMantineColorScheme } from '@mantine/core';
import { useId } from 'react';
import { type Language, languageNames, languages, useLanguage, useTexts } from '../i18n/index.ts';
import styles from './choices.module.css';
import { siteTexts } from './site.texts.ts';

interface ChoicesProps<Value extends string> {
  label: string;
  options: readonly { value: Value; text: string; lang?: string }[];
  chosen: Value;
  choose: (value: Value) => void;
}

function Choices<Value extends string>({ label, options, chosen, choose }: ChoicesProps<Value>) {
  const name = useId();
  return (
    <fieldset className={styles.choices} data-count={options.length}>
      <legend>{label}</legend>
      {options.map(({ value, text, lang }) => (
        <label key={value} lang={lang}>
          <input type="radio" name={name} checked={value === chosen} onChange={() => choose(value)} />
          <span>{text}</span>
        </label>
      ))}
    </fieldset>
  );
}

export function LanguageChoice() {
  const t = useTexts(siteTexts);
  const { language, choose } = useLanguage();
  const options = languages.map((value: Language) => ({ value, text: languageNames[value], lang: value }));
  return <Choices label={t('language')} options={options} chosen={language} choose={(one) => void choose(one)} />;
}

/** Mantine would stop transitions with an inline style, which the content policy refuses. */
const keepTransitions = { keepTransitions: true };

const schemes = ['light', 'dark', 'auto'] as const;

export function SchemeChoice() {
  const t = useTexts(siteTexts);
  const { colorScheme, setColorScheme } = useMantineColorScheme(keepTransitions);
  const options = schemes.map((value) => ({ value, text: t(value) }));
  return <Choices label={t('scheme')} options={options} chosen={colorScheme} choose={setColorScheme} />;
}
