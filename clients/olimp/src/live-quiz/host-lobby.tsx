import type { OlimpHostedQuizFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { IconPencil } from '@tabler/icons-react';
import { Link } from 'react-router';
import styles from './host.module.css';
import { hostTexts } from './host.texts.ts';
import { HostDoor } from './host-door.tsx';
import { HostLock } from './host-lock.tsx';
import { HostPlayers } from './host-players.tsx';
import { liveQuizTexts } from './live-quiz.texts.ts';
import type { HostMoves } from './use-host-moves.ts';

/** The number as large as the wall, and the names of those who came in. */
export function HostLobby({ quiz, moves }: { quiz: OlimpHostedQuizFragment; moves: HostMoves }) {
  const t = useTexts(hostTexts);
  const common = useTexts(liveQuizTexts);
  return (
    <div className={styles.lobby}>
      <HostDoor how={t('join', { address: window.location.host })} pin={quiz.pin} />
      <div className={styles.tools}>
        <p className={styles.count} role="status">
          {quiz.playerCount === 0 ? common('nobodyYet') : common('players', { count: quiz.playerCount })}
        </p>
        <HostLock quiz={quiz} moves={moves} />
        <Link to={`/quizzes/new?from=${quiz.id}`}>
          <IconPencil size={20} aria-hidden="true" />
          {t('editAnew')}
        </Link>
      </div>
      {quiz.teams.length > 0 && (
        <ul className={styles.teams} aria-label={common('teams')}>
          {quiz.teams.map(({ index, name, memberCount }) => (
            <li key={index}>{t('inTeam', { name, count: memberCount })}</li>
          ))}
        </ul>
      )}
      <HostPlayers players={quiz.players} moves={moves} />
    </div>
  );
}
