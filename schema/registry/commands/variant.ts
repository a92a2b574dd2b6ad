// A variant as rover reads it: `subgraph list` and `fetch`, `supergraph fetch`, `graph fetch`, `supergraph compose --graph-ref`.
import type { Context } from '../context.ts';
import { currentSubgraphs, goodSupergraph, lastLaunch, readDocument } from '../store/publications.ts';
import { compositionError } from './findings.ts';
import { persistedList } from './persisted-queries.ts';

/** The variant, or null when nothing is published in it: rover tells both apart from an empty one, which cannot be worked with. */
export async function readVariant(ctx: Context, graph: string, variant: string) {
  const current = await currentSubgraphs(ctx.store, graph, variant);
  if (current.length === 0) return null;
  const subgraphs = current.map(({ name, routingUrl, sdl, publishedAt }) => ({
    name,
    url: routingUrl === '' ? null : routingUrl,
    updatedAt: publishedAt.toISOString(),
    activePartialSchema: { sdl },
  }));
  return {
    __typename: 'GraphVariant',
    id: `${graph}@${variant}`,
    name: variant,
    subgraphs,
    subgraph: ({ name }: { name: string }) => subgraphs.find((one) => one.name === name) ?? null,
    latestApprovedLaunch: () => approvedLaunch(ctx, graph, variant),
    latestLaunch: () => approvedLaunch(ctx, graph, variant),
    latestPublication: () => apiSchema(ctx, graph, variant),
    sourceVariant: null,
    persistedQueryList: persistedList(graph, variant),
  };
}

/** The last that composed; where none ever has, the last one with its errors. */
async function approvedLaunch({ store }: Context, graph: string, variant: string) {
  const buildInput = { __typename: 'CompositionBuildInput', version: null };
  const good = await goodSupergraph(store, graph, variant);
  if (good) {
    // Not everybody who asks for the launch asks for its text.
    const coreSchema = { coreDocument: () => readDocument(store, good.hash) };
    return { id: good.launchId, build: { result: { __typename: 'BuildSuccess', coreSchema } }, buildInput };
  }
  const last = await lastLaunch(store, graph, variant);
  if (!last) return null;
  const errorMessages = last.errors.map(compositionError);
  return { id: last.id, build: { result: { __typename: 'BuildFailure', errorMessages } }, buildInput };
}

async function apiSchema({ store, engine }: Context, graph: string, variant: string) {
  const good = await goodSupergraph(store, graph, variant);
  if (!good) return null;
  return { schema: { document: await engine.run('apiSchema', await readDocument(store, good.hash)) } };
}
