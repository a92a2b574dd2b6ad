import type { Locale } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { Card, Notice } from '@alif24/client-shared/ui';
import { NativeSelect, Textarea } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { withFormulas } from './formula-preview.tsx';
import { KINDS, noWords, type QuestionDraft } from './question-draft.ts';
import styles from './question-editor.module.css';
import { questionTexts } from './question-editor.texts.ts';
import { QuestionKeyEditor } from './question-key-editor.tsx';
import { QuestionTextField } from './question-text-field.tsx';
import { TranslationsEditor, Words } from './translations-editor.tsx';

/** Shown as they are typed. */
const FORMULAS = '$\\frac{3}{4}$, $x^2$, $\\sqrt{5}$';

interface QuestionEditorProps<Question extends QuestionDraft> {
  title: string;
  question: Question;
  place: { index: number; count: number };
  language: Locale;
  /** The language that is written beside the first one; all others are folded away. */
  beside?: Locale | null;
  isSurvey?: boolean;
  /** What is asked may have several lines. */
  isLong?: boolean;
  /** What is missing, in words. */
  problem: string | null;
  /** What a contest adds to a question: its points, its time. */
  measures: ReactNode;
  /** Below all. */
  more?: ReactNode;
  onChange: (question: Question) => void;
  onRemove: () => void;
  onMove: (by: -1 | 1) => void;
}

/** One question of any kind with what is right, why, and the same in other languages. */
export function QuestionEditor<Question extends QuestionDraft>(props: QuestionEditorProps<Question>) {
  const { title, question, place, language, beside = null, isSurvey = false, isLong = false } = props;
  const { problem, measures, more, onChange, onRemove, onMove } = props;
  const t = useTexts(questionTexts);
  const { index, count } = place;
  const number = index + 1;
  const set = (change: Partial<QuestionDraft>) => onChange({ ...question, ...change });
  const translated = beside && (question.translations[beside] ?? noWords(question.options.length));
  return (
    <Card as="section" className={styles.question}>
      <header className={styles.head}>
        <h2>{title}</h2>
        <IconButton label={`${t('up')}: ${title}`} isDisabled={index === 0} onClick={() => onMove(-1)}>
          <IconArrowUp size={22} aria-hidden="true" />
        </IconButton>
        <IconButton label={`${t('down')}: ${title}`} isDisabled={number === count} onClick={() => onMove(1)}>
          <IconArrowDown size={22} aria-hidden="true" />
        </IconButton>
        <IconButton label={`${t('remove')}: ${title}`} isDisabled={count === 1} onClick={onRemove}>
          <IconTrash size={22} aria-hidden="true" />
        </IconButton>
      </header>
      <div className={styles.measures}>
        <NativeSelect
          label={t('kind')}
          value={question.kind}
          data={KINDS.map((value) => ({ value, label: t(`kinds_${value}`) }))}
          onChange={(event) => {
            const kind = KINDS.find((one) => one === event.currentTarget.value);
            // One right answer of several: the first one stays.
            const first = question.isCorrect.indexOf(true);
            if (kind === 'SINGLE') set({ kind, isCorrect: question.isCorrect.map((_, at) => at === first) });
            else if (kind) set({ kind });
          }}
        />
        {measures}
      </div>
      <div className={styles.sides} data-two={translated !== null}>
        <div className={styles.side}>
          <QuestionTextField
            label={t('text')}
            hint={t('formulaHint', { example: FORMULAS })}
            isLong={isLong}
            value={question.text}
            onChange={(text) => set({ text })}
          />
          <QuestionKeyEditor question={question} isSurvey={isSurvey} set={set} />
          <Textarea
            label={t('explanation')}
            {...withFormulas(question.explanation, t('explanationHint'))}
            maxLength={500}
            rows={2}
            value={question.explanation}
            onChange={(event) => set({ explanation: event.currentTarget.value })}
          />
        </div>
        {beside && translated && (
          <Words
            question={question}
            language={beside}
            words={translated}
            isBeside
            isLong={isLong}
            onChange={(change) =>
              set({ translations: { ...question.translations, [beside]: { ...translated, ...change } } })
            }
          />
        )}
      </div>
      <TranslationsEditor question={question} language={language} beside={beside} isLong={isLong} set={set} />
      {more}
      {problem && <Notice kind="problem">{problem}</Notice>}
    </Card>
  );
}

interface IconButtonProps {
  label: string;
  isDisabled: boolean;
  onClick: () => void;
  children: ReactNode;
}

function IconButton({ label, isDisabled, onClick, children }: IconButtonProps) {
  return (
    <button type="button" aria-label={label} title={label} disabled={isDisabled} onClick={onClick}>
      {children}
    </button>
  );
}
