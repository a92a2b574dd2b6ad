import { useTexts } from '@alif24/client-shared/i18n';
import { AnswerGrid, AnswerTile } from '@alif24/client-shared/ui';
import type { Answer } from './answer-keeper.ts';
import styles from './paper.module.css';
import { paperTexts } from './paper.texts.ts';
import type { Problem } from './use-paper.ts';

interface ProblemAnswerProps {
  problem: Problem;
  answer: Answer | null;
  isRefused: boolean;
  change: (answer: Answer | null) => void;
}

/** Where the answer is put down, in the form of its problem. */
export function ProblemAnswer({ problem, answer, isRefused, change }: ProblemAnswerProps) {
  const t = useTexts(paperTexts);
  const { id, kind } = problem;
  if (kind === 'NUMBER' || kind === 'TEXT') {
    const isNumber = kind === 'NUMBER';
    return (
      <label className={styles.typed}>
        {t(isNumber ? 'number' : 'text')}
        <input
          key={id}
          inputMode={isNumber ? 'decimal' : 'text'}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          maxLength={80}
          aria-invalid={isRefused}
          value={(isNumber ? answer?.number : answer?.text) ?? ''}
          onChange={({ target: { value } }) =>
            change(value.trim() === '' ? null : isNumber ? { number: value } : { text: value })
          }
        />
        {isRefused && isNumber && (
          <span role="alert" className={styles.hint}>
            {t('notANumber')}
          </span>
        )}
      </label>
    );
  }
  return <Options problem={problem} chosen={answer?.options ?? []} change={change} />;
}

function Options({
  problem,
  chosen,
  change,
}: Pick<ProblemAnswerProps, 'problem' | 'change'> & { chosen: readonly number[] }) {
  const t = useTexts(paperTexts);
  const { kind, options, pictures } = problem;
  const toggle = (place: number) => {
    const isChosen = chosen.includes(place);
    if (kind === 'MULTIPLE' || kind === 'ORDER') {
      const next = isChosen ? chosen.filter((one) => one !== place) : [...chosen, place];
      change(next.length === 0 ? null : { options: next });
    } else change({ options: [place] });
  };
  return (
    <>
      {kind === 'ORDER' && <p className={styles.hint}>{t('order')}</p>}
      <AnswerGrid label={t('answer')}>
        {(kind === 'LISTEN' ? pictures : options).map((option, place) => {
          const at = chosen.indexOf(place);
          const mark = kind === 'ORDER' ? String(at + 1) : `✓ ${t('chosen')}`;
          return (
            <AnswerTile
              key={option}
              place={place}
              state={at >= 0 ? 'chosen' : 'open'}
              {...(at >= 0 && { stateText: mark })}
              onClick={() => toggle(place)}
            >
              {option}
            </AnswerTile>
          );
        })}
      </AnswerGrid>
    </>
  );
}
