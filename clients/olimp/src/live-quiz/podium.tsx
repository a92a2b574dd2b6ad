import type { OlimpHostedQuizFragment } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { hostTexts } from './host.texts.ts';
import { Leaderboard } from './leaderboard.tsx';
import { liveQuizTexts } from './live-quiz.texts.ts';
import styles from './podium.module.css';
import { teamsByRank } from './team-board.tsx';

const STEPS = 3;
/** More names than these are smaller. */
const MANY = 2;
/** Names that fit on one of several steps; one that is alone is as wide as the wall. */
const FITTING = 8;
/** A word of more letters than these is wider than a step on a phone. */
const LONG_WORD = 8;

interface Step {
  rank: number;
  score: number;
  count: number;
  names: ReadonlyArray<{ key: string; name: string }>;
}

/** The end: a step for each of the first three ranks, of teams where there are any, with all who share it; the others below. Nobody wins with nothing. */
export function Podium({ quiz }: { quiz: OlimpHostedQuizFragment }) {
  const t = useTexts(liveQuizTexts);
  const host = useTexts(hostTexts);
  const format = useFormat();
  if (quiz.playerCount === 0) return <p className={styles.nobody}>{host('noPlayers')}</p>;
  const hasTeams = teamsByRank(quiz.teams).length > 0;
  const steps = hasTeams ? stepsOfTeams(quiz) : stepsOfPlayers(quiz);
  if (steps.length === 0) {
    return (
      <section className={styles.end}>
        <h1>{t(quiz.questionNumber === 0 ? 'unplayed' : 'ended')}</h1>
        <p className={styles.nobody}>{t('players', { count: quiz.playerCount })}</p>
      </section>
    );
  }
  const winners = quiz.podium.reduce((sum, { playerCount }) => sum + playerCount, 0);
  // Of players who share a rank below the steps of their teams.
  const cut = winners - quiz.leaderboard.filter(({ rank, score }) => rank <= STEPS && score > 0).length;
  const others = hasTeams ? quiz.leaderboard : quiz.leaderboard.filter(({ rank }) => rank > STEPS);
  return (
    <section className={styles.end}>
      <h1>{t('podium')}</h1>
      <ol className={styles.podium} data-count={steps.length} data-long={steps.some(hasLongWord)}>
        {steps.map(({ rank, score, count, names: all }) => {
          const names = steps.length > 1 ? all.slice(0, FITTING) : all;
          return (
            <li key={rank} data-rank={rank} data-many={count > MANY}>
              <ul className={styles.names}>
                {names.map(({ key, name }) => (
                  <li key={key}>{name}</li>
                ))}
                {count > names.length && (
                  <li className={styles.more}>{t('andMore', { count: count - names.length })}</li>
                )}
              </ul>
              <span className={styles.step}>
                <span className={styles.rank}>{rank}</span>
                <span>{format.number(score)}</span>
              </span>
            </li>
          );
        })}
      </ol>
      {others.length > 0 && (
        <div className={styles.others}>
          <Leaderboard entries={others} size="hand" />
        </div>
      )}
      {hasTeams && cut > 0 && <p className={styles.more}>{t('andMore', { count: cut })}</p>}
    </section>
  );
}

const hasLongWord = ({ names }: Step) =>
  names.some(({ name }) => name.split(' ').some((word) => word.length > LONG_WORD));

const stepsOfPlayers = ({ podium }: OlimpHostedQuizFragment): Step[] =>
  podium.map(({ rank, score, playerCount, players }) => ({
    ...{ rank, score, count: playerCount },
    names: players.map(({ id, nickname }) => ({ key: id, name: nickname })),
  }));

function stepsOfTeams({ teams }: OlimpHostedQuizFragment): Step[] {
  const winners = teamsByRank(teams).filter(({ rank, score }) => rank <= STEPS && score > 0);
  const ranks = [...new Set(winners.map(({ rank }) => rank))];
  return ranks.map((rank) => {
    const equals = winners.filter((team) => team.rank === rank);
    const names = equals.map(({ index, name }) => ({ key: String(index), name }));
    return { rank, score: equals[0]?.score ?? 0, count: equals.length, names };
  });
}
