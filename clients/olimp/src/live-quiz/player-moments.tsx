import type { OlimpLiveQuizStateFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, Picture } from '@alif24/client-shared/ui';
import { IconCheck } from '@tabler/icons-react';
import { Leaderboard } from './leaderboard.tsx';
import { liveQuizTexts } from './live-quiz.texts.ts';
import styles from './player.module.css';
import { playerTexts } from './player.texts.ts';
import type { Standing } from './use-standing.ts';

type Question = NonNullable<OlimpLiveQuizStateFragment['currentQuestion']>;

/** Before the first question. */
export function PlayerLobby({ quiz, mine }: { quiz: OlimpLiveQuizStateFragment; mine: Standing }) {
  const t = useTexts(playerTexts);
  const common = useTexts(liveQuizTexts);
  return (
    <div className={styles.moment}>
      <Picture name="kite" className={styles.picture} />
      <p className={styles.hint}>{t('in')}</p>
      <h1 className={styles.nickname}>{mine.entry.player.nickname}</h1>
      <p className={styles.hint}>{t('waitStart')}</p>
      <p className={styles.count}>{common('players', { count: quiz.playerCount })}</p>
    </div>
  );
}

/** After a question: how it went, and where that leads. Nothing here says "wrong". */
export function PlayerResult({ question, mine, isLast }: { question: Question; mine: Standing; isLast: boolean }) {
  const t = useTexts(playerTexts);
  const given = mine.answer?.questionId === question.id ? mine.answer : null;
  const isRight = given?.isCorrect === true;
  const right = (question.correctOptions ?? []).map((place) => question.options[place]).join(' · ');
  return (
    <div className={styles.moment} role="status">
      {isRight && (
        <span className={styles.mark}>
          <IconCheck size={56} stroke={3} aria-hidden="true" />
        </span>
      )}
      <h1>{t(isRight ? 'right' : given ? 'wrong' : 'missed')}</h1>
      {isRight ? (
        <p className={styles.earned}>{t('earned', { count: given?.points ?? 0 })}</p>
      ) : (
        <p className={styles.rightIs}>{t('rightIs', { answer: right })}</p>
      )}
      {!given && <p className={styles.hint}>{t('missedText')}</p>}
      <Neighbours mine={mine} />
      {!isLast && <p className={styles.hint}>{t('waitNext')}</p>}
    </div>
  );
}

/** After the last question. */
export function PlayerOver({ mine, isMember }: { mine: Standing; isMember: boolean }) {
  const t = useTexts(playerTexts);
  const { rank, score: count, correctCount } = mine.entry;
  return (
    <div className={styles.moment}>
      <Picture name="podium" className={styles.picture} />
      <p className={styles.hint}>{t('over')}</p>
      <h1>{t('result', { rank, count })}</h1>
      <p className={styles.hint}>{t('correct', { count: correctCount })}</p>
      {isMember && correctCount > 0 && <p className={styles.hint}>{t('coins')}</p>}
      <Neighbours mine={mine} />
      <BigButton to="/">{t('again')}</BigButton>
    </div>
  );
}

function Neighbours({ mine }: { mine: Standing }) {
  const t = useTexts(playerTexts);
  return (
    <section className={styles.near} aria-label={t('near')}>
      <h2>{t('myPlace', { rank: mine.entry.rank })}</h2>
      <Leaderboard entries={mine.neighbours} mine={mine.entry.player.id} size="hand" />
    </section>
  );
}
