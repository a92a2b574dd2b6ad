import type { OlimpAttemptQuery } from '@alif24/client-shared/graphql';
import { languageOf, localeOf, useLanguage, useTexts } from '@alif24/client-shared/i18n';
import { Prose } from '@alif24/client-shared/prose';
import { BigButton, Card, EmptyState, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { useAnswerWords } from '../question/use-answer-words.ts';
import { attemptState } from './olympiad.graphql.ts';
import { olympiadTexts } from './olympiad.texts.ts';
import styles from './paper.module.css';
import { paperTexts } from './paper.texts.ts';
import { usePaper } from './use-paper.ts';

type Attempt = NonNullable<OlimpAttemptQuery['olympiadAttempt']>;

/** After the end: that it is handed in, and what one put down oneself. */
export function HandedIn({ attemptId, olympiadId }: { attemptId: string; olympiadId: string }) {
  const t = useTexts(paperTexts);
  const missing = useTexts(olympiadTexts);
  const result = useQuery(attemptState, { variables: { id: attemptId }, fetchPolicy: 'network-only' });
  const back = <BigButton to={`/olympiads/${olympiadId}`}>{t('toOlympiad')}</BigButton>;
  return (
    <QueryBoundary
      result={result}
      empty={{
        when: (data) => !data.olympiadAttempt,
        show: <EmptyState isPage title={missing('notFound')} action={back} />,
      }}
    >
      {({ olympiadAttempt: attempt }) =>
        attempt && (
          <main id="content" tabIndex={-1} className={styles.after}>
            <Page title={t('over')} lead={t('overText')} width="narrow">
              <OwnAnswers attempt={attempt} />
              {back}
            </Page>
          </main>
        )
      }
    </QueryBoundary>
  );
}

function OwnAnswers({ attempt }: { attempt: Attempt }) {
  const t = useTexts(paperTexts);
  const { language } = useLanguage();
  const words = useAnswerWords();
  const problems = usePaper(attempt.id, localeOf(language));
  if (!problems) return <p role="status">{t('opening')}</p>;
  const answers = new Map(attempt.answers.map(({ problemId, answer }) => [problemId, answer]));
  return (
    <section>
      <h2>{t('myAnswers')}</h2>
      <ol className={styles.own}>
        {problems.map((problem) => (
          <Card as="li" key={problem.id}>
            <p lang={languageOf(problem.language)}>
              {problem.number}. <Prose text={problem.text} />
            </p>
            <p>
              <strong>
                <Prose text={words.answer(problem, answers.get(problem.id)) || t('none')} />
              </strong>
            </p>
          </Card>
        ))}
      </ol>
    </section>
  );
}
