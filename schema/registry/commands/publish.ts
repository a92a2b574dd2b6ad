// What a publication and the taking away of a subgraph have in common: what is there, what comes of it, who is alone meanwhile.
import type { Composition, PublishedSubgraph } from '#supergraph';
import type { Context } from '../context.ts';
import type { Connection } from '../store/database.ts';
import {
  addLaunch,
  addPublication,
  currentSubgraphs,
  goodSupergraph,
  hashOf,
  type Launch,
  type NewPublication,
  repeatedLaunch,
} from '../store/publications.ts';

/** The request by which a repetition is known: rover sends again what it has heard no answer to. */
export const requestOf = (...parts: unknown[]): Buffer => hashOf(JSON.stringify(parts));

/**
 * Publishes, or takes away, one subgraph of a variant and composes what is there then. What does not compose is kept as the proposal that it is,
 * and gateways go on with the last supergraph that did. `prepare` may refuse, knowing what is there.
 */
export function launch(
  { store, engine }: Context,
  publication: Omit<NewPublication, 'routingUrl'> & { routingUrl?: string | null },
  prepare: (current: PublishedSubgraph | undefined) => void = () => {},
): Promise<Launch> {
  const { graph, variant, subgraph, sdl } = publication;
  return store.alone(graph, variant, async (connection) => {
    const repeated = await repeatedLaunch(connection, publication);
    if (repeated) return repeated;
    const current = await currentSubgraphs(connection, graph, variant);
    const before = current.find(({ name }) => name === subgraph);
    prepare(before);
    const routingUrl = publication.routingUrl ?? before?.routingUrl ?? '';
    const proposal = withProposal(current, { name: subgraph, routingUrl, sdl });
    const composed = await engine.run('compose', proposal);
    const sequence = await addPublication(connection, { ...publication, routingUrl });
    return addLaunch(connection, {
      graph,
      variant,
      publication: sequence,
      supergraph: 'sdl' in composed ? composed.sdl : null,
      errors: 'errors' in composed ? composed.errors : [],
      hints: 'hints' in composed ? composed.hints : [],
      wasCreated: before === undefined,
      wasUpdated: before !== undefined && (before.sdl !== sdl || before.routingUrl !== routingUrl),
      updatedGateway: await isNews(connection, graph, variant, composed),
    });
  });
}

/** What would be there with the proposal; without an SDL, without the subgraph. Only what composition needs. */
export function withProposal(
  current: readonly PublishedSubgraph[],
  { name, routingUrl, sdl }: { name: string; routingUrl: string; sdl: string | null },
): PublishedSubgraph[] {
  const others = current
    .filter((one) => one.name !== name)
    .map((one) => ({ name: one.name, routingUrl: one.routingUrl, sdl: one.sdl }));
  return sdl === null ? others : [...others, { name, routingUrl, sdl }];
}

async function isNews(db: Connection, graph: string, variant: string, composed: Composition): Promise<boolean> {
  if ('errors' in composed) return false;
  const good = await goodSupergraph(db, graph, variant);
  return good?.hash !== hashOf(composed.sdl).toString('hex');
}
