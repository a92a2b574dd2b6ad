import { useTexts } from '@alif24/client-shared/i18n';
import { Card } from '@alif24/client-shared/ui';
import { IconArrowDown, IconArrowUp, IconTrash } from '@tabler/icons-react';
import { Field } from './fields.tsx';
import { OptionsEditor } from './options-editor.tsx';
import { isChoice, type Problems, type QuestionDraft } from './test-draft.ts';
import styles from './test-editor.module.css';
import { editorTexts } from './test-editor.texts.ts';

const POINTS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

interface QuestionEditorProps {
  question: QuestionDraft;
  /** Its place, from 1, of how many. */
  n: number;
  of: number;
  problems: Problems;
  change: (changes: Partial<QuestionDraft>) => void;
  move: (by: -1 | 1) => void;
  remove: () => void;
}

export function QuestionEditor({ question, n, of, problems, change, move, remove }: QuestionEditorProps) {
  const t = useTexts(editorTexts);
  const { key, type } = question;
  const problemOf = (field: string) => {
    const problem = problems.get(`${key}.${field}`);
    return problem && t(problem);
  };
  return (
    <Card as="section" className={styles.question}>
      <div className={styles.questionHead}>
        <h3>
          {t('question', { n })} <span className={styles.type}>{t(type)}</span>
        </h3>
        <div className={styles.tools}>
          <button type="button" aria-label={t('moveUp', { n })} disabled={n === 1} onClick={() => move(-1)}>
            <IconArrowUp size={20} aria-hidden="true" />
          </button>
          <button type="button" aria-label={t('moveDown', { n })} disabled={n === of} onClick={() => move(1)}>
            <IconArrowDown size={20} aria-hidden="true" />
          </button>
          <button type="button" aria-label={t('remove', { n })} onClick={remove}>
            <IconTrash size={20} aria-hidden="true" />
          </button>
        </div>
      </div>
      <div className={styles.asked}>
        <Field label={t('text')} error={problemOf('text')}>
          <textarea
            rows={2}
            maxLength={1000}
            value={question.text}
            aria-invalid={Boolean(problemOf('text'))}
            onChange={(event) => change({ text: event.target.value })}
          />
        </Field>
        <Field label={t('points')}>
          <select value={question.points} onChange={(event) => change({ points: Number(event.target.value) })}>
            {POINTS.map((points) => (
              <option key={points}>{points}</option>
            ))}
          </select>
        </Field>
      </div>
      {isChoice(type) && <OptionsEditor question={question} problem={problemOf('options')} change={change} />}
      {type === 'NUMBER' && (
        <div className={styles.pair}>
          <Field label={t('number')} error={problemOf('number')}>
            <input
              inputMode="decimal"
              maxLength={30}
              value={question.number}
              aria-invalid={Boolean(problemOf('number'))}
              onChange={(event) => change({ number: event.target.value })}
            />
          </Field>
          <Field label={t('tolerance')} hint={t('toleranceHint')} error={problemOf('tolerance')}>
            <input
              inputMode="decimal"
              maxLength={30}
              value={question.tolerance}
              aria-invalid={Boolean(problemOf('tolerance'))}
              onChange={(event) => change({ tolerance: event.target.value })}
            />
          </Field>
        </div>
      )}
      {type === 'SHORT_TEXT' && (
        <Field label={t('accepted')} hint={t('acceptedHint')} error={problemOf('accepted')}>
          <textarea
            rows={2}
            value={question.accepted}
            aria-invalid={Boolean(problemOf('accepted'))}
            onChange={(event) => change({ accepted: event.target.value })}
          />
        </Field>
      )}
      <Field label={t('explanation')} hint={t('explanationHint')}>
        <textarea
          rows={1}
          maxLength={1000}
          value={question.explanation}
          onChange={(event) => change({ explanation: event.target.value })}
        />
      </Field>
    </Card>
  );
}
