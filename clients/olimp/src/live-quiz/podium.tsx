import type { OlimpHostedQuizFragment } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { hostTexts } from './host.texts.ts';
import { Leaderboard } from './leaderboard.tsx';
import { liveQuizTexts } from './live-quiz.texts.ts';
import styles from './podium.module.css';

/** The end: three steps for the first three ranks, the others below. Equal scores stand on equal steps. */
export function Podium({ quiz }: { quiz: OlimpHostedQuizFragment }) {
  const t = useTexts(liveQuizTexts);
  const host = useTexts(hostTexts);
  const format = useFormat();
  const winners = quiz.leaderboard.slice(0, 3);
  if (winners.length === 0) return <p className={styles.nobody}>{host('noPlayers')}</p>;
  return (
    <section className={styles.end}>
      <h1>{t('podium')}</h1>
      <ol className={styles.podium}>
        {winners.map(({ rank, score, player }) => (
          <li key={player.id} data-rank={rank}>
            <strong>{player.nickname}</strong>
            <span className={styles.step}>
              <span className={styles.rank}>{rank}</span>
              <span>{format.number(score)}</span>
            </span>
          </li>
        ))}
      </ol>
      {quiz.leaderboard.length > 3 && <Leaderboard entries={quiz.leaderboard.slice(3)} size="hand" />}
    </section>
  );
}
