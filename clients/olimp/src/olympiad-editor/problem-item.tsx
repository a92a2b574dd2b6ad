import type { Locale, OlympiadSubject } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { Prose } from '@alif24/client-shared/prose';
import { NativeSelect, TextInput } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconCircle, IconCircleCheck } from '@tabler/icons-react';
import { questionTexts } from '../question/question-editor.texts.ts';
import { QuestionEditor } from '../question/question-editor.tsx';
import type { Scheme } from './olympiad-editor.graphql.ts';
import { paperEditorTexts } from './paper.texts.ts';
import type { faultOf, ProblemDraft } from './paper-draft.ts';
import styles from './paper-editor.module.css';
import { SkillChoice } from './skill-choice.tsx';
import { VariantsEditor } from './variants-editor.tsx';

interface ProblemItemProps {
  problem: ProblemDraft;
  place: { index: number; count: number };
  languages: { own: Locale; beside: Locale };
  subject: OlympiadSubject;
  /** Of the scheme; empty where a problem may be worth anything. */
  classes: Scheme['classes'];
  fault: ReturnType<typeof faultOf>;
  isChecked: boolean;
  isRefused: boolean;
  isOpen: boolean;
  toggle: () => void;
  onChange: (problem: ProblemDraft) => void;
  onRemove: () => void;
  onMove: (by: -1 | 1) => void;
}

/** One problem of a paper: a line of the list, or the editor when it is open. */
export function ProblemItem(props: ProblemItemProps) {
  const { problem, place, languages, subject, classes, fault, isChecked, isRefused, isOpen, toggle } = props;
  const t = useTexts(paperEditorTexts);
  const inQuestion = useTexts(questionTexts);
  const title = t('problem', { number: place.index + 1 });
  const isMarked = isRefused || (isChecked && fault !== null);
  if (!isOpen) return <FoldedProblem {...props} title={title} isMarked={isMarked} />;
  const words = () => {
    if (isRefused) return t('refused');
    if (!isChecked || fault === null) return null;
    return fault === 'badPoints' || fault === 'noValue' || fault === 'noFormKey' ? t(fault) : inQuestion(fault);
  };
  const points = (value: string) => props.onChange({ ...problem, points: value });
  const offered = classes.some((each) => String(each.points) === problem.points)
    ? classes
    : [...classes, { points: Number(problem.points), count: 0 }];
  return (
    <li>
      <QuestionEditor
        title={title}
        question={problem}
        place={place}
        language={languages.own}
        beside={languages.beside}
        isLong
        problem={words()}
        measures={
          <>
            {classes.length > 0 ? (
              <NativeSelect
                label={t('points')}
                value={problem.points}
                data={offered.map((each) => ({
                  value: String(each.points),
                  label: t('pointsValue', { count: each.points }),
                }))}
                onChange={(event) => points(event.currentTarget.value)}
              />
            ) : (
              <TextInput
                label={t('points')}
                inputMode="numeric"
                maxLength={3}
                value={problem.points}
                onChange={(event) => points(event.currentTarget.value)}
              />
            )}
            <SkillChoice
              subject={subject}
              skill={problem.skill ?? null}
              onChange={(skill) => props.onChange({ ...problem, skill })}
            />
          </>
        }
        more={
          <>
            <VariantsEditor problem={problem} language={languages.own} onChange={props.onChange} />
            <button type="button" className={styles.fold} onClick={toggle}>
              {t('close')}
            </button>
          </>
        }
        onChange={props.onChange}
        onRemove={props.onRemove}
        onMove={props.onMove}
      />
    </li>
  );
}

function FoldedProblem(props: ProblemItemProps & { title: string; isMarked: boolean }) {
  const { problem, place, fault, title, isMarked, toggle, onMove } = props;
  const t = useTexts(paperEditorTexts);
  const Mark = fault === null ? IconCircleCheck : IconCircle;
  return (
    <li className={styles.folded} data-done={fault === null} data-wrong={isMarked}>
      <Mark size={22} aria-hidden="true" />
      <button type="button" className={styles.opener} aria-expanded="false" onClick={toggle}>
        <strong>{title}</strong>
        <span className={styles.words}>
          <Prose text={problem.text.trim() || t('unwritten')} isName />
        </span>
        <small>
          {t('pointsValue', { count: problem.points })} · {t(fault === null ? 'finished' : 'unfinished')}
        </small>
      </button>
      <button
        type="button"
        className={styles.mover}
        aria-label={t('up', { what: title })}
        disabled={place.index === 0}
        onClick={() => onMove(-1)}
      >
        <IconArrowUp size={22} aria-hidden="true" />
      </button>
      <button
        type="button"
        className={styles.mover}
        aria-label={t('down', { what: title })}
        disabled={place.index === place.count - 1}
        onClick={() => onMove(1)}
      >
        <IconArrowDown size={22} aria-hidden="true" />
      </button>
    </li>
  );
}
