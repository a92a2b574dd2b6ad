import { useTexts } from '@alif24/client-shared/i18n';
import { IconPlus, IconX } from '@tabler/icons-react';
import { emptyOption, type QuestionDraft } from './test-draft.ts';
import styles from './test-editor.module.css';
import { editorTexts } from './test-editor.texts.ts';

const MOST = 8;

interface OptionsEditorProps {
  question: QuestionDraft;
  problem: string | undefined;
  change: (changes: Partial<QuestionDraft>) => void;
}

/** The options of a choice question; the right ones are marked beside them, by a circle or by squares. */
export function OptionsEditor({ question: { key, type, options }, problem, change }: OptionsEditorProps) {
  const t = useTexts(editorTexts);
  const isSingle = type === 'SINGLE_CHOICE';
  const edit = (at: number, changes: Partial<(typeof options)[number]>) =>
    change({ options: options.map((option, n) => (n === at ? { ...option, ...changes } : option)) });
  const mark = (at: number, isCorrect: boolean) =>
    isSingle
      ? change({ options: options.map((option, n) => ({ ...option, isCorrect: n === at })) })
      : edit(at, { isCorrect });
  return (
    <fieldset className={styles.options}>
      <legend>
        {t('options')} <span className={styles.hint}>{t('optionsHint')}</span>
      </legend>
      {options.map((option, at) => (
        <div key={option.key} className={styles.option}>
          <label className={styles.mark}>
            <input
              type={isSingle ? 'radio' : 'checkbox'}
              name={`right-${key}`}
              checked={option.isCorrect}
              aria-label={t('isRight', { n: at + 1 })}
              onChange={(event) => mark(at, event.target.checked)}
            />
          </label>
          <input
            maxLength={300}
            aria-label={t('option', { n: at + 1 })}
            placeholder={t('option', { n: at + 1 })}
            value={option.text}
            onChange={(event) => edit(at, { text: event.target.value })}
          />
          <button
            type="button"
            aria-label={t('removeOption', { n: at + 1 })}
            disabled={options.length <= 2}
            onClick={() => change({ options: options.filter((_, n) => n !== at) })}
          >
            <IconX size={20} aria-hidden="true" />
          </button>
        </div>
      ))}
      {problem && (
        <p className={styles.problem} role="alert">
          {problem}
        </p>
      )}
      {options.length < MOST && (
        <button
          type="button"
          className={styles.addOption}
          onClick={() => change({ options: [...options, emptyOption()] })}
        >
          <IconPlus size={20} aria-hidden="true" /> {t('addOption')}
        </button>
      )}
    </fieldset>
  );
}
