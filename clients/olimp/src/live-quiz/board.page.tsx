import type { OlimpLeaderboardChangedSubscription } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { SoundButton } from '@alif24/client-shared/sounds';
import { useSubscription } from '@apollo/client/react';
import { useState } from 'react';
import { useParams } from 'react-router';
import styles from './board.module.css';
import { Leaderboard } from './leaderboard.tsx';
import { leaderboardChanged } from './live-quiz.graphql.ts';
import { liveQuizTexts } from './live-quiz.texts.ts';
import { Pin } from './pin.tsx';
import { Stage, StageFailure, StageWaiting } from './stage.tsx';
import { TeamBoard } from './team-board.tsx';
import { useMoment } from './use-quiz-sounds.ts';
import { useWakeLock } from './use-wake-lock.ts';

type Board = OlimpLeaderboardChangedSubscription['liveQuizLeaderboardChanged'];

/** The leaderboard for a second screen: it only listens, so nobody has to sign in on it. */
export function BoardPage() {
  const { id = '' } = useParams();
  const [board, setBoard] = useState<Board | null>(null);
  const { error } = useSubscription(leaderboardChanged, {
    variables: { quizId: id },
    fetchPolicy: 'no-cache',
    onData: ({ data }) => {
      const event = data.data?.liveQuizLeaderboardChanged;
      if (event) setBoard((known) => (known && known.sequence > event.sequence ? known : event));
    },
  });
  if (board) return <BoardScreen board={board} />;
  return error ? <StageFailure tone="night" error={error} /> : <StageWaiting tone="night" />;
}

function BoardScreen({ board: { quiz, entries, topMover } }: { board: Board }) {
  const t = useTexts(liveQuizTexts);
  const { questionNumber: number, questionCount: count } = quiz;
  useWakeLock(quiz.state !== 'FINISHED');
  useMoment(quiz.state === 'QUESTION_CLOSED' ? String(number) : null, 'counted');
  useMoment(quiz.state === 'FINISHED' ? 'end' : null, 'podium');
  return (
    <Stage tone="night" title={quiz.title}>
      <header className={styles.head}>
        <div>
          <p>{quiz.title}</p>
          <h1>{quiz.state === 'FINISHED' ? t('ended') : t('leaders')}</h1>
        </div>
        <div className={styles.corner}>
          {quiz.pin && <Pin pin={quiz.pin} />}
          <SoundButton />
        </div>
      </header>
      {entries.length === 0 ? (
        <p className={styles.nobody}>{t(whyEmpty(quiz))}</p>
      ) : (
        <div className={styles.boards} data-teams={quiz.teams.length > 0}>
          <TeamBoard teams={quiz.teams} size="half" />
          <Leaderboard entries={entries} size={quiz.teams.length > 0 ? 'half' : 'wall'} />
        </div>
      )}
      {topMover && (
        <p className={styles.mover}>{t('mostClimbed', { name: topMover.player.nickname, count: topMover.change })}</p>
      )}
      <footer className={styles.foot}>
        <span>{t('players', { count: quiz.playerCount })}</span>
        {quiz.currentQuestion?.section && quiz.state !== 'FINISHED' && (
          <span>{t('section', { title: quiz.currentQuestion.section })}</span>
        )}
        {number > 0 && <span>{t('question', { number, count })}</span>}
      </footer>
    </Stage>
  );
}

const whyLater = { AFTER_SECTION: 'boardAfterSection', END: 'boardLater' } as const;

function whyEmpty({ playerCount, mode, boardFrequency }: Board['quiz']) {
  if (playerCount === 0) return 'nobodyYet';
  const isLater = mode !== 'SURVEY' && (boardFrequency === 'AFTER_SECTION' || boardFrequency === 'END');
  return isLater ? whyLater[boardFrequency] : 'noBoard';
}
