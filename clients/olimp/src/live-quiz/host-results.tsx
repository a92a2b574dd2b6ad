import type { OlimpHostedQuizFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { AnswerGrid, AnswerTile } from '@alif24/client-shared/ui';
import { IconCheck } from '@tabler/icons-react';
import styles from './host.module.css';
import { hostTexts } from './host.texts.ts';
import { Leaderboard } from './leaderboard.tsx';
import { liveQuizTexts } from './live-quiz.texts.ts';
import { QuestionText } from './question-text.tsx';

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
  const chosen = question.distribution ?? [];
  const most = Math.max(1, ...chosen);
  return (
    <>
      <div className={styles.asked}>
        <QuestionText language={quiz.language} text={question.text} size="wall" />
      </div>
      <div className={styles.tiles}>
        <AnswerGrid label={common('answers')}>
          {question.options.map((option, place) => {
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
    </>
  );
}
