import { useTexts } from '@alif24/client-shared/i18n';
import { AnswerGrid, AnswerTile } from '@alif24/client-shared/ui';
import type { Answer } from './answer-saver.ts';
import { attemptTexts } from './test-attempt.texts.ts';
import styles from './test-player.module.css';
import type { OpenAttempt } from './use-test-player.ts';

interface AnswerFieldProps {
  question: OpenAttempt['questions'][number];
  answer: Answer | undefined;
  change: (answer: Answer) => void;
}

/** Where a pupil puts the answer down, in the form of its question. */
export function AnswerField({ question: { id, type, options }, answer, change }: AnswerFieldProps) {
  const t = useTexts(attemptTexts);
  if (type === 'NUMBER' || type === 'SHORT_TEXT') {
    return (
      <input
        key={id}
        className={styles.input}
        aria-label={t('answer')}
        placeholder={t('answer')}
        inputMode={type === 'NUMBER' ? 'decimal' : 'text'}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={200}
        value={answer?.text ?? ''}
        onChange={(event) => change({ text: event.target.value })}
      />
    );
  }
  const chosen = answer?.optionIds ?? [];
  const toggle = (optionId: string) => {
    if (type === 'SINGLE_CHOICE') change({ optionIds: [optionId] });
    else if (chosen.includes(optionId)) change({ optionIds: chosen.filter((one) => one !== optionId) });
    else change({ optionIds: [...chosen, optionId] });
  };
  return (
    <AnswerGrid label={t('answers')}>
      {options.map((option, place) => {
        const isChosen = chosen.includes(option.id);
        return (
          <AnswerTile
            key={option.id}
            place={place}
            state={isChosen ? 'chosen' : 'open'}
            {...(isChosen && { stateText: `✓ ${t('chosen')}` })}
            onClick={() => toggle(option.id)}
          >
            {option.text}
          </AnswerTile>
        );
      })}
    </AnswerGrid>
  );
}
