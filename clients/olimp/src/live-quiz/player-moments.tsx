import type { OlimpLiveQuizStateFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { Prose } from '@alif24/client-shared/prose';
import { playSound } from '@alif24/client-shared/sounds';
import { BigButton, Picture } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { IconCheck, IconPlayerPause } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useAnswerWords } from '../question/use-answer-words.ts';
import { Explanation } from './explanation.tsx';
import { Leaderboard } from './leaderboard.tsx';
import { replacementOfQuiz } from './live-quiz.graphql.ts';
import styles from './player.module.css';
import { playerTexts } from './player.texts.ts';
import type { Standing } from './use-standing.ts';

type Question = NonNullable<OlimpLiveQuizStateFragment['currentQuestion']>;

/** Before the first question. */
export function PlayerLobby({ mine }: { mine: Standing }) {
  const t = useTexts(playerTexts);
  return (
    <div className={styles.moment}>
      <Picture name="kite" className={styles.picture} />
      <p className={styles.hint}>{t('in')}</p>
      <h1 className={styles.nickname}>{mine.entry.player.nickname}</h1>
      {mine.team && <p className={styles.hint}>{t('team', { name: mine.team.name })}</p>}
      <p className={styles.hint}>{t('waitStart')}</p>
    </div>
  );
}

/** While the host has stopped the clock: the question is away, so that nobody has longer to think. */
export function PlayerPaused() {
  const t = useTexts(playerTexts);
  return (
    <div className={styles.moment} role="status">
      <IconPlayerPause size={72} aria-hidden="true" />
      <h1>{t('paused')}</h1>
      <p className={styles.hint}>{t('pausedText')}</p>
    </div>
  );
}

interface PlayerResultProps {
  question: Question;
  mine: Standing;
  isLast: boolean;
  isSurvey: boolean;
}

/**
 * After a question: how it went, and where that leads. Nothing here says "wrong", a survey has no right answers, and who came after the question missed
 * nothing.
 */
export function PlayerResult({ question, mine, isLast, isSurvey }: PlayerResultProps) {
  const t = useTexts(playerTexts);
  const given = mine.answer?.questionId === question.id ? mine.answer : null;
  const isRight = given?.isCorrect === true;
  const isJudged = !isSurvey && !question.isSkipped;
  const heading = question.isSkipped
    ? 'skipped'
    : isRight
      ? 'right'
      : !given
        ? mine.wasShown
          ? 'missed'
          : 'in'
        : isSurvey
          ? 'thanks'
          : 'wrong';
  const words = useAnswerWords();
  const own = words.answer(question, given?.answer);
  const right = rightAnswer(question, words);
  // One who was not right hears the same as one who was not asked: that it has been counted.
  useEffect(() => playSound(isJudged && isRight ? 'right' : 'counted'), [isJudged, isRight]);
  return (
    <div className={styles.moment} role="status">
      {isJudged && isRight && (
        <span className={styles.mark}>
          <IconCheck size={56} stroke={3} aria-hidden="true" />
        </span>
      )}
      <h1>{t(heading)}</h1>
      {isJudged && isRight && <p className={styles.earned}>{t('earned', { count: given?.points ?? 0 })}</p>}
      {isJudged && !isRight && right && (
        <p className={styles.rightIs}>
          <Prose text={t('rightIs', { answer: right })} />
        </p>
      )}
      {!isRight && own && (
        <p className={styles.yours}>
          <Prose text={t('yours', { answer: own })} />
        </p>
      )}
      <Explanation question={question} />
      {isJudged && !given && mine.wasShown && <p className={styles.hint}>{t('missedText')}</p>}
      <TeamPlace mine={mine} />
      <Neighbours mine={mine} />
      {!isLast && <p className={styles.hint}>{t('waitNext')}</p>}
    </div>
  );
}

/** The lobby was closed: for a better quiz, to which the way is shown, or for good. Nothing was asked, so nobody has a place. */
export function PlayerUnplayed({ quizId }: { quizId: string }) {
  const t = useTexts(playerTexts);
  const { data } = useQuery(replacementOfQuiz, { variables: { id: quizId }, fetchPolicy: 'no-cache' });
  const pin = data?.liveQuiz.replacement?.pin;
  return (
    <div className={styles.moment} role="status">
      <Picture name="kite" className={styles.picture} />
      <h1>{t(pin ? 'moved' : 'unplayed')}</h1>
      <p className={styles.hint}>{t(pin ? 'movedText' : 'unplayedText')}</p>
      {pin && <BigButton to={`/join/${pin}`}>{t('move')}</BigButton>}
      <BigButton kind={pin ? 'quiet' : 'main'} to="/">
        {t('otherRoom')}
      </BigButton>
    </div>
  );
}

/** After the last question. */
export function PlayerOver({ mine, isMember, isSurvey }: { mine: Standing; isMember: boolean; isSurvey: boolean }) {
  const t = useTexts(playerTexts);
  const { rank, score: count, correctCount } = mine.entry;
  const isOnPodium = rank > 0 && rank <= 3 && count > 0;
  useEffect(() => playSound(isOnPodium ? 'podium' : 'counted'), [isOnPodium]);
  return (
    <div className={styles.moment}>
      <Picture name="podium" className={styles.picture} />
      <p className={styles.hint}>{t('over')}</p>
      <h1>{isSurvey ? t('thanks') : rank > 0 ? t('result', { rank, count }) : t('score', { count })}</h1>
      {!isSurvey && <p className={styles.hint}>{t('correct', { count: correctCount })}</p>}
      {isMember && !isSurvey && correctCount > 0 && <p className={styles.hint}>{t('coins')}</p>}
      <TeamPlace mine={mine} />
      <Neighbours mine={mine} />
      <BigButton to="/">{t('again')}</BigButton>
    </div>
  );
}

/** Sent out by the host: who may come in again is told how. */
export function PlayerRemoved({ isBanned, pin }: { isBanned: boolean; pin: string | null }) {
  const t = useTexts(playerTexts);
  return (
    <div className={styles.moment} role="alert">
      <Picture name="kite" className={styles.picture} />
      <h1>{t('removed')}</h1>
      <p className={styles.hint}>{t(isBanned ? 'bannedText' : 'removedText')}</p>
      {!isBanned && pin && <BigButton to={`/join/${pin}`}>{t('enterAgain')}</BigButton>}
      <BigButton kind="quiet" to="/">
        {t('again')}
      </BigButton>
    </div>
  );
}

/** What is right, in words; empty until it may be told, and where nothing is. */
function rightAnswer({ correctOptions, key, ...question }: Question, words: ReturnType<typeof useAnswerWords>): string {
  return key ? words.key(question, { ...key, correctOptions: correctOptions ?? [] }) : '';
}

export function TeamPlace({ mine: { team } }: { mine: Standing }) {
  const t = useTexts(playerTexts);
  if (!team || team.rank === 0) return null;
  return <p className={styles.hint}>{t('teamPlace', { name: team.name, rank: team.rank })}</p>;
}

/** Nothing while no board is shown: a place of 0 is none. */
export function Neighbours({ mine }: { mine: Standing }) {
  const t = useTexts(playerTexts);
  if (mine.entry.rank === 0) return null;
  return (
    <section className={styles.near} aria-label={t('near')}>
      <h2>{t('myPlace', { rank: mine.entry.rank })}</h2>
      <Leaderboard entries={mine.neighbours} mine={mine.entry.player.id} size="hand" />
    </section>
  );
}
