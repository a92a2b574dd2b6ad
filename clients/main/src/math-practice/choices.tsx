import { useTexts } from '@alif24/client-shared/i18n';
import { AnswerGrid, AnswerTile } from '@alif24/client-shared/ui';
import { mathsTexts } from './maths.texts.ts';

interface Props {
  options: readonly string[];
  /** What was chosen already and was not right. */
  tried: readonly string[];
  isBusy: boolean;
  choose: (option: string) => void;
}

/** An answer to be chosen. */
export function Choices({ options, tried, isBusy, choose }: Props) {
  const t = useTexts(mathsTexts);
  return (
    <AnswerGrid label={t('options')}>
      {options.map((option, place) => (
        <AnswerTile
          key={option}
          place={place}
          state={tried.includes(option) ? (isBusy && tried.at(-1) === option ? 'chosen' : 'dimmed') : 'open'}
          isDisabled={isBusy || tried.includes(option)}
          onClick={() => choose(option)}
        >
          {option}
        </AnswerTile>
      ))}
    </AnswerGrid>
  );
}
