import type { Locale } from '@alif24/client-shared/graphql';
import { languageNames, languageOf, useTexts } from '@alif24/client-shared/i18n';
import { proseAsText } from '@alif24/client-shared/prose';
import { Textarea, TextInput } from '@mantine/core';
import { withFormulas } from './formula-preview.tsx';
import { hasOptions, noWords, otherLanguages, type QuestionDraft, type WordsDraft } from './question-draft.ts';
import { questionTexts } from './question-editor.texts.ts';
import styles from './question-parts.module.css';
import { QuestionTextField } from './question-text-field.tsx';

interface TranslationsEditorProps {
  question: QuestionDraft;
  language: Locale;
  /** The one that is written elsewhere. */
  beside: Locale | null;
  isLong: boolean;
  set: (change: Partial<QuestionDraft>) => void;
}

/** The same question in other languages, for players who read those. */
export function TranslationsEditor({ question, language, beside, isLong, set }: TranslationsEditorProps) {
  const t = useTexts(questionTexts);
  const others = otherLanguages(language).filter((other) => other !== beside);
  if (others.length === 0) return null;
  return (
    <details className={styles.translations}>
      <summary>{t('otherLanguages')}</summary>
      <p>{t('otherLanguagesHint')}</p>
      {others.map((other) => {
        const words = question.translations[other] ?? noWords(question.options.length);
        return (
          <Words
            key={other}
            question={question}
            language={other}
            words={words}
            isLong={isLong}
            onChange={(change) => set({ translations: { ...question.translations, [other]: { ...words, ...change } } })}
          />
        );
      })}
    </details>
  );
}

interface WordsProps {
  question: QuestionDraft;
  /** It stands beside the first language: each field level with the one it translates. */
  isBeside?: boolean;
  /** What is asked may have several lines. */
  isLong: boolean;
  language: Locale;
  words: WordsDraft;
  onChange: (change: Partial<WordsDraft>) => void;
}

/** The words of a question in another language. */
export function Words({ question, language, words, isBeside = false, isLong, onChange }: WordsProps) {
  const t = useTexts(questionTexts);
  const name = languageNames[languageOf(language)];
  const lang = languageOf(language);
  return (
    <fieldset className={styles.words} data-beside={isBeside} lang={lang}>
      <legend>{name}</legend>
      <QuestionTextField
        label={t('textIn', { language: name })}
        isLong={isLong}
        value={words.text}
        onChange={(text) => onChange({ text })}
      />
      {hasOptions(question.kind) && (
        <div className={styles.translatedOptions} data-beside={isBeside}>
          {isBeside && <p>{t('optionsIn', { language: name })}</p>}
          {question.options.map((own, at) => {
            if (own.trim() === '') return null;
            const name = proseAsText(own);
            return (
              <TextInput
                // biome-ignore lint/suspicious/noArrayIndexKey: the places of answers stay where they are
                key={at}
                {...(isBeside ? { 'aria-label': name, placeholder: name } : { label: name })}
                {...withFormulas(words.options[at] ?? '')}
                maxLength={80}
                value={words.options[at] ?? ''}
                onChange={(event) => onChange({ options: words.options.with(at, event.currentTarget.value) })}
              />
            );
          })}
        </div>
      )}
      {question.kind === 'LISTEN' && (
        <TextInput
          label={t('sound')}
          maxLength={60}
          value={words.sound}
          onChange={(event) => onChange({ sound: event.currentTarget.value })}
        />
      )}
      <Textarea
        label={t('explanation')}
        {...withFormulas(words.explanation)}
        maxLength={500}
        rows={2}
        value={words.explanation}
        onChange={(event) => onChange({ explanation: event.currentTarget.value })}
      />
    </fieldset>
  );
}
