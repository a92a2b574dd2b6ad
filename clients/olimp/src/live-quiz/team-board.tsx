import type { OlimpTeamPlaceFragment } from '@alif24/client-shared/graphql';
import { useFormat } from '@alif24/client-shared/i18n';
import { useMemo, useRef } from 'react';
import styles from './leaderboard.module.css';
import type { BoardSize } from './leaderboard.tsx';
import { useMovedRows } from './use-moved-rows.ts';

interface TeamBoardProps {
  teams: readonly OlimpTeamPlaceFragment[];
  size?: BoardSize;
}

/** Teams, best first; nothing without any or while no board is shown. */
export function TeamBoard({ teams, size = 'wall' }: TeamBoardProps) {
  const format = useFormat();
  const list = useRef<HTMLOListElement>(null);
  const placed = useMemo(() => teamsByRank(teams), [teams]);
  const rows = useMemo(() => placed.map(({ index }) => ({ id: String(index), climbed: 0 })), [placed]);
  useMovedRows(list, rows);
  if (placed.length === 0) return null;
  return (
    <ol ref={list} className={styles.board} data-size={size} data-many={placed.length > 4}>
      {placed.map(({ index, rank, name, score }) => (
        <li key={index} data-first={rank === 1 && score > 0}>
          <span className={styles.rank}>{rank}</span>
          <span className={styles.name}>{name}</span>
          <span className={styles.score}>{format.number(score)}</span>
        </li>
      ))}
    </ol>
  );
}

/** Those with a place, which is none while no board is shown. */
export const teamsByRank = (teams: readonly OlimpTeamPlaceFragment[]): OlimpTeamPlaceFragment[] =>
  teams.filter(({ rank }) => rank > 0).sort((a, b) => a.rank - b.rank || a.index - b.index);
