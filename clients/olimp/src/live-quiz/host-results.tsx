import type { OlimpHostedQuizFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { Prose } from '@alif24/client-shared/prose';
import { AnswerGrid, AnswerTile } from '@alif24/client-shared/ui';
import { IconCheck } from '@tabler/icons-react';
import { useAnswerWords } from '../question/use-answer-words.ts';
import styles from './host.module.css';
import { hostTexts } from './host.texts.ts';
import { Leaderboard } from './leaderboard.tsx';
import leadersStyles from './leaders.module.css';
import { liveQuizTexts } from './live-quiz.texts.ts';
import { QuestionText } from './question-text.tsx';
import { TeamBoard } from './team-board.tsx';

interface HostResultsProps {
  quiz: OlimpHostedQuizFragment;
  question: NonNullable<OlimpHostedQuizFragment['currentQuestion']>;
  showsLeaders: boolean;
}

/** Between two questions: how many chose what, and then who leads. */
export function HostResults({ quiz, question, showsLeaders }: HostResultsProps) {
  const t = useTexts(hostTexts);
  const common = useTexts(liveQuizTexts);
  const words = useAnswerWords();
  if (showsLeaders) {
    const hasTeams = quiz.teams.length > 0;
    return (
      <section className={leadersStyles.leaders} data-teams={hasTeams}>
        {hasTeams && (
          <div>
            <h1>{common('teams')}</h1>
            <TeamBoard teams={quiz.teams} size="half" />
          </div>
        )}
        <div>
          <h1>{common('leaders')}</h1>
          <Leaderboard entries={quiz.leaderboard} size={hasTeams ? 'half' : 'wall'} />
        </div>
      </section>
    );
  }
  // Of what is typed or put in order it is counted how many were right and how many were not.
  const countsOptions = question.options.length > 0 && question.kind !== 'ORDER';
  const { key, correctOptions } = question;
  const chosen = question.distribution ?? [];
  const most = Math.max(1, ...chosen);
  // Pictures are counted one by one, all else that is no option as right and not right.
  const rightPlaces = question.kind === 'LISTEN' ? (correctOptions ?? []) : [0];
  const right = rightPlaces.reduce((sum, place) => sum + (chosen[place] ?? 0), 0);
  return (
    <>
      <div className={styles.asked}>
        <QuestionText language={quiz.language} text={question.text} size="wall" />
        {question.isSkipped && <p className={styles.answered}>{t('skipped')}</p>}
      </div>
      {!countsOptions && (
        <p className={styles.typed}>
          {quiz.mode !== 'SURVEY' && key && (
            <strong>
              <Prose text={words.key(question, { ...key, correctOptions: correctOptions ?? [] })} />
            </strong>
          )}
          {quiz.mode !== 'SURVEY' &&
            question.distribution &&
            t('typed', { right, other: chosen.reduce((sum, count) => sum + count, -right) })}
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
                  {isRight && <IconCheck className={styles.check} size="1em" stroke={3} aria-hidden="true" />}{' '}
                  <Prose text={option} isName />
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
      {question.explanation && (
        <p className={styles.why}>
          <Prose text={question.explanation} />
        </p>
      )}
    </>
  );
}
