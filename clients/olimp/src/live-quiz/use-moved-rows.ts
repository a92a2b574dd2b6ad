import { type RefObject, useLayoutEffect, useRef } from 'react';

const MOVE = { duration: 450, easing: 'cubic-bezier(0.25, 0.8, 0.3, 1)' };

/** A row of a board: whose it is, and how many places it climbed (or fell, below 0) since the board was shown last. */
export interface Row {
  id: string;
  climbed: number;
}

/**
 * Lets the rows of a list slide to where they stand from where they stood, or, on a list that was not there before, from as many places away as they
 * climbed. Only drawn: what is read and pressed is in its place at once. Nothing moves where a person asked for that.
 */
export function useMovedRows(list: RefObject<HTMLElement | null>, rows: readonly Row[]): void {
  const stood = useRef<ReadonlyMap<string, number> | null>(null);
  useLayoutEffect(() => {
    const items = [...(list.current?.children ?? [])] as HTMLElement[];
    const tops = items.map(({ offsetTop }) => offsetTop);
    const before = stood.current;
    stood.current = new Map(rows.map(({ id }, n) => [id, tops[n] ?? 0]));
    if (window.matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    items.forEach((item, n) => {
      const row = rows[n];
      const top = tops[n];
      if (!row || top === undefined) return;
      const from = before ? before.get(row.id) : formerTop(tops, n, row.climbed);
      if (from === undefined || from === top) return;
      // Who climbs is seen: over those who make room.
      const zIndex = from > top ? ['1', '1'] : ['0', '0'];
      item.animate({ transform: [`translateY(${from - top}px)`, 'none'], zIndex }, MOVE);
    });
  }, [list, rows]);
}

/** Where a row stood that climbed so many places; at an edge of the list when it stood outside of it. */
export const formerTop = (tops: readonly number[], place: number, climbed: number): number | undefined =>
  tops[Math.min(tops.length - 1, Math.max(0, place + climbed))];
