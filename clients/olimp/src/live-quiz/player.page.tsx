import { codeOf } from '@alif24/client-shared/apollo';
import { useSession } from '@alif24/client-shared/auth';
import type { OlimpLiveQuizStateFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, ErrorState } from '@alif24/client-shared/ui';
import { useSubscription } from '@apollo/client/react';
import { Navigate, useParams } from 'react-router';
import { liveQuizChanged } from './live-quiz.graphql.ts';
import { playerTexts } from './player.texts.ts';
import { PlayerAnswers } from './player-answers.tsx';
import { PlayerHead } from './player-head.tsx';
import { PlayerLobby, PlayerOver, PlayerResult } from './player-moments.tsx';
import { recallPlayerToken } from './player-token.ts';
import { Stage, StageWaiting } from './stage.tsx';
import { useNewest } from './use-live-quiz.ts';
import { useStanding } from './use-standing.ts';

/** The quiz in a player's hand. Everything on it is read again after a reload: who they are, what is asked, what they answered. */
export function PlayerPage() {
  const { status } = useSession();
  const { id = '' } = useParams();
  return status === 'starting' ? <StageWaiting tone="lapis" /> : <Player key={id} quizId={id} />;
}

function Player({ quizId }: { quizId: string }) {
  const t = useTexts(playerTexts);
  const playerToken = recallPlayerToken(quizId);
  const [newest, take] = useNewest<OlimpLiveQuizStateFragment>();
  const live = useSubscription(liveQuizChanged, {
    variables: { id: quizId },
    fetchPolicy: 'no-cache',
    onData: ({ data }) => data.data && take(data.data.liveQuizChanged),
  });
  const quiz = newest?.quiz;
  const { mine, error, refetch } = useStanding(quizId, playerToken, quiz ? `${quiz.questionNumber} ${quiz.state}` : '');

  const failure = quiz ? error : (live.error ?? error);
  if (failure && !mine) {
    const isStranger = ['FORBIDDEN', 'UNAUTHENTICATED'].includes(codeOf(failure));
    if (isStranger && quiz?.pin) return <Navigate replace to={`/join/${quiz.pin}`} />;
    return (
      <Stage tone="lapis" title="Olimp">
        <ErrorState error={failure} />
        <BigButton to="/">{t('again')}</BigButton>
      </Stage>
    );
  }
  if (!newest || !quiz || !mine) return <StageWaiting tone="lapis" />;
  return (
    <Stage tone="lapis" title={quiz.title}>
      <PlayerHead quiz={quiz} mine={mine} />
      {quiz.state === 'LOBBY' && <PlayerLobby quiz={quiz} mine={mine} />}
      {quiz.state === 'QUESTION_OPEN' && quiz.currentQuestion && (
        <PlayerAnswers
          key={quiz.currentQuestion.id}
          quiz={quiz}
          question={quiz.currentQuestion}
          clockLead={newest.clockLead}
          mine={mine}
          playerToken={playerToken}
          askAgain={refetch}
        />
      )}
      {quiz.state === 'QUESTION_CLOSED' && quiz.currentQuestion && (
        <PlayerResult question={quiz.currentQuestion} mine={mine} isLast={quiz.questionNumber === quiz.questionCount} />
      )}
      {quiz.state === 'FINISHED' && <PlayerOver mine={mine} isMember={playerToken === null} />}
    </Stage>
  );
}
