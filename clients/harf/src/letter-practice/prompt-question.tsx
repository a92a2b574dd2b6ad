import { Drawing } from '@alif24/client-shared/drawings';
import type { HarfPracticeFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { practiceTexts } from './letter-practice.texts.ts';
import styles from './prompt-question.module.css';

const instructions = { NAME: 'name', FORM: 'form', WORD: 'word' } as const;

type Prompt = HarfPracticeFragment['prompts'][number];

/** What is asked: a name, a large letter, or a word with a gap and its picture. */
export function PromptQuestion({ prompt, language }: { prompt: Prompt; language: string }) {
  const t = useTexts(practiceTexts);
  const { kind, text, gap } = prompt;
  return (
    <section className={styles.question}>
      {gap && <Drawing picture={gap.picture} letter="?" className={styles.picture} />}
      <h1>{t(instructions[kind])}</h1>
      {text && (
        <p className={styles.text} data-kind={kind} lang={language}>
          {text}
        </p>
      )}
      {gap && (
        <p className={styles.word} lang={language}>
          {gap.tiles.map((tile, place) =>
            tile === null ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: a word has one gap, in its place
              <span key={place} className={styles.gap} role="img" aria-label={t('gap')} />
            ) : (
              // biome-ignore lint/suspicious/noArrayIndexKey: tiles of a word do not move
              <span key={place}>{tile}</span>
            ),
          )}
        </p>
      )}
    </section>
  );
}
