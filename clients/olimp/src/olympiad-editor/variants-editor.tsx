import type { Locale } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { proseAsText } from '@alif24/client-shared/prose';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import { questionTexts } from '../question/question-editor.texts.ts';
import { paperEditorTexts } from './paper.texts.ts';
import { fillIn, MOST_FORMS, namesOf, newVariant, type ProblemDraft, type VariantDraft } from './paper-draft.ts';
import styles from './paper-editor.module.css';

interface VariantsEditorProps {
  problem: ProblemDraft;
  language: Locale;
  onChange: (problem: ProblemDraft) => void;
}

/** The forms of a problem whose text has names in braces: their values, and what is right in each. */
export function VariantsEditor({ problem, language, onChange }: VariantsEditorProps) {
  const t = useTexts(paperEditorTexts);
  const names = namesOf(problem, language);
  const { variants } = problem;
  if (names.length === 0)
    return <p className={styles.hint}>{t('formsTip', { example: '{a} + {b}', inside: '$\\frac{{a}}{{b}}$' })}</p>;
  const set = (at: number, more: Partial<VariantDraft>) =>
    onChange({ ...problem, variants: variants.with(at, { ...(variants[at] as VariantDraft), ...more }) });
  return (
    <fieldset className={styles.forms}>
      <legend>{t('forms')}</legend>
      <p className={styles.hint}>{t('formsHint')}</p>
      {variants.map((form, at) => {
        const title = t('form', { number: at + 1 });
        return (
          <div key={form.key} className={styles.variant}>
            <strong>{title}</strong>
            {names.map((name) => (
              <TextInput
                key={name}
                label={name}
                aria-label={`${title}: ${t('value', { name })}`}
                maxLength={40}
                value={form.values[name] ?? ''}
                onChange={(event) => set(at, { values: { ...form.values, [name]: event.currentTarget.value } })}
              />
            ))}
            {at > 0 && <FormKey problem={problem} form={form} title={title} set={(more) => set(at, more)} />}
            {at > 0 && (
              <button
                type="button"
                className={styles.mover}
                aria-label={t('remove', { what: title })}
                onClick={() => onChange({ ...problem, variants: variants.toSpliced(at, 1) })}
              >
                <IconX size={22} aria-hidden="true" />
              </button>
            )}
          </div>
        );
      })}
      {variants.length < MOST_FORMS && (
        <button
          type="button"
          className={styles.fold}
          onClick={() => onChange({ ...problem, variants: [...variants, newVariant()] })}
        >
          <IconPlus size={20} aria-hidden="true" /> {t('addForm')}
        </button>
      )}
    </fieldset>
  );
}

interface FormKeyProps {
  problem: ProblemDraft;
  form: VariantDraft;
  title: string;
  set: (more: Partial<VariantDraft>) => void;
}

/** What is right in a form that is not the first; of kinds that are not here it is the same in all forms. */
function FormKey({ problem: { kind, options }, form, title, set }: FormKeyProps) {
  const t = useTexts(paperEditorTexts);
  const inQuestion = useTexts(questionTexts);
  const label = { label: t('formAnswer'), 'aria-label': `${title}: ${t('formAnswer')}` };
  if (kind === 'NUMBER') {
    return (
      <TextInput
        {...label}
        maxLength={60}
        value={form.number}
        onChange={(event) => set({ number: event.currentTarget.value })}
      />
    );
  }
  if (kind === 'TEXT') {
    return (
      <Textarea
        {...label}
        rows={1}
        maxLength={900}
        value={form.accepted}
        onChange={(event) => set({ accepted: event.currentTarget.value })}
      />
    );
  }
  if (kind === 'TRUE_FALSE') {
    const value = form.isTrue === null ? '' : String(form.isTrue);
    return (
      <NativeSelect
        {...label}
        value={value}
        data={[
          { value: '', label: t('tiesChoose') },
          { value: 'true', label: inQuestion('isTrue') },
          { value: 'false', label: inQuestion('isFalse') },
        ]}
        onChange={(event) =>
          set({ isTrue: event.currentTarget.value === '' ? null : event.currentTarget.value === 'true' })
        }
      />
    );
  }
  if (kind !== 'SINGLE') return null;
  return (
    <NativeSelect
      {...label}
      value={form.place === null ? '' : String(form.place)}
      data={[
        { value: '', label: t('formSame') },
        ...options.flatMap((option, place) =>
          option.trim() ? [{ value: String(place), label: proseAsText(fillIn(option, form)) }] : [],
        ),
      ]}
      onChange={({ currentTarget: { value } }) => set({ place: value === '' ? null : Number(value) })}
    />
  );
}
