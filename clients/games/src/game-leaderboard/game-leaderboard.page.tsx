import { useSession } from '@alif24/client-shared/auth';
import type { GamesLeaderboardQuery } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { BigButton, EmptyState, Notice, Page, QueryBoundary } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { Link, useSearchParams } from 'react-router';
import { gameLeaderboard } from './game-leaderboard.graphql.ts';
import styles from './game-leaderboard.module.css';
import { leaderboardTexts } from './game-leaderboard.texts.ts';

type Board = GamesLeaderboardQuery['gameLeaderboard'];

const GAMES = ['LETTER_MEMORY', 'MATH_MONSTER'] as const;

export function GameLeaderboardPage() {
  const t = useTexts(leaderboardTexts);
  const { user } = useSession();
  const [search] = useSearchParams();
  const game = GAMES.find((one) => one === search.get('game')) ?? 'LETTER_MEMORY';
  const result = useQuery(gameLeaderboard, { variables: { game }, fetchPolicy: 'cache-and-network' });
  const toGames = <BigButton to="/games">{t('toGames')}</BigButton>;
  return (
    <Page title={t('title')} lead={t('lead')} width="narrow">
      <nav className={styles.games} aria-label={t('game')}>
        {GAMES.map((one) => (
          <Link key={one} replace to={`?game=${one}`} aria-current={one === game ? 'page' : undefined}>
            {t(one)}
          </Link>
        ))}
      </nav>
      <QueryBoundary
        result={result}
        empty={{
          when: ({ gameLeaderboard: { entries } }) => entries.length === 0,
          show: <EmptyState picture="podium" advice={t('empty')} action={toGames} />,
        }}
      >
        {({ gameLeaderboard: { entries, me } }) => (
          <>
            <ol className={styles.lines}>
              {entries.map((entry) => (
                <Line key={entry.player.id} entry={entry} isMine={entry.player.id === user?.id} />
              ))}
              {me && !entries.some(({ player }) => player.id === user?.id) && <Line entry={me} isMine isApart />}
            </ol>
            {!me && user?.role === 'STUDENT' && (
              <Notice kind="info" action={toGames}>
                {t('notYet')}
              </Notice>
            )}
          </>
        )}
      </QueryBoundary>
    </Page>
  );
}

function Line({
  entry,
  isMine,
  isApart = false,
}: {
  entry: Board['entries'][number];
  isMine: boolean;
  isApart?: boolean;
}) {
  const t = useTexts(leaderboardTexts);
  const { rank, player, score, rounds } = entry;
  return (
    <li className={styles.line} data-first={rank === 1} data-mine={isMine} data-apart={isApart}>
      <span className={styles.rank}>
        <span aria-hidden="true">{rank}</span>
        <span className={styles.spoken}>{t('rank', { rank })}</span>
      </span>
      <span className={styles.name}>
        {player.displayName ?? '–'} {isMine && <small>{t('you')}</small>}
      </span>
      <span className={styles.score}>
        {t('points', { count: score })} <small>{t('rounds', { count: rounds })}</small>
      </span>
    </li>
  );
}
