import type { OlimpHostedQuizFragment } from '@alif24/client-shared/graphql';
import { useTexts } from '@alif24/client-shared/i18n';
import { IconLock, IconLockOpen } from '@tabler/icons-react';
import { useState } from 'react';
import styles from './host.module.css';
import { hostTexts } from './host.texts.ts';
import { liveQuizTexts } from './live-quiz.texts.ts';
import { Pin } from './pin.tsx';
import type { HostMoves } from './use-host-moves.ts';

/** The number as large as the wall, and the names of those who came in; a name that is pressed may be sent out. */
export function HostLobby({ quiz, moves }: { quiz: OlimpHostedQuizFragment; moves: HostMoves }) {
  const t = useTexts(hostTexts);
  const common = useTexts(liveQuizTexts);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = quiz.players.find(({ id }) => id === chosenId);
  const send = (act: (playerId: string) => Promise<void>) => {
    if (chosen) act(chosen.id).then(() => setChosenId(null));
  };
  return (
    <div className={styles.lobby}>
      <h1 className={styles.how}>{t('join', { address: window.location.host })}</h1>
      {quiz.pin && <Pin pin={quiz.pin} size="wall" />}
      <p className={styles.count} role="status">
        {quiz.playerCount === 0 ? common('nobodyYet') : common('players', { count: quiz.playerCount })}
      </p>
      <ul className={styles.players}>
        {quiz.players.map(({ id, nickname }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={id === chosenId}
              onClick={() => setChosenId(id === chosenId ? null : id)}
            >
              {nickname}
            </button>
          </li>
        ))}
      </ul>
      {chosen && (
        <fieldset className={styles.tools} disabled={moves.isBusy}>
          <legend>{chosen.nickname}</legend>
          <button type="button" onClick={() => send(moves.remove)}>
            {t('remove')}
          </button>
          <button type="button" onClick={() => send(moves.ban)}>
            {t('ban')}
          </button>
          <button type="button" onClick={() => setChosenId(null)}>
            {t('leaveIn')}
          </button>
        </fieldset>
      )}
      <div className={styles.tools}>
        <button type="button" disabled={moves.isBusy} onClick={() => moves.lock(!quiz.isLocked)}>
          {quiz.isLocked ? <IconLockOpen size={20} aria-hidden="true" /> : <IconLock size={20} aria-hidden="true" />}
          {t(quiz.isLocked ? 'unlock' : 'lock')}
        </button>
        {quiz.isLocked && <p role="status">{t('isLocked')}</p>}
      </div>
    </div>
  );
}
