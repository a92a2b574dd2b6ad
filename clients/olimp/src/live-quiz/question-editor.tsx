import type { Locale } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { Card, Notice } from '@alif24/client-shared/ui';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.ts';
import { KINDS, type QuestionDraft, type QuestionProblem, SECONDS } from './question-draft.ts';
import { QuestionKeyEditor } from './question-key-editor.tsx';
import { TranslationsEditor } from './translations-editor.tsx';

interface QuestionEditorProps {
  question: QuestionDraft;
  place: { index: number; count: number };
  language: Locale;
  isSurvey: boolean;
  problem: QuestionProblem | null;
  onChange: (question: QuestionDraft) => void;
  onRemove: () => void;
  onMove: (by: -1 | 1) => void;
}

/** One question of any kind with what is right, why, its time and points, and the same in other languages. */
export function QuestionEditor(props: QuestionEditorProps) {
  const { question, place, language, isSurvey, problem, onChange, onRemove, onMove } = props;
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
      <TextInput
        label={t('text')}
        maxLength={300}
        value={question.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
      />
      <QuestionKeyEditor question={question} isSurvey={isSurvey} set={set} />
      <Textarea
        label={t('explanation')}
        description={t('explanationHint')}
        maxLength={500}
        rows={2}
        value={question.explanation}
        onChange={(event) => set({ explanation: event.currentTarget.value })}
      />
      <TranslationsEditor question={question} language={language} set={set} />
      <div className={styles.measures}>
        <NativeSelect
          label={t('seconds')}
          value={question.seconds}
          data={SECONDS.map((count) => ({ value: String(count), label: t('secondsValue', { count }) }))}
          onChange={(event) => set({ seconds: Number(event.currentTarget.value) })}
        />
        {!isSurvey && (
          <TextInput
            label={t('points')}
            placeholder={t('pointsHint')}
            inputMode="numeric"
            maxLength={4}
            value={question.points}
            onChange={(event) => set({ points: event.currentTarget.value })}
          />
        )}
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
