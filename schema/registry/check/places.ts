import type { ASTNode, GraphQLError } from 'graphql';
import type { LintPoint } from './types.ts';

/** Where a document could not be read: the index of a UTF-16 unit. */
export const startingPlace = ({ positions }: GraphQLError): number => positions?.[0] ?? 0;

/** Where something stands in a document: from the start of its first character to that after its last, or to the last of the document. */
export function stretchOf(
  document: string,
  at: ASTNode | number | null,
): { start: LintPoint | null; end: LintPoint | null } {
  if (document.length === 0) return { start: null, end: null };
  if (typeof at === 'number') return { start: pointAt(document, at), end: pointAt(document, at) };
  if (!at?.loc) return { start: null, end: null };
  return { start: pointAt(document, at.loc.start), end: pointAt(document, at.loc.end) };
}

/** A point of a document that is not empty; what lies behind its end is its last character. */
function pointAt(document: string, index: number): LintPoint {
  let unit = Math.max(0, Math.min(index, document.length - 1));
  // Never in the middle of a character of two units.
  const code = document.charCodeAt(unit);
  if (unit > 0 && code >= 0xdc_00 && code <= 0xdf_ff) unit -= 1;
  const before = document.slice(0, unit);
  const lines = before.split(/\r\n|\n|\r/);
  return {
    byteOffset: Buffer.byteLength(before, 'utf8'),
    line: lines.length,
    column: (lines.at(-1)?.length ?? 0) + 1,
  };
}
