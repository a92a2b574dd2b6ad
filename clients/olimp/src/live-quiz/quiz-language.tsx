import type { Locale } from '@alif24/client-shared/graphql';
import { languageNames, languageOf, languages, localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { useState } from 'react';
import styles from './player.module.css';
import { playerTexts } from './player.texts.ts';

const place = 'alif24-quiz-language';

/** The language a player reads questions in: the one chosen last on this device, otherwise the one of the page. */
export function useQuizLanguage(): [Locale, (locale: Locale) => void] {
  const { language } = useLanguage();
  const [chosen, setChosen] = useState<Locale | null>(recall);
  const choose = (locale: Locale) => {
    setChosen(locale);
    try {
      window.localStorage.setItem(place, locale);
    } catch {
      // a browser that keeps nothing: the choice lives as long as the page
    }
  };
  return [chosen ?? localeOf(language), choose];
}

function recall(): Locale | null {
  try {
    const kept = window.localStorage.getItem(place);
    return languages.map(localeOf).find((locale) => locale === kept) ?? null;
  } catch {
    return null;
  }
}

interface QuizLanguageProps {
  /** Those in which every question is. */
  offered: readonly Locale[];
  /** What is asked for, also where only some of the questions are in it. */
  wanted: Locale;
  onChoose: (locale: Locale) => void;
}

/** The languages a quiz is written in, with the one that is asked for; nothing where there is only one. */
export function QuizLanguage({ offered, wanted, onChoose }: QuizLanguageProps) {
  const t = useTexts(playerTexts);
  const choices = languages.map(localeOf).filter((locale) => locale === wanted || offered.includes(locale));
  if (choices.length < 2) return null;
  return (
    <select
      className={styles.language}
      aria-label={t('language')}
      value={wanted}
      onChange={(event) => {
        const chosen = choices.find((locale) => locale === event.currentTarget.value);
        if (chosen) onChoose(chosen);
      }}
    >
      {choices.map((locale) => (
        <option key={locale} value={locale} lang={languageOf(locale)}>
          {languageNames[languageOf(locale)]}
        </option>
      ))}
    </select>
  );
}
