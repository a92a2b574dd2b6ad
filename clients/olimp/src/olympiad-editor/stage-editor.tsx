import type { OlympiadAdvanceKind, OlympiadLevel } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { Card } from '@alif24/client-shared/ui';
import { NativeSelect, TextInput } from '@mantine/core';
import { IconTrash } from '@tabler/icons-react';
import { ADVANCES, LEVELS, type StageDraft } from './olympiad-draft.ts';
import styles from './olympiad-editor.module.css';
import { formTexts } from './olympiad-form.texts.ts';

interface StageEditorProps {
  stage: StageDraft;
  number: number;
  isLast: boolean;
  /** What is wrong with a field, in words; false when nothing is. */
  wrong: (field: string) => string | false;
  set: (more: Partial<StageDraft>) => void;
  remove: (() => void) | null;
}

/** When a stage is held, how long a child has in it, and who goes on. */
export function StageEditor({ stage, number, isLast, wrong, set, remove }: StageEditorProps) {
  const t = useTexts(formTexts);
  const field = (name: 'startsAt' | 'endsAt' | 'durationMinutes' | 'freezeAt' | 'revealAt' | 'appealDays') => ({
    value: stage[name],
    error: wrong(name),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => set({ [name]: value }),
  });
  const time = { type: 'datetime-local' };
  return (
    <Card as="section" className={styles.box}>
      <header className={styles.stageHead}>
        <h2>{t('stage', { number })}</h2>
        {remove && (
          <button
            type="button"
            aria-label={t('removeStage', { number })}
            title={t('removeStage', { number })}
            onClick={remove}
          >
            <IconTrash size={22} aria-hidden="true" />
          </button>
        )}
      </header>
      <div className={styles.three}>
        <NativeSelect
          label={t('level')}
          value={stage.level}
          data={LEVELS.map((value) => ({ value, label: t(`levels_${value}`) }))}
          onChange={({ currentTarget: { value } }) => set({ level: value as OlympiadLevel })}
        />
        <TextInput label={t('startsAt')} {...time} {...field('startsAt')} />
        <TextInput label={t('endsAt')} {...time} {...field('endsAt')} />
      </div>
      <div className={styles.two}>
        <TextInput label={t('duration')} inputMode="numeric" maxLength={3} {...field('durationMinutes')} />
        <TextInput label={t('appealDays')} inputMode="numeric" maxLength={2} {...field('appealDays')} />
        <TextInput
          label={t('freezeAt')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          description={t('freezeHint')}
          {...time}
          {...field('freezeAt')}
        />
        <TextInput label={t('revealAt')} {...time} {...field('revealAt')} />
      </div>
      {!isLast && (
        <div className={styles.advance}>
          <div className={styles.three}>
            <NativeSelect
              label={t('advance')}
              value={stage.advanceKind}
              data={ADVANCES.map((value) => ({ value, label: t(`advances_${value}`) }))}
              onChange={({ currentTarget: { value } }) => set({ advanceKind: value as OlympiadAdvanceKind })}
            />
            <TextInput
              label={t(`value_${stage.advanceKind}`)}
              inputMode="numeric"
              maxLength={6}
              value={stage.advanceValue}
              error={wrong('advance.value')}
              onChange={(event) => set({ advanceValue: event.currentTarget.value })}
            />
            {stage.advanceKind !== 'MIN_POINTS' && (
              <NativeSelect
                label={t('within')}
                value={stage.advanceWithin}
                data={LEVELS.map((value) => ({ value, label: t(`levels_${value}`) }))}
                onChange={({ currentTarget: { value } }) => set({ advanceWithin: value as OlympiadLevel })}
              />
            )}
          </div>
          <p className={styles.hint}>{t('ties')}</p>
          {stage.advanceKind !== 'MIN_POINTS' && stage.advanceWithin !== 'REPUBLIC' && (
            <p className={styles.hint}>{t('withinUnknown')}</p>
          )}
        </div>
      )}
    </Card>
  );
}
