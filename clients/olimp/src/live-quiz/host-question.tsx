import { Drawing } from '@alif24/client-shared/drawings';
import type { OlimpHostedQuizFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { Prose } from '@alif24/client-shared/prose';
import { AnswerGrid, AnswerTile } from '@alif24/client-shared/ui';
import { IconPlayerPause } from '@tabler/icons-react';
import { CountdownRing } from './countdown-ring.tsx';
import styles from './host.module.css';
import { hostTexts } from './host.texts.ts';
import { liveQuizTexts } from './live-quiz.texts.ts';
import { QuestionText } from './question-text.tsx';
import { useCountdown } from './use-countdown.ts';
import { useTicking } from './use-quiz-sounds.ts';

interface HostQuestionProps {
  quiz: OlimpHostedQuizFragment;
  question: NonNullable<OlimpHostedQuizFragment['currentQuestion']>;
  clockLead: number;
}

/** The open question for the whole room to read; while the clock stands still it is away, here as on the phones. */
export function HostQuestion({ quiz, question, clockLead }: HostQuestionProps) {
  const t = useTexts(hostTexts);
  const common = useTexts(liveQuizTexts);
  const running = useCountdown(quiz.isPaused ? null : question.closesAt, clockLead);
  const left = quiz.isPaused ? (quiz.remainingMilliseconds ?? 0) : running;
  useTicking(quiz.isPaused ? 0 : left);
  if (quiz.isPaused) {
    return (
      <div className={styles.held} role="status">
        <IconPlayerPause size={96} aria-hidden="true" />
        <h1>{t('paused')}</h1>
        <CountdownRing left={left} seconds={question.seconds} />
      </div>
    );
  }
  return (
    <>
      <div className={styles.asked}>
        <CountdownRing left={left} seconds={question.seconds} />
        <QuestionText language={quiz.language} text={question.text} size="wall" />
        <p className={styles.answered}>{t('answered', { count: quiz.answeredCount, players: quiz.playerCount })}</p>
      </div>
      <div className={styles.tiles}>
        <AnswerGrid label={common('answers')}>
          {question.options.map((option, place) => (
            <AnswerTile key={option} place={place} isDisabled>
              <span className={styles.words}>
                <Prose text={option} isName />
              </span>
            </AnswerTile>
          ))}
        </AnswerGrid>
        {question.pictures.length > 0 && (
          <ul className={styles.pictures}>
            {question.pictures.map((picture) => (
              <li key={picture}>
                <Drawing picture={picture} letter={picture.slice(0, 1)} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </>
  );
}
