import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, ErrorNotice, Notice } from '@alif24/client-shared/ui';
import {
  IconCircleDot,
  IconDeviceFloppy,
  IconNumber123,
  IconSquareCheck,
  IconTextSize,
  IconWorld,
} from '@tabler/icons-react';
import { useRef } from 'react';
import { Field } from './fields.tsx';
import { QuestionEditor } from './question-editor.tsx';
import { QUESTION_TYPES, type TestDraft } from './test-draft.ts';
import styles from './test-editor.module.css';
import { editorTexts } from './test-editor.texts.ts';
import { GRADES, LOCALES } from './test-filters.tsx';
import { useTestEditor } from './use-test-editor.ts';
import { useTestNames } from './use-test-names.ts';

const icons = {
  SINGLE_CHOICE: IconCircleDot,
  MULTIPLE_CHOICE: IconSquareCheck,
  NUMBER: IconNumber123,
  SHORT_TEXT: IconTextSize,
};

/** A test on the teacher's desk: its head, its questions, and what can be done with it. */
export function TestEditor({ initial, testId }: { initial: TestDraft; testId: string | null }) {
  const t = useTexts(editorTexts);
  const names = useTestNames();
  const dialog = useRef<HTMLDialogElement>(null);
  const { draft, problems, state, change, changeQuestion, moveQuestion, removeQuestion, addQuestion, save, publish } =
    useTestEditor(initial, testId);
  const { questions } = draft;
  const titleProblem = problems.get('title');

  return (
    <div className={styles.editor}>
      <Card as="section" className={styles.head}>
        <Field label={t('title')} hint={t('titleHint')} error={titleProblem && t(titleProblem)}>
          <input
            maxLength={200}
            value={draft.title}
            aria-invalid={Boolean(titleProblem)}
            onChange={(event) => change({ title: event.target.value })}
          />
        </Field>
        <Field label={t('grade')}>
          <select value={draft.grade} onChange={(event) => change({ grade: Number(event.target.value) })}>
            {GRADES.map((grade) => (
              <option key={grade} value={grade}>
                {names.grade(grade)}
              </option>
            ))}
          </select>
        </Field>
        <Field label={t('language')}>
          <select
            value={draft.language}
            onChange={(event) => change({ language: event.target.value as TestDraft['language'] })}
          >
            {LOCALES.map((locale) => (
              <option key={locale} value={locale}>
                {names.language(locale)}
              </option>
            ))}
          </select>
        </Field>
      </Card>

      <h2>{t('questions')}</h2>
      {questions.length === 0 && <p className={styles.empty}>{t('noQuestions')}</p>}
      {questions.map((question, at) => (
        <QuestionEditor
          key={question.key}
          question={question}
          n={at + 1}
          of={questions.length}
          problems={problems}
          change={(changes) => changeQuestion(question.key, changes)}
          move={(by) => moveQuestion(question.key, by)}
          remove={() => removeQuestion(question.key)}
        />
      ))}
      {/* biome-ignore lint/a11y/useSemanticElements: buttons that do one thing each, not fields */}
      <div role="group" aria-label={t('addQuestion')} className={styles.add}>
        {QUESTION_TYPES.map((type) => {
          const Icon = icons[type];
          return (
            <button key={type} type="button" onClick={() => addQuestion(type)}>
              <Icon size={24} aria-hidden="true" /> {t(type)}
            </button>
          );
        })}
      </div>

      {state.kind === 'refused' && <Notice kind="problem">{t(state.why)}</Notice>}
      {state.kind === 'failed' && <ErrorNotice error={state.error} />}
      {state.kind === 'saved' && <Notice kind="done">{t('saved')}</Notice>}
      <div className={styles.actions}>
        <BigButton
          kind="quiet"
          icon={<IconDeviceFloppy size={22} aria-hidden="true" />}
          isBusy={state.kind === 'busy'}
          onClick={() => void save()}
        >
          {t('save')}
        </BigButton>
        <BigButton
          icon={<IconWorld size={22} aria-hidden="true" />}
          isBusy={state.kind === 'busy'}
          onClick={async () => {
            if (await save()) dialog.current?.showModal();
          }}
        >
          {t('publish')}
        </BigButton>
      </div>
      <dialog ref={dialog} className={styles.dialog} aria-labelledby="publish-title">
        <h2 id="publish-title">{t('publishTitle')}</h2>
        <p>{t('publishText', { count: questions.length })}</p>
        <div className={styles.actions}>
          <BigButton kind="quiet" onClick={() => dialog.current?.close()}>
            {t('back')}
          </BigButton>
          <BigButton
            onClick={() => {
              dialog.current?.close();
              void publish();
            }}
          >
            {t('publish')}
          </BigButton>
        </div>
      </dialog>
    </div>
  );
}
