import type { Locale } from '@alif24/client-shared/graphql';
import { languageNames, languageOf, useTexts } from '@alif24/client-shared/i18n';
import { Textarea, TextInput } from '@mantine/core';
import { editorTexts } from './editor.texts.ts';
import { hasOptions, noWords, otherLanguages, type QuestionDraft, type WordsDraft } from './question-draft.ts';
import styles from './question-parts.module.css';

interface TranslationsEditorProps {
  question: QuestionDraft;
  language: Locale;
  set: (change: Partial<QuestionDraft>) => void;
}

/** The same question in other languages, for players who read those. */
export function TranslationsEditor({ question, language, set }: TranslationsEditorProps) {
  const t = useTexts(editorTexts);
  return (
    <details className={styles.translations}>
      <summary>{t('otherLanguages')}</summary>
      <p>{t('otherLanguagesHint')}</p>
      {otherLanguages(language).map((other) => {
        const words = question.translations[other] ?? noWords();
        return (
          <Words
            key={other}
            question={question}
            language={other}
            words={words}
            onChange={(change) => set({ translations: { ...question.translations, [other]: { ...words, ...change } } })}
          />
        );
      })}
    </details>
  );
}

interface WordsProps {
  question: QuestionDraft;
  language: Locale;
  words: WordsDraft;
  onChange: (change: Partial<WordsDraft>) => void;
}

function Words({ question, language, words, onChange }: WordsProps) {
  const t = useTexts(editorTexts);
  const name = languageNames[languageOf(language)];
  const lang = languageOf(language);
  return (
    <fieldset className={styles.words} lang={lang}>
      <legend>{name}</legend>
      <TextInput
        label={t('textIn', { language: name })}
        maxLength={300}
        value={words.text}
        onChange={(event) => onChange({ text: event.currentTarget.value })}
      />
      {hasOptions(question.kind) &&
        question.options.map(
          (own, at) =>
            own.trim() !== '' && (
              <TextInput
                // biome-ignore lint/suspicious/noArrayIndexKey: the places of answers stay where they are
                key={at}
                label={own}
                maxLength={80}
                value={words.options[at] ?? ''}
                onChange={(event) => onChange({ options: words.options.with(at, event.currentTarget.value) })}
              />
            ),
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
        maxLength={500}
        rows={2}
        value={words.explanation}
        onChange={(event) => onChange({ explanation: event.currentTarget.value })}
      />
    </fieldset>
  );
}
