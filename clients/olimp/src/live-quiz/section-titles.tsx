import type { Locale } from '@alif24/client-shared/graphql';
import { languageNames, languageOf, useTexts } from '@alif24/client-shared/i18n';
import { TextInput } from '@mantine/core';
import { otherLanguages } from '../question/question-draft.ts';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.ts';
import { LONGEST_SECTION, type QuizQuestion } from './quiz-draft.ts';

interface SectionTitlesProps {
  question: QuizQuestion;
  /** The language of the quiz. */
  language: Locale;
  set: (change: Pick<QuizQuestion, 'sectionTranslations'>) => void;
}

/** The title of a section in other languages, for players who read those; nothing where no section begins. */
export function SectionTitles({ question: { section, sectionTranslations }, language, set }: SectionTitlesProps) {
  const t = useTexts(editorTexts);
  if (section.trim() === '') return null;
  return (
    <fieldset className={styles.titles}>
      <legend>{t('sectionTitles', { title: section.trim() })}</legend>
      {otherLanguages(language).map((other) => (
        <TextInput
          key={other}
          lang={languageOf(other)}
          label={languageNames[languageOf(other)]}
          maxLength={LONGEST_SECTION}
          value={sectionTranslations[other] ?? ''}
          onChange={(event) =>
            set({ sectionTranslations: { ...sectionTranslations, [other]: event.currentTarget.value } })
          }
        />
      ))}
    </fieldset>
  );
}
