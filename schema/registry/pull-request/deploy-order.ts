import { composeSupergraph, type PublishedSubgraph } from '#supergraph';
import type { CheckRegistry, Proposed, Published, Verdict } from './check-registry.ts';

export interface Step extends Verdict {
  /** More than one: they pass, or fail, only together. */
  subgraphs: string[];
}

const applied = (subgraphs: readonly PublishedSubgraph[], { name, routingUrl, sdl }: Proposed): PublishedSubgraph[] => [
  ...subgraphs.filter((one) => one.name !== name),
  ...(sdl === null ? [] : [{ name, routingUrl, sdl }]),
];

/**
 * Checks what has changed as it would be deployed: one subgraph after the other, each on top of those that have passed. One that does not pass yet
 * may pass after another. Those that never do alone (a field that moves takes two) are checked as one change.
 */
export async function checkInOrder(
  registry: Pick<CheckRegistry, 'check'>,
  base: readonly PublishedSubgraph[],
  changes: readonly Proposed[],
): Promise<Step[]> {
  const steps: Step[] = [];
  let published: Published = { subgraphs: base, supergraph: supergraphOf(base) };
  let waiting = changes;
  for (;;) {
    const failed = new Map<Proposed, Verdict>();
    for (const change of waiting) {
      const verdict = await registry.check(published, change);
      if (!verdict.isPassed) {
        failed.set(change, verdict);
        continue;
      }
      steps.push({ ...verdict, subgraphs: [change.name] });
      const subgraphs = applied(published.subgraphs, change);
      published = { subgraphs, supergraph: supergraphOf(subgraphs) };
    }
    const [only, ...others] = failed.keys();
    if (only === undefined) return steps;
    // Whatever was left out fails alone as long as nothing else has passed since it was tried.
    const isStuck = failed.size === waiting.length || (others.length === 0 && only === waiting.at(-1));
    if (isStuck) return [...steps, ...(await stuck(registry, published, failed))];
    waiting = [...failed.keys()];
  }
}

/** One that fails alone has failed. Of several all but one are published, and what that one would change then is what all of them change. */
async function stuck(
  registry: Pick<CheckRegistry, 'check'>,
  { subgraphs, supergraph }: Published,
  failed: ReadonlyMap<Proposed, Verdict>,
): Promise<Step[]> {
  const alone = [...failed].map(([{ name }, verdict]): Step => ({ ...verdict, subgraphs: [name] }));
  // Rover checks no deletion, so what is proposed to it is something else, where there is something else.
  const [last, ...others] = [...failed.keys()].sort((a, b) => Number(a.sdl === null) - Number(b.sdl === null));
  if (!last || others.length === 0) return alone;
  // Their style is nothing that the others could help with.
  const isLinted = alone.every(({ report }) => report?.lint.every(({ level }) => level !== 'ERROR'));
  if (!isLinted) return alone;
  const verdict = await registry.check({ subgraphs: others.reduce(applied, subgraphs), supergraph }, last);
  return [{ ...verdict, subgraphs: [...failed.keys()].map(({ name }) => name) }];
}

/** What clients see; null where nothing composes. */
function supergraphOf(subgraphs: readonly PublishedSubgraph[]): string | null {
  const composed = composeSupergraph(subgraphs);
  return 'sdl' in composed ? composed.sdl : null;
}
