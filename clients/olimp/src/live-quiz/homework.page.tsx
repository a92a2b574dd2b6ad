import { codeOf } from '@alif24/client-shared/apollo';
import { useSession } from '@alif24/client-shared/auth';
import { Navigate, useParams } from 'react-router';
import { HomeworkQuestion } from './homework-question.tsx';
import { HomeworkReview } from './homework-review.tsx';
import { HomeworkDone, HomeworkStart } from './homework-start.tsx';
import { PlayerRemoved } from './player-moments.tsx';
import { recallPlayerToken } from './player-token.ts';
import { QuizLanguage, useQuizLanguage } from './quiz-language.tsx';
import { removalOf } from './removal.ts';
import { Stage, StageFailure, StageWaiting } from './stage.tsx';
import { useHomework } from './use-homework.ts';

/** Homework in a pupil's hand: at their own pace, and after a reload where they were. */
export function HomeworkPage() {
  const { status } = useSession();
  const { id = '' } = useParams();
  return status === 'starting' ? <StageWaiting tone="lapis" /> : <Homework key={id} quizId={id} />;
}

function Homework({ quizId }: { quizId: string }) {
  const playerToken = recallPlayerToken(quizId);
  const [language, chooseLanguage] = useQuizLanguage();
  const { quiz, turn, error, next, isBusy, askAgain } = useHomework(quizId, { playerToken, language });
  const removal = error && removalOf(error);
  if (removal) {
    return (
      <Stage tone="lapis" title={quiz?.title ?? 'Olimp'}>
        <PlayerRemoved isBanned={removal.isBanned} pin={quiz?.pin ?? null} />
      </Stage>
    );
  }
  if (error && !turn) {
    const isStranger = ['FORBIDDEN', 'UNAUTHENTICATED'].includes(codeOf(error));
    if (isStranger && quiz?.pin) return <Navigate replace to={`/join/${quiz.pin}`} />;
    return <StageFailure tone="lapis" error={error} />;
  }
  if (!quiz || !turn) return <StageWaiting tone="lapis" />;
  if (quiz.pace === 'HOST') return <Navigate replace to={`/play/${quizId}`} />;
  const choice = <QuizLanguage offered={quiz.languages} wanted={language} onChoose={chooseLanguage} />;
  const isOver = quiz.state === 'FINISHED';
  return (
    <Stage tone="lapis" title={quiz.title}>
      {isOver && turn.review.length > 0 ? (
        <HomeworkReview quiz={quiz} review={turn.review} playerToken={playerToken} choice={choice} />
      ) : turn.isDone && !isOver ? (
        <HomeworkDone quiz={quiz} />
      ) : turn.question ? (
        <HomeworkQuestion
          key={turn.question.id}
          quiz={quiz}
          turn={{ ...turn, question: turn.question }}
          wanted={language}
          playerToken={playerToken}
          choice={choice}
          isBusy={isBusy}
          onTaken={askAgain}
          onNext={next}
        />
      ) : (
        <HomeworkStart quiz={quiz} choice={choice} isBusy={isBusy} onStart={next} />
      )}
    </Stage>
  );
}
