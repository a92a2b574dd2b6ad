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
  offered: readonly Locale[];
  shown: Locale;
  onChoose: (locale: Locale) => void;
}

/** The languages a quiz is written in; nothing where there is only one. */
export function QuizLanguage({ offered, shown, onChoose }: QuizLanguageProps) {
  const t = useTexts(playerTexts);
  if (offered.length < 2) return null;
  return (
    <select
      className={styles.language}
      aria-label={t('language')}
      value={shown}
      onChange={(event) => {
        const chosen = offered.find((locale) => locale === event.currentTarget.value);
        if (chosen) onChoose(chosen);
      }}
    >
      {offered.map((locale) => (
        <option key={locale} value={locale} lang={languageOf(locale)}>
          {languageNames[languageOf(locale)]}
        </option>
      ))}
    </select>
  );
}
