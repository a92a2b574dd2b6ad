import { drawingTexts, isNamedDrawing } from '@alif24/client-shared/drawings';
import { useTexts } from '@alif24/client-shared/i18n';
import { Prose, proseAsText } from '@alif24/client-shared/prose';
import { AskTwice, BigButton, Notice } from '@alif24/client-shared/ui';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { JuryProblem } from './jury.graphql.ts';
import styles from './jury.module.css';
import { juryTexts } from './jury.texts.ts';
import { changeKey } from './jury-acts.graphql.ts';
import { alsoRightOf, draftOf, isSameKey, type KeyDraft, keyOf, mayCountMore } from './key-draft.ts';
import { useAct } from './use-act.ts';

interface KeyFormProps {
  problem: JuryProblem;
  readAgain: () => Promise<unknown>;
  onDone: () => void;
  onClose: () => void;
}

/** What is right from now on, once for each variant. It is asked once more, and nobody sees it before the count that follows is published. */
export function KeyForm({ problem, readAgain, onDone, onClose }: KeyFormProps) {
  const t = useTexts(juryTexts);
  const { id, number, kind, options, pictures, variants } = problem;
  const before = problem.keys.map(draftOf);
  const [drafts, setDrafts] = useState(before);
  const [isVoid, setVoid] = useState(problem.isVoid);
  const changing = useAct(changeKey, readAgain);
  const count = kind === 'LISTEN' ? pictures.length : options.length;
  const keys = drafts.map((draft) => keyOf(kind, draft, count));
  const isWhole = keys.every((key) => key !== null);
  const isSame = isVoid === problem.isVoid && drafts.every((draft, n) => isSameKey(draft, before[n] as KeyDraft));
  const change = async () => {
    const alsoRight = mayCountMore(kind) ? drafts.map(alsoRightOf) : [];
    const input = { problemId: id, keys: keys.flatMap((key) => key ?? []), alsoRight, isVoid };
    if (await changing.act(input)) onDone();
  };
  return (
    <div className={styles.keyForm}>
      <label className={styles.alike}>
        <input type="checkbox" checked={isVoid} onChange={(event) => setVoid(event.currentTarget.checked)} />
        {t('keyVoid')}
      </label>
      {isVoid && <p className={styles.note}>{t('keyVoidHint')}</p>}
      {!isVoid &&
        drafts.map((draft, n) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: there are always as many variants, and they stay where they are
          <fieldset key={n}>
            <legend>
              {variants.length > 1 ? t('rightIn', { variant: variants[n] ?? String(n + 1) }) : t('rightNow')}
            </legend>
            <KeyField problem={problem} variant={n} draft={draft} set={(next) => setDrafts(drafts.with(n, next))} />
          </fieldset>
        ))}
      {changing.problem && <Notice kind="problem">{changing.problem}</Notice>}
      <div className={styles.acts}>
        {isWhole && !isSame && (
          <AskTwice
            label={t(isVoid ? 'keyVoidSave' : 'keySave')}
            about={t('problem', { number })}
            sure={t(isVoid ? 'keyVoidSure' : 'keySure')}
            isBusy={changing.isBusy}
            act={change}
          />
        )}
        <BigButton kind="quiet" onClick={onClose}>
          {t('close')}
        </BigButton>
      </div>
    </div>
  );
}

interface KeyFieldProps {
  problem: JuryProblem;
  variant: number;
  draft: KeyDraft;
  set: (draft: KeyDraft) => void;
}

function KeyField({ problem, variant, draft, set }: KeyFieldProps) {
  const t = useTexts(juryTexts);
  const { kind } = problem;
  if (kind === 'NUMBER') {
    return (
      <div className={styles.choices}>
        <TextInput
          label={t('keyNumber')}
          value={draft.number}
          maxLength={60}
          onChange={(event) => set({ ...draft, number: event.currentTarget.value })}
        />
        <TextInput
          label={t('keyTolerance')}
          value={draft.tolerance}
          maxLength={60}
          onChange={(event) => set({ ...draft, tolerance: event.currentTarget.value })}
        />
      </div>
    );
  }
  if (kind === 'TEXT') {
    return (
      <Textarea
        label={t('keyAccepted')}
        rows={4}
        value={draft.accepted}
        maxLength={900}
        onChange={(event) => set({ ...draft, accepted: event.currentTarget.value })}
      />
    );
  }
  return kind === 'ORDER' ? (
    <OrderField problem={problem} draft={draft} set={set} />
  ) : (
    <OptionsField problem={problem} variant={variant} draft={draft} set={set} />
  );
}

function OrderField({ problem: { options }, draft, set }: Omit<KeyFieldProps, 'variant'>) {
  const t = useTexts(juryTexts);
  return (
    <div className={styles.choices}>
      {options.map((option, place) => (
        <NativeSelect
          key={option}
          label={t('placeOf', { number: place + 1 })}
          value={String(draft.options[place] ?? place)}
          data={options.map((one, n) => ({ value: String(n), label: proseAsText(one) }))}
          onChange={(event) => set({ ...draft, options: draft.options.with(place, Number(event.target.value)) })}
        />
      ))}
    </div>
  );
}

function OptionsField({ problem: { id, kind, options, pictures }, variant, draft, set }: KeyFieldProps) {
  const t = useTexts(juryTexts);
  const names = useTexts(drawingTexts);
  const shown =
    kind === 'LISTEN' ? pictures.map((picture) => (isNamedDrawing(picture) ? names(picture) : picture)) : options;
  const isMany = kind === 'MULTIPLE';
  const choose = (place: number, isChosen: boolean) => {
    const others = isMany ? draft.options.filter((one) => one !== place) : [];
    set({ ...draft, options: isChosen ? [...others, place].sort((a, b) => a - b) : others });
  };
  const also = (place: number, isChosen: boolean) => {
    const others = draft.alsoRight.filter((one) => one !== place);
    set({ ...draft, alsoRight: isChosen ? [...others, place].sort((a, b) => a - b) : others });
  };
  return (
    <>
      <div className={styles.options}>
        {shown.map((option, place) => (
          <label key={option}>
            <input
              type={isMany ? 'checkbox' : 'radio'}
              name={`key-${id}-${variant}`}
              checked={draft.options.includes(place)}
              onChange={(event) => choose(place, event.target.checked)}
            />
            <Prose text={option} isName />
          </label>
        ))}
      </div>
      <fieldset>
        <legend>{t(isMany ? 'alsoEither' : 'alsoRight')}</legend>
        <div className={styles.options}>
          {shown.map(
            (option, place) =>
              !draft.options.includes(place) && (
                <label key={option}>
                  <input
                    type="checkbox"
                    checked={draft.alsoRight.includes(place)}
                    onChange={(event) => also(place, event.target.checked)}
                  />
                  <Prose text={option} isName />
                </label>
              ),
          )}
        </div>
      </fieldset>
    </>
  );
}
