import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, ErrorNotice, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { NativeSelect, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useRef, useState } from 'react';
import { useNavigate } from 'react-router';
import type { KeptDraft } from './kept-draft.ts';
import {
  faultsOf,
  MOST_STAGES,
  newStage,
  type OlympiadDraft,
  type StageDraft,
  SUBJECTS,
  toOlympiadInput,
} from './olympiad-draft.ts';
import { createOlympiad, updateOlympiad } from './olympiad-editor.graphql.ts';
import styles from './olympiad-editor.module.css';
import { formTexts } from './olympiad-form.texts.ts';
import { StageEditor } from './stage-editor.tsx';
import { leadToWrong, wrongFields } from './wrong-field.ts';

/** Hints stand below, so that the fields of a line are level. */
const ORDER: Array<'label' | 'input' | 'description' | 'error'> = ['label', 'input', 'description', 'error'];
const GRADES = Array.from({ length: 12 }, (_, grade) => grade);

interface OlympiadFormProps {
  /** Null for a new one. */
  olympiadId: string | null;
  kept: KeptDraft<OlympiadDraft>;
  /** Back to what is saved. */
  drop: () => void;
}

/** What an olympiad is and when it is held, with what is wrong beside the field it is about. */
export function OlympiadForm({ olympiadId, kept: { draft, isChanged, change, settle }, drop }: OlympiadFormProps) {
  const t = useTexts(formTexts);
  const navigate = useNavigate();
  const form = useRef<HTMLFormElement>(null);
  const [isChecked, setChecked] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [create, created] = useMutation(createOlympiad);
  const [update, updated] = useMutation(updateOlympiad);
  const error = created.error ?? updated.error;
  const faults = isChecked ? [...faultsOf(draft), ...refused] : [];
  const wrong = (path: string) => {
    const name = path.split('.').at(-1) as string;
    return faults.includes(path) && t(`wrong_${name}` as 'wrong_uz');
  };
  const set = (more: Partial<OlympiadDraft>) => {
    setRefused([]);
    change({ ...draft, ...more });
  };
  const setStage = (n: number, more: Partial<StageDraft>) =>
    set({ stages: draft.stages.with(n, { ...(draft.stages[n] as StageDraft), ...more }) });
  const { titles, stages, grades } = draft;

  async function send(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    setRefused([]);
    if (faultsOf(draft).length > 0) return leadToWrong(form.current);
    const input = toOlympiadInput(draft);
    try {
      const { data } = await (olympiadId
        ? update({ variables: { input: { ...input, olympiadId } } }).then(({ data }) => ({
            data: data?.updateOlympiad,
          }))
        : create({ variables: { input } }).then(({ data }) => ({ data: data?.createOlympiad })));
      if (!data) return;
      settle(draft);
      navigate(`/olympiads/${data.id}/held`);
    } catch (cause) {
      setRefused(wrongFields(cause));
      leadToWrong(form.current);
    }
  }

  const title = (language: keyof OlympiadDraft['titles'], label: string) => (
    <TextInput
      label={label}
      maxLength={120}
      lang={language}
      required={language === 'uz'}
      withAsterisk={false}
      inputWrapperOrder={ORDER}
      description={language === 'uz' ? undefined : t('optional')}
      value={titles[language]}
      error={wrong(`titles.${language}`)}
      onChange={(event) => set({ titles: { ...titles, [language]: event.currentTarget.value } })}
    />
  );
  return (
    <form noValidate ref={form} onSubmit={send} className={styles.form}>
      {isChanged && (
        <div className={styles.kept}>
          <span>{t('kept')}</span>
          {olympiadId && (
            <button type="button" onClick={drop}>
              {t('drop')}
            </button>
          )}
        </div>
      )}
      <Card as="section" className={styles.box}>
        <h2>{t('about')}</h2>
        {title('uz', t('titleUz'))}
        <div className={styles.two}>
          {title('ru', t('titleRu'))}
          {title('en', t('titleEn'))}
        </div>
        <NativeSelect
          label={t('subject')}
          value={draft.subject}
          data={SUBJECTS.map((value) => ({ value, label: t(`subjects_${value}`) }))}
          onChange={({ currentTarget: { value } }) => set({ subject: value as OlympiadDraft['subject'] })}
        />
        <fieldset className={styles.grades} data-invalid={faults.includes('grades')} tabIndex={-1}>
          <legend>{t('grades')}</legend>
          <p className={styles.hint}>{t('gradesHint')}</p>
          <div>
            {GRADES.map((grade) => (
              <label key={grade}>
                <input
                  type="checkbox"
                  checked={grades.includes(grade)}
                  aria-label={t('gradeName', { grade })}
                  onChange={({ currentTarget: { checked } }) =>
                    set({
                      grades: checked ? [...grades, grade].sort((a, b) => a - b) : grades.filter((g) => g !== grade),
                    })
                  }
                />
                <span>{grade}</span>
              </label>
            ))}
          </div>
          {wrong('grades') && <p className={styles.wrong}>{wrong('grades')}</p>}
        </fieldset>
      </Card>
      <Card as="section" className={styles.box}>
        <h2>{t('registration')}</h2>
        <div className={styles.three}>
          {(['registrationOpensAt', 'registrationClosesAt'] as const).map((field) => (
            <TextInput
              key={field}
              type="datetime-local"
              label={t(field === 'registrationOpensAt' ? 'opens' : 'closes')}
              value={draft[field]}
              error={wrong(field)}
              onChange={(event) => set({ [field]: event.currentTarget.value })}
            />
          ))}
          <TextInput
            label={t('price')}
            inputWrapperOrder={ORDER}
            description={t('priceHint')}
            inputMode="numeric"
            maxLength={12}
            value={draft.price}
            error={wrong('price')}
            onChange={(event) => set({ price: event.currentTarget.value })}
          />
        </div>
      </Card>
      {stages.map((stage, n) => (
        <StageEditor
          key={stage.key}
          stage={stage}
          number={n + 1}
          isLast={n === stages.length - 1}
          wrong={(field) => wrong(`stages.${n}.${field}`)}
          set={(more) => setStage(n, more)}
          remove={stages.length > 1 ? () => set({ stages: stages.toSpliced(n, 1) }) : null}
        />
      ))}
      {wrong('stages') && <Notice kind="problem">{wrong('stages')}</Notice>}
      {faults.length > 0 && <Notice kind="problem">{t('fix')}</Notice>}
      {faults.length === 0 && <ErrorNotice error={error} />}
      <div className={styles.actions}>
        <BigButton
          kind="quiet"
          icon={<IconPlus aria-hidden="true" />}
          isDisabled={stages.length >= MOST_STAGES}
          onClick={() => set({ stages: [...stages, newStage(stages.length + 1)] })}
        >
          {t('addStage')}
        </BigButton>
        <BigButton type="submit" isBusy={created.loading || updated.loading}>
          {t('save')}
        </BigButton>
      </div>
    </form>
  );
}
