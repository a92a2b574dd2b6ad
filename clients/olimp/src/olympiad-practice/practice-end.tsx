import { languageOf, useTexts } from '@alif24/client-shared/i18n';
import { Prose } from '@alif24/client-shared/prose';
import { BigButton, Card, ErrorNotice, takeFocus } from '@alif24/client-shared/ui';
import type { Practice } from './practice.graphql.ts';
import styles from './practice.module.css';
import { practiceTexts } from './practice.texts.ts';
import { Told } from './told.tsx';

/** How many are right, and what to look at once more. */
export function PracticeEnd({
  practice: { problems, answers },
  again,
  isBusy,
  error,
}: {
  practice: Practice;
  again: () => Promise<void>;
  isBusy: boolean;
  error: unknown;
}) {
  const t = useTexts(practiceTexts);
  const right = answers.filter(({ isRight }) => isRight).length;
  const missed = problems.flatMap((problem) => {
    const told = answers.find(({ problemId }) => problemId === problem.id);
    return told && !told.isRight ? [{ problem, told }] : [];
  });
  return (
    <section className={styles.end}>
      <h2 tabIndex={-1} ref={takeFocus}>
        {t('done', { right, total: problems.length })}
      </h2>
      {missed.length > 0 && <p>{t('lookAgain')}</p>}
      {missed.length > 0 && (
        <ol>
          {missed.map(({ problem, told }) => (
            <Card as="li" key={problem.id}>
              <p lang={languageOf(problem.language)}>
                {problem.number}. <Prose text={problem.text} />
              </p>
              <Told problem={problem} told={told} />
            </Card>
          ))}
        </ol>
      )}
      <ErrorNotice error={error} />
      <div>
        <BigButton kind={missed.length > 0 ? 'main' : 'quiet'} isBusy={isBusy} onClick={() => void again()}>
          {t('again')}
        </BigButton>
      </div>
    </section>
  );
}
