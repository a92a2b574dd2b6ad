import type { OlimpHostedQuizFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import styles from './host.module.css';
import { hostTexts } from './host.texts.ts';
import { liveQuizTexts } from './live-quiz.texts.ts';
import { Pin } from './pin.tsx';

/** The number as large as the wall, and the names of those who came in. */
export function HostLobby({ quiz }: { quiz: OlimpHostedQuizFragment }) {
  const t = useTexts(hostTexts);
  const common = useTexts(liveQuizTexts);
  return (
    <div className={styles.lobby}>
      <h1 className={styles.how}>{t('join', { address: window.location.host })}</h1>
      {quiz.pin && <Pin pin={quiz.pin} size="wall" />}
      <p className={styles.count} role="status">
        {quiz.playerCount === 0 ? common('nobodyYet') : common('players', { count: quiz.playerCount })}
      </p>
      <ul className={styles.players}>
        {quiz.players.map(({ id, nickname }) => (
          <li key={id}>{nickname}</li>
        ))}
      </ul>
    </div>
  );
}
