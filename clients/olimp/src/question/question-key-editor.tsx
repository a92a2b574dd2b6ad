import { useTexts } from '@alif24/client-shared/i18n';
import { Textarea, TextInput } from '@mantine/core';
import { OptionsEditor } from './options-editor.tsx';
import { PicturesEditor } from './pictures-editor.tsx';
import type { QuestionDraft } from './question-draft.ts';
import styles from './question-editor.module.css';
import { questionTexts } from './question-editor.texts.ts';
import parts from './question-parts.module.css';

export interface PartProps {
  question: QuestionDraft;
  isSurvey: boolean;
  set: (change: Partial<QuestionDraft>) => void;
}

/** What is right, as the kind of the question has it. */
export function QuestionKeyEditor(props: PartProps) {
  const { question, isSurvey, set } = props;
  const t = useTexts(questionTexts);
  switch (question.kind) {
    case 'TRUE_FALSE':
      return isSurvey ? null : <TruthEditor {...props} />;
    case 'NUMBER':
      if (isSurvey) return null;
      return (
        <div className={styles.measures}>
          <TextInput
            label={t('number')}
            description={t('numberHint')}
            maxLength={60}
            value={question.number}
            onChange={(event) => set({ number: event.currentTarget.value })}
          />
          <TextInput
            label={t('tolerance')}
            description={t('toleranceHint')}
            maxLength={60}
            value={question.tolerance}
            onChange={(event) => set({ tolerance: event.currentTarget.value })}
          />
        </div>
      );
    case 'TEXT':
      if (isSurvey) return null;
      return (
        <Textarea
          label={t('accepted')}
          description={t('acceptedHint')}
          rows={3}
          maxLength={900}
          value={question.accepted}
          onChange={(event) => set({ accepted: event.currentTarget.value })}
        />
      );
    case 'LISTEN':
      return (
        <>
          <TextInput
            label={t('sound')}
            description={t('soundHint')}
            maxLength={60}
            value={question.sound}
            onChange={(event) => set({ sound: event.currentTarget.value })}
          />
          <PicturesEditor {...props} />
        </>
      );
    default:
      return <OptionsEditor {...props} />;
  }
}

function TruthEditor({ question, set }: PartProps) {
  const t = useTexts(questionTexts);
  return (
    <fieldset className={parts.truth}>
      <legend>{t('truthHint')}</legend>
      {([true, false] as const).map((isTrue) => (
        <label key={String(isTrue)}>
          <input
            type="radio"
            name={`truth-${question.key}`}
            checked={question.isTrue === isTrue}
            onChange={() => set({ isTrue })}
          />
          {t(isTrue ? 'isTrue' : 'isFalse')}
        </label>
      ))}
    </fieldset>
  );
}
