import { allow, type Context, refusal, requireVariant } from '../context.ts';
import { currentSubgraphs, goodSupergraph, hashOf } from '../store/publications.ts';
import { compositionError } from './findings.ts';
import { launch, requestOf, withProposal } from './publish.ts';

interface Removal {
  graphVariant: string;
  name: string;
  dryRun: boolean;
}

/** `rover subgraph delete`: a dry run says what would come of it. Repeated within five minutes it answers as the first time. */
export async function deleteSubgraph(ctx: Context, graph: string, { graphVariant: variant, name, dryRun }: Removal) {
  const key = allow(ctx, graph, 'delete');
  requireVariant(variant);
  const require = (current: object | undefined) => {
    if (!current) throw refusal(`There is no subgraph ${name} in ${graph}@${variant}.`);
  };
  if (dryRun) {
    const current = await currentSubgraphs(ctx.store, graph, variant);
    require(current.find((one) => one.name === name));
    const composed = await ctx.engine.run('compose', withProposal(current, { name, routingUrl: '', sdl: null }));
    if ('errors' in composed) return { errors: composed.errors.map(compositionError), updatedGateway: false };
    const good = await goodSupergraph(ctx.store, graph, variant);
    return { errors: [], updatedGateway: good?.hash !== hashOf(composed.sdl).toString('hex') };
  }
  const request = requestOf(key.id, 'delete', variant, name);
  const removal = { graph, variant, subgraph: name, sdl: null, request, git: null, keyId: key.id };
  const { errors, updatedGateway } = await launch(ctx, removal, require);
  return { errors: errors.map(compositionError), updatedGateway };
}
