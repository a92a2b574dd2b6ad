import type { LintFinding, LintPoint } from '../check/types.ts';

/** Findings of the linter as rover reads them, in a shape that it survives: a place each, and no offset at or beyond the end of the text. */
export function lintResult(findings: readonly LintFinding[], sdl: string) {
  const text = Buffer.from(sdl, 'utf8');
  const point = (at: LintPoint | null) => {
    if (!at || text.length === 0) return null;
    let byteOffset = Math.max(0, Math.min(at.byteOffset, text.length - 1));
    // Back to where a character starts.
    while (byteOffset > 0 && ((text[byteOffset] ?? 0) & 0xc0) === 0x80) byteOffset -= 1;
    return { ...at, byteOffset };
  };
  const count = (wanted: LintFinding['level']) => findings.filter(({ level }) => level === wanted).length;
  return {
    diagnostics: findings.map(({ rule, level, coordinate, message, start, end }) => ({
      ...{ rule, level, coordinate, message },
      sourceLocations: [{ start: point(start), end: point(end), subgraphName: null }],
    })),
    stats: { errorsCount: count('ERROR'), warningsCount: count('WARNING') },
  };
}
