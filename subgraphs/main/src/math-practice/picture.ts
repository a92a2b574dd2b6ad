import type { Problem } from '../math-problem/math-problem.type.ts';

/** What can be drawn of a problem: no more than its text says. */
export type Drawn =
  | { kind: 'ROW' | 'BAR'; cells: string[]; hour: null; minute: null }
  | { kind: 'CLOCK'; cells: never[]; hour: number; minute: number };

/** Signs in a row at the end of a text, three at least: shapes to be counted, or a bar of full and empty parts. */
const SIGNS = /(?:[★●▲■□]\s*){3,}$/u;

/** The picture of a problem, null where its text has nothing to be drawn. */
export function pictureOf({ templateId, numbers, text }: Problem): Drawn | null {
  const { hour, long = 0 } = numbers;
  if (hour !== undefined && templateId.startsWith('clock-'))
    return { kind: 'CLOCK', cells: [], hour, minute: long * 5 };
  const cells = [...(text.uz.match(SIGNS)?.[0] ?? '').replaceAll(/\s/gu, '')];
  if (cells.length === 0) return null;
  return { kind: cells.includes('□') ? 'BAR' : 'ROW', cells, hour: null, minute: null };
}

/** The text without what the picture shows. */
export const withoutSigns = (text: string): string => text.replace(SIGNS, '').trimEnd();
