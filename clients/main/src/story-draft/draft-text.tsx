import { useTexts } from '@alif24/client-shared/i18n';
import { Card } from '@alif24/client-shared/ui';
import type { Draft } from './story-draft.graphql.ts';
import styles from './story-draft.module.css';
import { storyDraftTexts } from './story-draft.texts.ts';

/** A draft as the child would read it, and its questions with what the child would not see. */
export function DraftText({ draft: { language, pages, questions } }: { draft: Draft }) {
  const t = useTexts(storyDraftTexts);
  return (
    <Card as="section">
      <ol className={styles.text} lang={language}>
        {pages.map((page) => (
          <li key={page}>{page}</li>
        ))}
      </ol>
      <h2>{t('questions')}</h2>
      <ol className={styles.questions}>
        {questions.map(({ question, options, answer, quote }) => (
          <li key={question}>
            <span lang={language}>{question}</span>
            <ul>
              {options.map((option, at) => (
                <li key={option} data-right={at === answer}>
                  <span lang={language}>{option}</span>
                  {at === answer && ` — ${t('right')}`}
                </li>
              ))}
            </ul>
            <p className={styles.small}>
              {t('quote')}: <span lang={language}>{quote}</span>
            </p>
          </li>
        ))}
      </ol>
    </Card>
  );
}
