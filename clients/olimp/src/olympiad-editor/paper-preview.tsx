import type { Locale } from '@alif24/client-shared/graphql';
import { languageNames, languageOf, useTexts } from '@alif24/client-shared/i18n';
import { Prose } from '@alif24/client-shared/prose';
import { Card } from '@alif24/client-shared/ui';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { type Answer, ProblemAnswer } from '../question/problem-answer.tsx';
import { otherLanguages, translationsOf } from '../question/question-draft.ts';
import styles from './olympiad-editor.module.css';
import { paperEditorTexts } from './paper.texts.ts';
import { fillIn, newVariant, type PaperDraft, type ProblemDraft } from './paper-draft.ts';
import parts from './paper-editor.module.css';

/** As the server words them for pupils. */
const TRUTH: Readonly<Record<Locale, readonly [string, string]>> = {
  UZ_LATN: ['Toʻgʻri', 'Notoʻgʻri'],
  UZ_CYRL: ['Тўғри', 'Нотўғри'],
  RU: ['Верно', 'Неверно'],
  EN: ['True', 'False'],
};

/** The problems as a pupil has them before them, in the order in which they are written. Nothing that is put down here is kept. */
export function PaperPreview({ paper }: { paper: PaperDraft }) {
  const t = useTexts(paperEditorTexts);
  const [locale, setLocale] = useState(paper.language);
  const offered = [paper.language, ...otherLanguages(paper.language)];
  return (
    <div className={styles.form}>
      <div className={styles.two}>
        <NativeSelect
          label={t('language')}
          value={locale}
          data={offered.map((each) => ({ value: each, label: languageNames[languageOf(each)] }))}
          onChange={(event) => setLocale(event.currentTarget.value as Locale)}
        />
      </div>
      <p className={styles.hint}>{t('shown')}</p>
      <ol className={styles.problems}>
        {paper.problems.map((problem, n) => (
          <li key={problem.key}>
            <Shown problem={problem} number={n + 1} paper={paper} locale={locale} />
          </li>
        ))}
      </ol>
    </div>
  );
}

interface ShownProps {
  problem: ProblemDraft;
  number: number;
  paper: PaperDraft;
  locale: Locale;
}

function Shown({ problem, number, paper: { language }, locale }: ShownProps) {
  const t = useTexts(paperEditorTexts);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const [, translated] = translationsOf(problem, language).find(([other]) => other === locale) ?? [];
  const words = translated ?? problem;
  const read = translated ? locale : language;
  const form = problem.variants[0] ?? newVariant();
  const options = words.options.filter((option) => option.trim() !== '').map((option) => fillIn(option, form));
  const asked = {
    ...{ id: problem.key, kind: problem.kind, language: read, pictures: problem.pictures, sound: words.sound },
    options: problem.kind === 'TRUE_FALSE' ? TRUTH[locale] : options,
  };
  return (
    <Card as="section" className={parts.shown}>
      <p className={styles.hint}>
        {t('problem', { number })} · {t('pointsValue', { count: problem.points })}
      </p>
      <h2 lang={languageOf(read)}>
        <Prose text={fillIn(words.text, form) || t('unwritten')} />
      </h2>
      <ProblemAnswer problem={asked} answer={answer} isRefused={false} change={setAnswer} />
    </Card>
  );
}
