import { Drawing, drawingTexts, isNamedDrawing } from '@alif24/client-shared/drawings';
import type { Locale, QuestionKind } from '@alif24/client-shared/graphql';
import { languageOf, useTexts } from '@alif24/client-shared/i18n';
import { Prose } from '@alif24/client-shared/prose';
import { AnswerGrid, AnswerTile } from '@alif24/client-shared/ui';
import { ListenButton } from '@alif24/client-shared/voice';
import styles from './problem-answer.module.css';
import { problemAnswerTexts } from './problem-answer.texts.ts';

/** What a pupil put down: the one of the three that the kind of the problem takes. */
export interface Answer {
  options?: readonly number[] | null;
  number?: string | null;
  text?: string | null;
}

/** What answering wants to know of a problem. */
export interface AskedProblem {
  id: string;
  kind: QuestionKind;
  language: Locale;
  options: readonly string[];
  pictures: readonly string[];
  sound?: string | null;
}

interface ProblemAnswerProps {
  problem: AskedProblem;
  answer: Answer | null;
  isRefused: boolean;
  change: (answer: Answer | null) => void;
}

/** Where the answer is put down, in the form of its problem. */
export function ProblemAnswer({ problem, answer, isRefused, change }: ProblemAnswerProps) {
  const t = useTexts(problemAnswerTexts);
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
  const t = useTexts(problemAnswerTexts);
  const { kind, options, language } = problem;
  const toggle = (place: number) => {
    const isChosen = chosen.includes(place);
    if (kind === 'MULTIPLE' || kind === 'ORDER') {
      const next = isChosen ? chosen.filter((one) => one !== place) : [...chosen, place];
      change(next.length === 0 ? null : { options: next });
    } else change({ options: [place] });
  };
  if (kind === 'LISTEN') return <Pictures problem={problem} chosen={chosen} toggle={toggle} />;
  return (
    <>
      {kind === 'ORDER' && <p className={styles.hint}>{t('order')}</p>}
      <AnswerGrid label={t('answer')}>
        {options.map((option, place) => {
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
              <span lang={languageOf(language)}>
                <Prose text={option} isName />
              </span>
            </AnswerTile>
          );
        })}
      </AnswerGrid>
    </>
  );
}

interface PicturesProps {
  problem: AskedProblem;
  chosen: readonly number[];
  toggle: (place: number) => void;
}

/** A word to hear and pictures to choose from; where no voice can be had, the word is written. */
function Pictures({ problem: { pictures, sound, language }, chosen, toggle }: PicturesProps) {
  const t = useTexts(problemAnswerTexts);
  const names = useTexts(drawingTexts);
  return (
    <>
      {sound && (
        <div className={styles.sound}>
          <ListenButton
            text={sound}
            language={languageOf(language)}
            label={t('listen')}
            silent={
              <p>
                {t('noVoice')} <strong>{sound}</strong>
              </p>
            }
          />
        </div>
      )}
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset cannot be a grid in older browsers */}
      <div role="group" aria-label={t('answer')} className={styles.pictures}>
        {pictures.map((picture, place) => (
          <button
            key={picture}
            type="button"
            aria-label={isNamedDrawing(picture) ? names(picture) : picture}
            aria-pressed={chosen.includes(place)}
            onClick={() => toggle(place)}
          >
            <Drawing picture={picture} letter="" />
          </button>
        ))}
      </div>
    </>
  );
}
