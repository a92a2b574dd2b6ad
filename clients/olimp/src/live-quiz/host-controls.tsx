import type { OlimpHostedQuizFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton } from '@alif24/client-shared/ui';
import { useState } from 'react';
import { homeworkTexts } from './homework.texts.ts';
import styles from './host.module.css';
import { hostTexts } from './host.texts.ts';
import type { HostMoves } from './use-host-moves.ts';
import { useSettled } from './use-settled.ts';

/** One thing to press at each moment, and ways to end the quiz and to take a question back that ask once more. */
export function HostControls({ quiz, moves }: { quiz: OlimpHostedQuizFragment; moves: HostMoves }) {
  const t = useTexts(hostTexts);
  const home = useTexts(homeworkTexts);
  const isHomework = quiz.pace === 'PLAYER';
  const [asksToFinish, setAsksToFinish] = useState(false);
  const [takesBack, setTakesBack] = useState<number | null>(null);
  const { state, questionNumber: number, currentQuestion: question } = quiz;
  const canTakeBack = state === 'QUESTION_CLOSED' && quiz.mode !== 'SURVEY' && question?.isSkipped === false;
  const asksToTakeBack = canTakeBack && takesBack === number;
  const isSettled = useSettled(`${state} ${number} ${moves.showsLeaders} ${asksToFinish} ${asksToTakeBack}`);
  const isBusy = moves.isBusy || !isSettled;
  if (state === 'FINISHED') {
    return (
      <footer className={styles.controls}>
        <BigButton kind="quiet" to="/quizzes">
          {t('mine')}
        </BigButton>
        {number > 0 && <BigButton to={`/quizzes/${quiz.id}/report`}>{t('toReport')}</BigButton>}
      </footer>
    );
  }
  if (asksToTakeBack) {
    return (
      <footer className={styles.controls}>
        <p role="alert">{t('takeBackSure')}</p>
        <BigButton kind="quiet" isBusy={isBusy} onClick={moves.skip}>
          {t('takeBack')}
        </BigButton>
        <BigButton onClick={() => setTakesBack(null)}>{t('leaveIn')}</BigButton>
      </footer>
    );
  }
  if (asksToFinish) {
    return (
      <footer className={styles.controls}>
        <p role="alert">{isHomework ? home('endSure') : t('cancelSure')}</p>
        <BigButton kind="quiet" isBusy={isBusy} onClick={moves.finish}>
          {isHomework ? home('end') : t('cancel')}
        </BigButton>
        <BigButton onClick={() => setAsksToFinish(false)}>{t('stay')}</BigButton>
      </footer>
    );
  }
  if (isHomework) {
    return (
      <footer className={styles.controls}>
        <BigButton kind="quiet" onClick={() => setAsksToFinish(true)}>
          {home('end')}
        </BigButton>
        <BigButton kind="quiet" to="/quizzes">
          {t('mine')}
        </BigButton>
        <BigButton to={`/quizzes/${quiz.id}/report`}>{t('toReport')}</BigButton>
      </footer>
    );
  }
  return (
    <footer className={styles.controls}>
      <a href={`/board/${quiz.id}`} target="_blank" rel="noreferrer" className={styles.board}>
        {t('board')}
      </a>
      <BigButton kind="quiet" onClick={() => setAsksToFinish(true)}>
        {t('cancel')}
      </BigButton>
      {canTakeBack && !moves.showsLeaders && (
        <BigButton kind="quiet" onClick={() => setTakesBack(number)}>
          {t('takeBack')}
        </BigButton>
      )}
      <NextStep quiz={quiz} moves={moves} isBusy={isBusy} />
    </footer>
  );
}

const hasPodium = ({ mode, boardFrequency }: OlimpHostedQuizFragment) =>
  mode !== 'SURVEY' && boardFrequency !== 'SELF_ONLY' && boardFrequency !== 'NEVER';

function NextStep({ quiz, moves, isBusy }: { quiz: OlimpHostedQuizFragment; moves: HostMoves; isBusy: boolean }) {
  const t = useTexts(hostTexts);
  const isLast = quiz.questionNumber === quiz.questionCount;
  const [text, press] =
    quiz.state === 'LOBBY'
      ? [t(quiz.playerCount > 0 ? 'begin' : 'waiting'), moves.open]
      : quiz.state === 'QUESTION_OPEN'
        ? [t('close'), moves.close]
        : isLast
          ? [t(hasPodium(quiz) ? 'finish' : 'finishPlain'), moves.finish]
          : moves.showsLeaders || quiz.leaderboard.length === 0
            ? [t('next'), moves.open]
            : [t('showLeaders'), moves.showLeaders];
  return (
    <BigButton isBusy={isBusy} isDisabled={quiz.state === 'LOBBY' && quiz.playerCount === 0} onClick={press}>
      {text}
    </BigButton>
  );
}
