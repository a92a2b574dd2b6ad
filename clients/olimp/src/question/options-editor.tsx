import { useTexts } from '@alif24/client-shared/i18n';
import { proseAsText } from '@alif24/client-shared/prose';
import { TextInput } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { withFormulas } from './formula-preview.tsx';
import styles from './question-editor.module.css';
import { questionTexts } from './question-editor.texts.ts';
import type { PartProps } from './question-key-editor.tsx';

/** Places for answers; the right ones are marked, or are in their order. */
export function OptionsEditor({ question, isSurvey, set }: PartProps) {
  const t = useTexts(questionTexts);
  const { kind, options, isCorrect } = question;
  const isOrder = kind === 'ORDER';
  const hint = isOrder ? 'orderHint' : isSurvey ? 'surveyHint' : kind === 'MULTIPLE' ? 'several' : 'optionsHint';
  const nameOf = (at: number) => t(isOrder ? 'step' : 'option', { number: at + 1 });
  const mark = (at: number, isMarked: boolean) =>
    set({
      isCorrect: kind === 'MULTIPLE' ? isCorrect.with(at, isMarked) : isCorrect.map((_, n) => n === at && isMarked),
    });
  return (
    <fieldset className={styles.options} data-order={isOrder}>
      <legend>{t(hint)}</legend>
      {options.map((option, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: there are always as many places, and they stay where they are
        <div key={at} className={styles.option} data-place={isOrder ? 'step' : at % 4}>
          {isOrder && (
            <span className={styles.step} aria-hidden="true">
              {at + 1}
            </span>
          )}
          <TextInput
            aria-label={nameOf(at)}
            placeholder={nameOf(at)}
            {...withFormulas(option)}
            maxLength={80}
            value={option}
            onChange={(event) => set({ options: options.with(at, event.currentTarget.value) })}
          />
          {!isOrder && !isSurvey && (
            <label className={styles.correct} title={t('correct')}>
              <input
                type="checkbox"
                checked={isCorrect[at] ?? false}
                aria-label={`${t('correct')}: ${proseAsText(option) || nameOf(at)}`}
                onChange={(event) => mark(at, event.currentTarget.checked)}
              />
              <IconCheck size={24} stroke={3} aria-hidden="true" />
            </label>
          )}
        </div>
      ))}
    </fieldset>
  );
}
