import { useTexts } from '@alif24/client-shared/i18n';
import { Card, Notice } from '@alif24/client-shared/ui';
import { NativeSelect, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCheck, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.ts';
import { type DraftProblem, POINTS, type QuestionDraft, SECONDS } from './quiz-draft.ts';

interface QuestionEditorProps {
  question: QuestionDraft;
  place: { index: number; count: number };
  problem: DraftProblem | null;
  onChange: (question: QuestionDraft) => void;
  onRemove: () => void;
  onMove: (by: -1 | 1) => void;
}

/** One question with its answers, time and points. */
export function QuestionEditor({ question, place, problem, onChange, onRemove, onMove }: QuestionEditorProps) {
  const t = useTexts(editorTexts);
  const { index, count } = place;
  const number = index + 1;
  const set = (change: Partial<QuestionDraft>) => onChange({ ...question, ...change });
  return (
    <Card as="section" className={styles.question}>
      <header className={styles.head}>
        <h2>{t('question', { number })}</h2>
        <IconButton label={t('up')} isDisabled={index === 0} onClick={() => onMove(-1)}>
          <IconArrowUp size={22} aria-hidden="true" />
        </IconButton>
        <IconButton label={t('down')} isDisabled={number === count} onClick={() => onMove(1)}>
          <IconArrowDown size={22} aria-hidden="true" />
        </IconButton>
        <IconButton label={t('remove')} isDisabled={count === 1} onClick={onRemove}>
          <IconTrash size={22} aria-hidden="true" />
        </IconButton>
      </header>
      <TextInput
        label={t('text')}
        maxLength={300}
        value={question.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <fieldset className={styles.options}>
        <legend>{t('optionsHint')}</legend>
        {question.options.map((option, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: there are always four places, and they stay where they are
          <div key={at} className={styles.option} data-place={at}>
            <TextInput
              aria-label={t('option', { number: at + 1 })}
              placeholder={t('option', { number: at + 1 })}
              maxLength={80}
              value={option}
              onChange={(event) => set({ options: question.options.with(at, event.currentTarget.value) })}
            />
            <label className={styles.correct} title={t('correct')}>
              <input
                type="checkbox"
                checked={question.isCorrect[at] ?? false}
                aria-label={`${t('correct')}: ${option || t('option', { number: at + 1 })}`}
                onChange={(event) => set({ isCorrect: question.isCorrect.with(at, event.currentTarget.checked) })}
              />
              <IconCheck size={24} stroke={3} aria-hidden="true" />
            </label>
          </div>
        ))}
      </fieldset>
      <div className={styles.measures}>
        <NativeSelect
          label={t('seconds')}
          value={question.seconds}
          data={SECONDS.map((count) => ({ value: String(count), label: t('secondsValue', { count }) }))}
          onChange={(event) => set({ seconds: Number(event.currentTarget.value) })}
        />
        <NativeSelect
          label={t('points')}
          value={question.points}
          data={POINTS.map((count) => ({ value: String(count), label: t('pointsValue', { count }) }))}
          onChange={(event) => set({ points: Number(event.currentTarget.value) })}
        />
      </div>
      {problem && <Notice kind="problem">{t(problem)}</Notice>}
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
