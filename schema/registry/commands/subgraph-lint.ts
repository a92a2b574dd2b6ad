import { completeSettings } from '../check-settings.ts';
import { allow, type Context, requireSdl } from '../context.ts';
import { readSettings } from '../store/operations.ts';
import { lintResult } from './lint-findings.ts';

/** `rover subgraph lint`: of a text, or of what differs from another. It knows no variant, so the settings are those of `current`. */
export async function lintSubgraph(
  ctx: Context,
  graph: string,
  { sdl, baseSdl }: { sdl: string; baseSdl?: string | null },
) {
  allow(ctx, graph, 'check');
  requireSdl(sdl);
  if (baseSdl) requireSdl(baseSdl);
  const settings = completeSettings(await readSettings(ctx.store, graph, 'current'));
  const findings = await ctx.engine.run('lint', { sdl, settings, ...(baseSdl ? { base: baseSdl } : {}) });
  return lintResult(findings, sdl);
}
