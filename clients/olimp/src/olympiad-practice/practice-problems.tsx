import { codeOf } from '@alif24/client-shared/apollo';
import { languageOf, useTexts } from '@alif24/client-shared/i18n';
import { Prose } from '@alif24/client-shared/prose';
import { BigButton, bringIntoView, ErrorNotice, takeFocus } from '@alif24/client-shared/ui';
import { useState } from 'react';
import { type Answer, ProblemAnswer } from '../question/problem-answer.tsx';
import type { Practice, PracticeProblem } from './practice.graphql.ts';
import styles from './practice.module.css';
import { practiceTexts } from './practice.texts.ts';
import { Told } from './told.tsx';

/** From so many characters on a text is read in smaller letters. */
const LONG = 240;

interface PracticeProblemsProps {
  practice: Practice;
  answer: (problemId: string, given: Answer) => Promise<void>;
  end: () => void;
}

/** One problem at a time, from the first that is open: put an answer down, have it checked, read why. */
export function PracticeProblems({ practice: { problems, answers }, answer, end }: PracticeProblemsProps) {
  const t = useTexts(practiceTexts);
  const firstOpen = problems.findIndex(({ id }) => !answers.some(({ problemId }) => problemId === id));
  const [place, setPlace] = useState(Math.max(0, firstOpen));
  const problem = problems[place];
  if (!problem) return null;
  const told = answers.find(({ problemId }) => problemId === problem.id);
  const isLast = place === problems.length - 1;
  return (
    <section className={styles.asked} aria-labelledby="asked" key={problem.id}>
      <p className={styles.hint}>
        {t('of', { number: place + 1, total: problems.length })} · {t('points', { points: problem.points })}
      </p>
      <h2
        id="asked"
        tabIndex={-1}
        ref={takeFocus}
        lang={languageOf(problem.language)}
        data-long={problem.text.length > LONG}
      >
        <Prose text={problem.text} />
      </h2>
      {told ? (
        <>
          <Told problem={problem} told={told} isNew />
          <div ref={bringIntoView} className={styles.further}>
            <BigButton onClick={() => (isLast ? end() : setPlace(place + 1))}>{t(isLast ? 'end' : 'next')}</BigButton>
          </div>
        </>
      ) : (
        <Asking problem={problem} answer={(given) => answer(problem.id, given)} />
      )}
    </section>
  );
}

function Asking({ problem, answer }: { problem: PracticeProblem; answer: (given: Answer) => Promise<void> }) {
  const t = useTexts(practiceTexts);
  const [given, setGiven] = useState<Answer | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const isRefused = error !== null && codeOf(error) === 'BAD_USER_INPUT';
  const isWhole = given && (problem.kind !== 'ORDER' || given.options?.length === problem.options.length);
  const check = async () => {
    if (!given) return;
    setBusy(true);
    setError(null);
    await answer(given).catch(setError);
    setBusy(false);
  };
  return (
    <form
      className={styles.asking}
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      <ProblemAnswer
        problem={problem}
        answer={given}
        isRefused={isRefused}
        change={(next) => {
          setGiven(next);
          setError(null);
        }}
      />
      {!isRefused && <ErrorNotice error={error} />}
      <div>
        <BigButton type="submit" isBusy={isBusy} isDisabled={!isWhole}>
          {t('check')}
        </BigButton>
      </div>
    </form>
  );
}
