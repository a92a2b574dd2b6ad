import type { OlimpHostedQuizFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { AnswerGrid, AnswerTile } from '@alif24/client-shared/ui';
import { IconCheck } from '@tabler/icons-react';
import styles from './host.module.css';
import { hostTexts } from './host.texts.ts';
import { Leaderboard } from './leaderboard.tsx';
import { liveQuizTexts } from './live-quiz.texts.ts';
import { QuestionText } from './question-text.tsx';
import { rightAnswer } from './right-answer.ts';

interface HostResultsProps {
  quiz: OlimpHostedQuizFragment;
  question: NonNullable<OlimpHostedQuizFragment['currentQuestion']>;
  showsLeaders: boolean;
}

/** Between two questions: how many chose what, and then who leads. */
export function HostResults({ quiz, question, showsLeaders }: HostResultsProps) {
  const t = useTexts(hostTexts);
  const common = useTexts(liveQuizTexts);
  if (showsLeaders) {
    return (
      <section className={styles.leaders}>
        <h1>{common('leaders')}</h1>
        <Leaderboard entries={quiz.leaderboard} />
      </section>
    );
  }
  // Of what is typed or put in order it is counted how many were right and how many were not.
  const countsOptions = question.options.length > 0 && question.kind !== 'ORDER';
  const chosen = question.distribution ?? [];
  const most = Math.max(1, ...chosen);
  return (
    <>
      <div className={styles.asked}>
        <QuestionText language={quiz.language} text={question.text} size="wall" />
        {question.isSkipped && <p className={styles.answered}>{t('skipped')}</p>}
      </div>
      {!countsOptions && (
        <p className={styles.typed}>
          {quiz.mode !== 'SURVEY' && <strong>{rightAnswer(question)}</strong>}
          {quiz.mode !== 'SURVEY' &&
            question.distribution &&
            t('typed', { right: chosen[0] ?? 0, other: chosen[1] ?? 0 })}
        </p>
      )}
      <div className={styles.tiles}>
        <AnswerGrid label={common('answers')}>
          {(countsOptions ? question.options : []).map((option, place) => {
            const isRight = question.correctOptions?.includes(place) ?? false;
            const count = chosen[place] ?? 0;
            return (
              <AnswerTile
                key={option}
                place={place}
                state={isRight ? 'right' : 'open'}
                stateText={isRight ? common('right') : undefined}
                isDisabled
              >
                <span className={styles.words}>
                  {isRight && <IconCheck className={styles.check} size="1em" stroke={3} aria-hidden="true" />} {option}
                </span>
                <span className={styles.chosen}>
                  <span className={styles.bar} aria-hidden="true">
                    <span style={{ inlineSize: `${(100 * count) / most}%` }} />
                  </span>
                  <span role="img" aria-label={t('chose', { count })}>
                    {count}
                  </span>
                </span>
              </AnswerTile>
            );
          })}
        </AnswerGrid>
      </div>
      {question.explanation && <p className={styles.why}>{question.explanation}</p>}
    </>
  );
}
