import type { ASTNode, GraphQLError } from 'graphql';
import type { LintPoint } from './types.ts';

/** Where a document could not be read: the index of a UTF-16 unit. */
export const startingPlace = ({ positions }: GraphQLError): number => positions?.[0] ?? 0;

export interface Stretch {
  start: LintPoint | null;
  end: LintPoint | null;
}

/**
 * Tells where things stand in a document: from the start of the first character to that after the last, or to the last of the document. It reads on
 * from where it was asked before, so asking in the order of the document costs one reading of it.
 */
export function placesIn(document: string): (at: ASTNode | number | null) => Stretch {
  const begin = { unit: 0, byteOffset: 0, line: 1, column: 1 };
  let reached = begin;

  /** What lies behind the end is the last character. */
  function pointAt(index: number): LintPoint {
    let unit = Math.max(0, Math.min(index, document.length - 1));
    // Never in the middle of a character of two units.
    const code = document.charCodeAt(unit);
    if (unit > 0 && code >= 0xdc_00 && code <= 0xdf_ff) unit -= 1;
    // A pair that ends a line is one end, also when the last reading stopped between its two.
    const from = unit < reached.unit || document[reached.unit - 1] === '\r' ? begin : reached;
    const between = document.slice(from.unit, unit);
    const lines = between.split(/\r\n|\n|\r/);
    const last = lines.at(-1) ?? '';
    reached = {
      unit,
      byteOffset: from.byteOffset + Buffer.byteLength(between, 'utf8'),
      line: from.line + lines.length - 1,
      column: (lines.length === 1 ? from.column : 1) + last.length,
    };
    const { byteOffset, line, column } = reached;
    return { byteOffset, line, column };
  }

  return (at) => {
    if (document.length === 0) return { start: null, end: null };
    if (typeof at === 'number') return { start: pointAt(at), end: pointAt(at) };
    if (!at?.loc) return { start: null, end: null };
    return { start: pointAt(at.loc.start), end: pointAt(at.loc.end) };
  };
}
