import type { OlimpHostedQuizFragment } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { hostTexts } from './host.texts.ts';
import { Leaderboard } from './leaderboard.tsx';
import { liveQuizTexts } from './live-quiz.texts.ts';
import styles from './podium.module.css';
import { teamsByRank } from './team-board.tsx';

/** The end: three steps for the first three ranks, of teams where there are any, the others below. Equal scores stand on equal steps, and nobody wins with nothing. */
export function Podium({ quiz }: { quiz: OlimpHostedQuizFragment }) {
  const t = useTexts(liveQuizTexts);
  const host = useTexts(hostTexts);
  const format = useFormat();
  const teams = teamsByRank(quiz.teams).map(({ index, ...team }) => ({ ...team, key: String(index) }));
  const players = quiz.leaderboard.map(({ player, ...entry }) => ({ ...entry, key: player.id, name: player.nickname }));
  if (quiz.playerCount === 0) return <p className={styles.nobody}>{host('noPlayers')}</p>;
  const winners = (teams.length > 0 ? teams : players).filter(({ score }) => score > 0).slice(0, 3);
  if (winners.length === 0) {
    return (
      <section className={styles.end}>
        <h1>{t('ended')}</h1>
        <p className={styles.nobody}>{t('players', { count: quiz.playerCount })}</p>
      </section>
    );
  }
  const others = teams.length > 0 ? quiz.leaderboard : quiz.leaderboard.slice(winners.length);
  return (
    <section className={styles.end}>
      <h1>{t('podium')}</h1>
      <ol className={styles.podium} data-count={winners.length}>
        {winners.map(({ key, rank, score, name }) => (
          <li key={key} data-rank={rank}>
            <strong>{name}</strong>
            <span className={styles.step}>
              <span className={styles.rank}>{rank}</span>
              <span>{format.number(score)}</span>
            </span>
          </li>
        ))}
      </ol>
      {others.length > 0 && <Leaderboard entries={others} size="hand" />}
    </section>
  );
}
