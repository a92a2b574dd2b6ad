import type { OlimpLeaderboardEntryFragment } from '@alif24/client-shared/graphql';
import { useFormat, useTexts } from '@alif24/client-shared/i18n';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useMemo, useRef } from 'react';
import styles from './leaderboard.module.css';
import { liveQuizTexts } from './live-quiz.texts.ts';
import { useMovedRows } from './use-moved-rows.ts';

export type Entry = OlimpLeaderboardEntryFragment;

/** Where a board stands: alone on the wall, beside another on it, or in a hand. */
export type BoardSize = 'wall' | 'half' | 'hand';

/** Who leads, best first. `mine` is marked; otherwise the first place is. */
export function Leaderboard({
  entries,
  mine,
  size = 'wall',
}: {
  entries: readonly Entry[];
  mine?: string;
  size?: BoardSize;
}) {
  const format = useFormat();
  const list = useRef<HTMLOListElement>(null);
  // In a hand stand neighbours only: what they climbed is not their way through this list.
  const rows = useMemo(
    () => entries.map(({ player, change }) => ({ id: player.id, climbed: size === 'hand' ? 0 : change })),
    [entries, size],
  );
  useMovedRows(list, rows);
  return (
    <ol ref={list} className={styles.board} data-size={size} data-many={entries.length > 6}>
      {entries.map((entry) => (
        <li
          key={entry.player.id}
          data-first={entry.rank === 1 && entry.score > 0}
          data-mine={entry.player.id === mine}
          aria-current={entry.player.id === mine || undefined}
        >
          <span className={styles.rank}>{entry.rank}</span>
          <span className={styles.name}>{entry.player.nickname}</span>
          <Change change={size === 'hand' ? Math.max(0, entry.change) : entry.change} />
          <span className={styles.score}>{format.number(entry.score)}</span>
        </li>
      ))}
    </ol>
  );
}

function Change({ change }: { change: number }) {
  const t = useTexts(liveQuizTexts);
  if (change === 0) return null;
  const [Icon, text] =
    change > 0 ? [IconArrowUp, t('climbed', { count: change })] : [IconArrowDown, t('fell', { count: -change })];
  return (
    <span className={styles.change} data-way={change > 0 ? 'up' : 'down'} role="img" aria-label={text} title={text}>
      <Icon size={20} aria-hidden="true" />
      {Math.abs(change)}
    </span>
  );
}
