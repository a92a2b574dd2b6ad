import type { Locale, OlimpWrittenPaperQuery, OlympiadSubject } from '@alif24/client-shared/graphql';
import { languageNames, languageOf, languages, localeOf, useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Card, ErrorNotice, Notice } from '@alif24/client-shared/ui';
import { useMutation } from '@apollo/client/react';
import { NativeSelect } from '@mantine/core';
import { IconEye, IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { otherLanguages } from '../question/question-draft.ts';
import type { KeptDraft } from './kept-draft.ts';
import { setPaper, writtenPaper } from './olympiad-editor.graphql.ts';
import styles from './olympiad-editor.module.css';
import { paperEditorTexts } from './paper.texts.ts';
import {
  besideOf,
  faultOf,
  fitsScheme,
  inLanguage,
  MOST_PROBLEMS,
  newProblem,
  type PaperDraft,
  type ProblemDraft,
  pointsOfNext,
  toProblemInput,
} from './paper-draft.ts';
import { ProblemItem } from './problem-item.tsx';
import { SchemeChoice } from './scheme-choice.tsx';
import { TieBreakers } from './tie-breakers.tsx';
import { wrongFields } from './wrong-field.ts';

interface PaperFormProps {
  stageId: string;
  grade: number;
  subject: OlympiadSubject;
  /** The olympiad is one: a paper that lacks problems of its scheme may be saved until it is opened. */
  isDraft: boolean;
  rules: OlimpWrittenPaperQuery['olympiadRules'];
  kept: KeptDraft<PaperDraft>;
  /** Back to what is saved. */
  drop: () => void;
  /** Shows it as a pupil sees it. */
  show: () => void;
}

/** The scheme, what decides between equals, and the problems, one of which is open. */
export function PaperForm({ stageId, grade, subject, isDraft, rules, kept, drop, show }: PaperFormProps) {
  const t = useTexts(paperEditorTexts);
  const { draft, isChanged, change, settle } = kept;
  const { language, beside, problems } = draft;
  const [opened, setOpened] = useState(() => (problems.length === 1 ? problems[0]?.key : undefined));
  const [isChecked, setChecked] = useState(false);
  const [refused, setRefused] = useState<readonly string[]>([]);
  const [save, { data, error, loading }] = useMutation(setPaper, { refetchQueries: [writtenPaper] });
  const scheme = rules.schemes.find(({ name }) => name === draft.scheme);
  const set = (more: Partial<PaperDraft>) => {
    setRefused([]);
    change({ ...draft, ...more });
  };
  const setProblems = (next: ProblemDraft[]) => set({ problems: next });
  const isFit = fitsScheme(scheme, problems);
  const maySave = isFit || isDraft;
  const faults = problems.map((problem) => faultOf(problem, language));

  async function send(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    setRefused([]);
    const first = faults.findIndex((fault) => fault !== null);
    if (first >= 0) return setOpened(problems[first]?.key);
    if (!maySave) return;
    const input = {
      ...{ stageId, grade, scheme: draft.scheme, tieBreakers: draft.tieBreakers },
      problems: problems.map((problem) => toProblemInput(problem, language)),
    };
    try {
      if ((await save({ variables: { input } })).data) settle(draft);
    } catch (cause) {
      const fields = wrongFields(cause);
      setRefused(fields);
      const at = Number(/^problems\.(\d+)/.exec(fields[0] ?? '')?.[1] ?? Number.NaN);
      if (problems[at]) setOpened(problems[at].key);
    }
  }

  const choose = (label: string, value: Locale, offered: readonly Locale[], then: (chosen: Locale) => void) => (
    <NativeSelect
      label={label}
      value={value}
      data={offered.map((each) => ({ value: each, label: languageNames[languageOf(each)] }))}
      onChange={(event) => then(event.currentTarget.value as Locale)}
    />
  );
  const isSaved = data !== undefined && data !== null && !isChanged && !loading;
  const hasProblem = isChecked && faults.some((fault) => fault !== null);
  return (
    <form noValidate onSubmit={send} className={styles.form}>
      {isChanged && (
        <div className={styles.kept}>
          <span>{t('kept')}</span>
          <button type="button" onClick={drop}>
            {t('drop')}
          </button>
        </div>
      )}
      <Card as="section" className={styles.box}>
        <h2>{t('rules')}</h2>
        <SchemeChoice schemes={rules.schemes} draft={draft} isWrong={isChecked && !maySave} set={set} />
        <TieBreakers known={rules.tieBreakers} chosen={draft.tieBreakers} set={(tieBreakers) => set({ tieBreakers })} />
        <div className={styles.two}>
          {choose(t('language'), language, languages.map(localeOf), (chosen) =>
            set({
              language: chosen,
              beside: beside === chosen || !otherLanguages(chosen).includes(beside) ? besideOf(chosen) : beside,
              problems: problems.map((problem) => inLanguage(problem, language, chosen)),
            }),
          )}
          {choose(t('beside'), beside, otherLanguages(language), (chosen) => set({ beside: chosen }))}
        </div>
      </Card>
      <h2>{t('problems')}</h2>
      <ol className={styles.problems}>
        {problems.map((problem, index) => (
          <ProblemItem
            key={problem.key}
            problem={problem}
            place={{ index, count: problems.length }}
            languages={{ own: language, beside }}
            subject={subject}
            classes={scheme?.classes ?? []}
            fault={faults[index] ?? null}
            isChecked={isChecked}
            isRefused={refused.some((field) => field === `problems.${index}`)}
            isOpen={problem.key === opened}
            toggle={() => setOpened(problem.key === opened ? undefined : problem.key)}
            onChange={(changed) => setProblems(problems.with(index, changed))}
            onRemove={() => setProblems(problems.toSpliced(index, 1))}
            onMove={(by) => setProblems(problems.toSpliced(index, 1).toSpliced(index + by, 0, problem))}
          />
        ))}
      </ol>
      {hasProblem && <Notice kind="problem">{t('fix')}</Notice>}
      {isChecked && !hasProblem && !maySave && <Notice kind="problem">{t('unfit')}</Notice>}
      {!loading && <ErrorNotice error={error} />}
      {isSaved && <Notice kind="done">{t(isFit ? 'saved' : 'savedUnfit')}</Notice>}
      <div className={styles.actions}>
        <BigButton
          kind="quiet"
          icon={<IconPlus aria-hidden="true" />}
          isDisabled={problems.length >= MOST_PROBLEMS}
          onClick={() => {
            const added = newProblem(pointsOfNext(scheme, problems));
            setProblems([...problems, added]);
            setOpened(added.key);
          }}
        >
          {t('add')}
        </BigButton>
        <BigButton kind="quiet" icon={<IconEye aria-hidden="true" />} onClick={show}>
          {t('preview')}
        </BigButton>
        <BigButton type="submit" isBusy={loading}>
          {t('save')}
        </BigButton>
      </div>
    </form>
  );
}
