import { useSession } from '@alif24/client-shared/auth';
import { useTexts } from '@alif24/client-shared/i18n';
import { Page } from '@alif24/client-shared/ui';
import { useQuery } from '@apollo/client/react';
import { GameCard } from './game-card.tsx';
import { myGameScores } from './game-round.graphql.ts';
import { roundTexts } from './game-round.texts.ts';
import styles from './games.module.css';

const GAMES = ['LETTER_MEMORY', 'MATH_MONSTER'] as const;

/** The games; own scores appear when they are known, nobody has to wait for them. */
export function GamesPage() {
  const t = useTexts(roundTexts);
  const { user } = useSession();
  const isPupil = user?.role === 'STUDENT';
  const { data } = useQuery(myGameScores, { skip: !isPupil, fetchPolicy: 'cache-and-network' });
  return (
    <Page title={t('games')} lead={t(isPupil ? 'gamesLead' : 'gamesLeadAdult')}>
      <div className={styles.games}>
        {GAMES.map((game) => (
          <GameCard
            key={game}
            game={game}
            isPupil={isPupil}
            score={data?.me?.gameScores?.find((score) => score.game === game) ?? null}
          />
        ))}
      </div>
    </Page>
  );
}
