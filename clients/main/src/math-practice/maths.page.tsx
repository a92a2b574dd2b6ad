import { useErrorText } from '@alif24/client-shared/apollo';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Notice, PageSkeleton, Steps } from '@alif24/client-shared/ui';
import { IconX } from '@tabler/icons-react';
import { Link, useSearchParams } from 'react-router';
import styles from './maths.module.css';
import { mathsTexts } from './maths.texts.ts';
import { OneProblem } from './one-problem.tsx';
import { Summary } from './summary.tsx';
import { SITTING, usePractice } from './use-practice.ts';

const PLACES = Array.from({ length: SITTING }, (_, n) => n);

/** One problem at a time on a quiet page, ten in a sitting; `?skill=` keeps to one topic. */
export function MathsPage() {
  const t = useTexts(mathsTexts);
  const errorText = useErrorText();
  const [search] = useSearchParams();
  const practice = usePractice(search.get('skill'));
  const { problem, done, isOver, isBusy, error } = practice;
  const finished = new Set(done.map(({ id }) => id));
  const number = Math.min(SITTING, done.length + (problem && finished.has(problem.id) ? 0 : 1));
  return (
    <main className={styles.page}>
      <title>{`${t('title')} · Alif24`}</title>
      <header className={styles.head}>
        <Link to="/maths/skills" aria-label={t('close')} className={styles.close}>
          <IconX size={26} aria-hidden="true" />
        </Link>
        <Steps
          label={t('step', { number, total: SITTING })}
          steps={PLACES.map((n) => ({ key: n, isDone: n < done.length, isRight: done[n]?.isFirstRight ?? false }))}
          at={number - 1}
        />
      </header>
      {Boolean(error) && (
        <Notice
          kind="problem"
          action={
            !problem && (
              <BigButton kind="quiet" isBusy={isBusy} onClick={practice.next}>
                {errorText(error).tryThis}
              </BigButton>
            )
          }
        >
          {errorText(error).happened} {problem && errorText(error).tryThis}
        </Notice>
      )}
      {isOver ? (
        <Summary done={done} again={practice.again} />
      ) : problem ? (
        <OneProblem key={problem.id} problem={problem} practice={practice} isLast={done.length >= SITTING} />
      ) : (
        !error && <PageSkeleton />
      )}
    </main>
  );
}
