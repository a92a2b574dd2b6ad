import { useTexts } from '@alif24/client-shared/i18n';
import styles from './answer-field.module.css';
import { mathsTexts } from './maths.texts.ts';

interface Props {
  options: readonly string[];
  /** What was chosen already and was not right. */
  tried: readonly string[];
  isBusy: boolean;
  choose: (option: string) => void;
}

/** An answer to be chosen, as large as the task itself. */
export function Choices({ options, tried, isBusy, choose }: Props) {
  const t = useTexts(mathsTexts);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in older browsers
    <div role="group" aria-label={t('options')} className={styles.choices}>
      {options.map((option) => (
        <button
          key={option}
          type="button"
          disabled={isBusy || tried.includes(option)}
          data-tried={tried.includes(option)}
          onClick={() => choose(option)}
        >
          {option}
        </button>
      ))}
    </div>
  );
}
