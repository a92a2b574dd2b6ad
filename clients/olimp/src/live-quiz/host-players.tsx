import { useTexts } from '@alif24/client-shared/i18n';
import { type ReactNode, useState } from 'react';
import host from './host.module.css';
import { hostTexts } from './host.texts.ts';
import styles from './host-players.module.css';
import type { HostMoves } from './use-host-moves.ts';

/** More names than these are smaller, so that the wall holds a class. */
const MANY = 20;

interface HostPlayersProps {
  players: ReadonlyArray<{ id: string; nickname: string; note?: ReactNode }>;
  moves: HostMoves;
}

/** The names of those who came in; one that is pressed may be sent out. */
export function HostPlayers({ players, moves }: HostPlayersProps) {
  const t = useTexts(hostTexts);
  const [chosenId, setChosenId] = useState<string | null>(null);
  const chosen = players.find(({ id }) => id === chosenId);
  const send = (act: (playerId: string) => Promise<void>) => {
    if (chosen) act(chosen.id).then(() => setChosenId(null));
  };
  return (
    <>
      <ul className={styles.players} data-many={players.length > MANY}>
        {players.map(({ id, nickname, note }) => (
          <li key={id}>
            <button
              type="button"
              aria-pressed={id === chosenId}
              onClick={() => setChosenId(id === chosenId ? null : id)}
            >
              {nickname}
              {note && <span className={styles.note}>{note}</span>}
            </button>
          </li>
        ))}
      </ul>
      {chosen && (
        <fieldset className={host.tools}>
          <legend>{chosen.nickname}</legend>
          <button type="button" aria-disabled={moves.isBusy} onClick={() => send(moves.remove)}>
            {t('remove')}
          </button>
          <button type="button" aria-disabled={moves.isBusy} onClick={() => send(moves.ban)}>
            {t('ban')}
          </button>
          <button type="button" onClick={() => setChosenId(null)}>
            {t('leaveIn')}
          </button>
        </fieldset>
      )}
    </>
  );
}
