import { allow, type Context, requireName, requireSdl, requireVariant } from '../context.ts';
import type { GitContext } from '../store/publications.ts';
import { compositionError } from './findings.ts';
import { cleaned } from './git-context.ts';
import { launch, requestOf } from './publish.ts';

interface Publication {
  graphVariant: string;
  name: string;
  url?: string | null;
  activePartialSchema: { sdl?: string | null };
  gitContext?: GitContext | null;
}

/**
 * `rover subgraph publish`. Asked again in the same words within five minutes it answers as the first time, for rover repeats what it has heard no
 * answer to. Rover ends with 0 also when the composition fails; what it then says is a warning.
 */
export async function publishSubgraph(ctx: Context, graph: string, publication: Publication) {
  const key = allow(ctx, graph, 'publish');
  const { graphVariant: variant, name: subgraph, url = null, activePartialSchema, gitContext } = publication;
  requireVariant(variant);
  requireName(subgraph);
  const sdl = requireSdl(activePartialSchema.sdl, subgraph);
  const git = cleaned(gitContext);
  const request = requestOf(key.id, variant, subgraph, url, sdl, git);
  const launched = await launch(ctx, { graph, variant, subgraph, routingUrl: url, sdl, request, git, keyId: key.id });
  const { id, supergraphHash, errors, wasCreated, wasUpdated, updatedGateway } = launched;
  const launchUrl = ctx.links.launch(graph, id);
  return {
    compositionConfig: supergraphHash === null ? null : { schemaHash: supergraphHash },
    errors: errors.map(compositionError),
    updatedGateway,
    wasCreated,
    wasUpdated,
    launchUrl,
    launchCliCopy: `What came of it: ${launchUrl}`,
  };
}
