import { useTexts } from '@alif24/client-shared/i18n';
import { Card } from '@alif24/client-shared/ui';
import { NativeSelect } from '@mantine/core';
import styles from './editor.module.css';
import { editorTexts } from './editor.texts.ts';
import { ADVANCES, BOARDS, choicesWith, GRADES, MODES, modeOf, type QuizDraft } from './quiz-draft.ts';
import { TeamsEditor } from './teams-editor.tsx';

interface QuizRulesEditorProps {
  draft: QuizDraft;
  isChecked: boolean;
  set: (change: Partial<QuizDraft>) => void;
}

/** For whom a quiz is and how it is played. */
export function QuizRulesEditor({ draft, isChecked, set }: QuizRulesEditorProps) {
  const t = useTexts(editorTexts);
  const { grade, boardFrequency, autoAdvanceSeconds, closesWhenAllAnswered } = draft;
  const mode = modeOf(draft);
  return (
    <Card className={styles.rules}>
      <h2>{t('rules')}</h2>
      <div className={styles.choices}>
        <NativeSelect
          label={t('grade')}
          value={grade ?? ''}
          data={[
            { value: '', label: t('anyGrade') },
            ...GRADES.map((value) => ({
              value: String(value),
              label: value === 0 ? t('beforeSchool') : t('gradeValue', { grade: value }),
            })),
          ]}
          onChange={({ currentTarget: { value } }) => set({ grade: value === '' ? null : Number(value) })}
        />
        <NativeSelect
          label={t('mode')}
          description={draft.mode === null && mode === 'ACCURACY' ? t('calmHint') : t('modeHint')}
          value={mode}
          data={MODES.map((value) => ({ value, label: t(`modes_${value}`) }))}
          onChange={(event) => {
            const chosen = MODES.find((one) => one === event.currentTarget.value);
            if (chosen) set({ mode: chosen });
          }}
        />
        {mode !== 'SURVEY' && (
          <NativeSelect
            label={t('board')}
            description={boardFrequency === 'AFTER_SECTION' && t('sectionsHint')}
            value={boardFrequency}
            data={BOARDS.map((value) => ({ value, label: t(`boards_${value}`) }))}
            onChange={(event) => {
              const chosen = BOARDS.find((one) => one === event.currentTarget.value);
              if (chosen) set({ boardFrequency: chosen });
            }}
          />
        )}
        <NativeSelect
          label={t('advance')}
          value={autoAdvanceSeconds ?? ''}
          data={[
            { value: '', label: t('byHand') },
            ...choicesWith(ADVANCES, autoAdvanceSeconds).map((count) => ({
              value: String(count),
              label: t('advanceValue', { count }),
            })),
          ]}
          onChange={({ currentTarget: { value } }) => set({ autoAdvanceSeconds: value === '' ? null : Number(value) })}
        />
      </div>
      <label className={styles.allAnswered}>
        <input
          type="checkbox"
          checked={closesWhenAllAnswered}
          onChange={(event) => set({ closesWhenAllAnswered: event.currentTarget.checked })}
        />
        <span>
          {t('allAnswered')}
          <small>{t('allAnsweredHint')}</small>
        </span>
      </label>
      <TeamsEditor teams={draft.teams} isChecked={isChecked} onChange={(teams) => set({ teams })} />
    </Card>
  );
}
