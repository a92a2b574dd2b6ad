import { allow, type Context, refusal, requireVariant } from '../context.ts';
import { goodSupergraph, readDocument } from '../store/publications.ts';

interface Operations {
  tag?: string | null;
  operations: { name?: string | null; body: string }[];
}

/** `rover client check`: which operations do not fit the last graph that composed. */
export async function validateOperations(ctx: Context, graph: string, { tag, operations }: Operations) {
  allow(ctx, graph, 'check');
  const variant = tag ?? 'current';
  requireVariant(variant);
  const good = await goodSupergraph(ctx.store, graph, variant);
  if (!good) throw refusal(`Nothing has ever composed in ${graph}@${variant}.`);
  const validationResults = await ctx.engine.run('validate', {
    supergraph: await readDocument(ctx.store, good.hash),
    operations: operations.map(({ name, body }) => ({ name: name ?? '', body })),
  });
  return { validationResults };
}
