import { codeOf } from '@alif24/client-shared/apollo';
import { useSession } from '@alif24/client-shared/auth';
import type { OlimpLiveQuizStateFragment } from '@alif24/client-shared/graphql';
import { useSubscription } from '@apollo/client/react';
import { Navigate, useParams } from 'react-router';
import { liveQuizChanged } from './live-quiz.graphql.ts';
import styles from './player.module.css';
import { PlayerHead } from './player-head.tsx';
import {
  PlayerLobby,
  PlayerOver,
  PlayerPaused,
  PlayerRemoved,
  PlayerResult,
  PlayerUnplayed,
} from './player-moments.tsx';
import { recallPlayerToken } from './player-token.ts';
import { QuizLanguage, useQuizLanguage } from './quiz-language.tsx';
import { removalOf } from './removal.ts';
import { ResumeCode } from './resume-code.tsx';
import { Stage, StageFailure, StageWaiting } from './stage.tsx';
import { TimedAnswers } from './timed-answers.tsx';
import { useDelay } from './use-delay.ts';
import { useNewest } from './use-live-quiz.ts';
import { useStanding } from './use-standing.ts';
import { useWakeLock } from './use-wake-lock.ts';

/** The quiz in a player's hand. Everything on it is read again after a reload: who they are, what is asked, what they answered. */
export function PlayerPage() {
  const { status } = useSession();
  const { id = '' } = useParams();
  return status === 'starting' ? <StageWaiting tone="lapis" /> : <Player key={id} quizId={id} />;
}

function Player({ quizId }: { quizId: string }) {
  const playerToken = recallPlayerToken(quizId);
  const [language, chooseLanguage] = useQuizLanguage();
  const [newest, take] = useNewest<OlimpLiveQuizStateFragment>();
  const live = useSubscription(liveQuizChanged, {
    variables: { id: quizId, language },
    fetchPolicy: 'no-cache',
    onData: ({ data }) => data.data && take(data.data.liveQuizChanged),
  });
  const quiz = newest?.quiz;
  const { mine, error } = useStanding(quizId, playerToken, quiz ? `${quiz.questionNumber} ${quiz.state}` : '');

  useWakeLock(quiz?.pace === 'HOST' && quiz.state !== 'FINISHED');

  const isWaiting = quiz?.state === 'LOBBY';
  const delayStep = isWaiting ? 'LOBBY' : quiz?.state === 'QUESTION_OPEN' ? (quiz.currentQuestion?.id ?? '') : '';
  useDelay(quizId, playerToken, mine ? delayStep : '', isWaiting ? 3 : 1);

  const removal = error && removalOf(error);
  if (removal && quiz) {
    return (
      <Stage tone="lapis" title={quiz.title}>
        <PlayerRemoved isBanned={removal.isBanned} pin={quiz.pin ?? null} />
      </Stage>
    );
  }
  const failure = quiz ? error : (live.error ?? error);
  if (failure && !mine) {
    const isStranger = ['FORBIDDEN', 'UNAUTHENTICATED'].includes(codeOf(failure));
    if (isStranger && quiz?.pin) return <Navigate replace to={`/join/${quiz.pin}`} />;
    return <StageFailure tone="lapis" error={failure} />;
  }
  if (!newest || !quiz || !mine) return <StageWaiting tone="lapis" />;
  if (quiz.pace === 'PLAYER') return <Navigate replace to={`/homework/${quizId}`} />;
  const question = quiz.currentQuestion;
  const isSurvey = quiz.mode === 'SURVEY';
  const isHeld = quiz.isPaused && quiz.state === 'QUESTION_OPEN';
  // State and standing come one after the other: nobody is to read for a moment that they missed what they answered.
  const isCounted = mine.countedCount >= quiz.questionNumber || error !== undefined;
  return (
    <Stage tone="lapis" title={quiz.title}>
      <PlayerHead quiz={quiz} mine={mine}>
        <QuizLanguage offered={quiz.languages} wanted={language} onChoose={chooseLanguage} />
      </PlayerHead>
      {(quiz.state === 'LOBBY' || quiz.state === 'QUESTION_CLOSED') && <ResumeCode quizId={quizId} />}
      {quiz.state === 'LOBBY' && <PlayerLobby mine={mine} />}
      {isHeld && <PlayerPaused />}
      {quiz.state === 'QUESTION_OPEN' && question && (
        <div className={styles.kept} hidden={isHeld}>
          <TimedAnswers
            key={question.id}
            quizId={quizId}
            question={question}
            wanted={language}
            clockLead={newest.clockLead}
            answer={mine.answer}
            playerToken={playerToken}
          />
        </div>
      )}
      {quiz.state === 'QUESTION_CLOSED' && question && isCounted && (
        <PlayerResult
          question={question}
          mine={mine}
          isLast={quiz.questionNumber === quiz.questionCount}
          isSurvey={isSurvey}
        />
      )}
      {quiz.state === 'FINISHED' &&
        (quiz.questionNumber === 0 ? (
          <PlayerUnplayed quizId={quizId} />
        ) : (
          <PlayerOver mine={mine} isMember={playerToken === null} isSurvey={isSurvey} />
        ))}
    </Stage>
  );
}
