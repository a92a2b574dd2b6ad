import type { TestaiTestResultQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { Card } from '@alif24/client-shared/ui';
import { IconCircleCheck, IconCircleDashed, IconRefresh } from '@tabler/icons-react';
import { attemptTexts } from './test-attempt.texts.ts';
import styles from './test-result.module.css';

type Results = NonNullable<NonNullable<TestaiTestResultQuery['testAttempt']>['results']>;
type Result = Results[number];

/** How each question went: a sign and a word, never red, with the own answer and what the teacher says. */
export function ResultList({ results }: { results: Results }) {
  const t = useTexts(attemptTexts);
  return (
    <ol className={styles.results}>
      {results.map(({ question, answer, isCorrect, explanation }) => {
        const state = isCorrect ? 'right' : answer ? 'tryAgain' : 'unanswered';
        const Icon = { right: IconCircleCheck, tryAgain: IconRefresh, unanswered: IconCircleDashed }[state];
        return (
          <Card key={question.id} as="li" className={styles.result}>
            <p className={styles.state} data-state={state}>
              <Icon size={24} aria-hidden="true" /> {t(state)}
            </p>
            <h2>
              {question.position}. {question.text}
            </h2>
            {answer && <p className={styles.answer}>{t('yourAnswer', { answer: words(question, answer) })}</p>}
            {explanation && <p className={styles.explanation}>{explanation}</p>}
          </Card>
        );
      })}
    </ol>
  );
}

function words({ options }: Result['question'], { optionIds, text }: NonNullable<Result['answer']>): string {
  if (typeof text === 'string') return text;
  return options
    .filter(({ id }) => optionIds.includes(id))
    .map((option) => option.text)
    .join(', ');
}
