import { RequireSession, useSession } from '@alif24/client-shared/auth';
import type { OlimpHostedQuizFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { SoundButton } from '@alif24/client-shared/sounds';
import { ErrorNotice } from '@alif24/client-shared/ui';
import { useSubscription } from '@apollo/client/react';
import { IconUsers } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useParams } from 'react-router';
import { HomeworkHost } from './homework-host.tsx';
import styles from './host.module.css';
import { hostTexts } from './host.texts.ts';
import { HostControls } from './host-controls.tsx';
import { HostLobby } from './host-lobby.tsx';
import { HostNextStep } from './host-next-step.tsx';
import { HostQuestion } from './host-question.tsx';
import { HostResults } from './host-results.tsx';
import { HostRoster } from './host-roster.tsx';
import { HostTools } from './host-tools.tsx';
import { hostedQuizChanged } from './live-quiz.graphql.ts';
import { liveQuizTexts } from './live-quiz.texts.ts';
import { Pin } from './pin.tsx';
import { Podium } from './podium.tsx';
import { Stage, StageFailure, StageWaiting } from './stage.tsx';
import { useHostMoves } from './use-host-moves.ts';
import { type Newest, useNewest } from './use-live-quiz.ts';
import { useArrivals, useMoment } from './use-quiz-sounds.ts';
import { useWakeLock } from './use-wake-lock.ts';

/** The screen on the wall, and the host's buttons under it. After a reload it goes on where the quiz is. */
export function HostPage() {
  const { id = '' } = useParams();
  const { status } = useSession();
  if (status === 'starting') return <StageWaiting tone="night" />;
  return (
    <RequireSession roles={['TEACHER', 'ORGANIZATION', 'MODERATOR']}>
      <Host key={id} quizId={id} />
    </RequireSession>
  );
}

function Host({ quizId }: { quizId: string }) {
  const [newest, take] = useNewest<OlimpHostedQuizFragment>();
  const { error } = useSubscription(hostedQuizChanged, {
    variables: { id: quizId },
    fetchPolicy: 'no-cache',
    onData: ({ data }) => data.data && take(data.data.liveQuizChanged),
  });
  if (newest) return <HostScreen newest={newest} take={take} />;
  return error ? <StageFailure tone="night" error={error} /> : <StageWaiting tone="night" />;
}

interface HostScreenProps {
  newest: Newest<OlimpHostedQuizFragment>;
  take: (quiz: OlimpHostedQuizFragment) => void;
}

function HostScreen({ newest: { quiz, clockLead }, take }: HostScreenProps) {
  const t = useTexts(liveQuizTexts);
  const host = useTexts(hostTexts);
  const moves = useHostMoves(quiz, take);
  const isHomework = quiz.pace === 'PLAYER';
  const [isRosterOpen, setRosterOpen] = useState(false);
  const rosterButton = useRef<HTMLButtonElement>(null);
  const closeRoster = () => {
    setRosterOpen(false);
    rosterButton.current?.focus();
  };
  const { state, questionNumber: number, questionCount: count, currentQuestion: question } = quiz;
  useWakeLock(!isHomework && state !== 'FINISHED');
  useArrivals(quiz.playerCount, state === 'LOBBY' && !isHomework);
  useMoment(state === 'QUESTION_CLOSED' ? `${number} ${moves.showsLeaders}` : null, 'counted');
  useMoment(state === 'FINISHED' && quiz.leaderboard.length > 0 ? 'end' : null, 'podium');
  return (
    <Stage
      tone="night"
      title={quiz.title}
      aside={
        isRosterOpen && state !== 'FINISHED' && <HostRoster quiz={quiz} moves={moves} take={take} close={closeRoster} />
      }
    >
      <header className={styles.head}>
        <div>
          <p>{quiz.title}</p>
          {number > 0 && state !== 'FINISHED' && <p className={styles.number}>{t('progress', { number, count })}</p>}
          {question?.section && state !== 'FINISHED' && <p>{t('section', { title: question.section })}</p>}
        </div>
        <div className={styles.corner}>
          {quiz.pin && state !== 'LOBBY' && <Pin pin={quiz.pin} />}
          {state !== 'FINISHED' && (
            <button
              ref={rosterButton}
              type="button"
              aria-expanded={isRosterOpen}
              aria-label={host('who')}
              title={host('who')}
              className={styles.round}
              onClick={() => setRosterOpen(!isRosterOpen)}
            >
              <IconUsers size={24} aria-hidden="true" />
            </button>
          )}
          {!isHomework && <SoundButton />}
        </div>
      </header>
      <div className={styles.middle}>
        {state === 'LOBBY' &&
          (isHomework ? (
            <HomeworkHost quiz={quiz} moves={moves} take={take} />
          ) : (
            <HostLobby quiz={quiz} moves={moves} />
          ))}
        {state === 'QUESTION_OPEN' && question && (
          <HostQuestion quiz={quiz} question={question} clockLead={clockLead} />
        )}
        {state === 'QUESTION_CLOSED' && question && (
          <HostResults quiz={quiz} question={question} showsLeaders={moves.showsLeaders} />
        )}
        {state === 'FINISHED' && <Podium quiz={quiz} />}
      </div>
      <HostNextStep quiz={quiz} moves={moves} clockLead={clockLead} />
      <ErrorNotice error={moves.error} />
      <HostTools quiz={quiz} moves={moves} />
      <HostControls quiz={quiz} moves={moves} />
    </Stage>
  );
}
