// From the plan's tree to its fetches, each with those that must have answered before it.
import type { FetchNode, PlanNode, ResponsePath } from '@apollo/query-planner';
import { type Selected, selectedBy } from './shape.ts';
import { Unsupported } from './unsupported.ts';

export interface Fetch {
  index: number;
  node: FetchNode;
  /** Where in the merged answer its entities stand; empty for a fetch of root fields. */
  path: ResponsePath;
  /** Fetches that must have answered before, directly or through others. */
  after: ReadonlySet<number>;
  /** How many fetches at the least follow each other up to this one. */
  level: number;
  selected: Selected;
}

/** The fetches of a plan under these values of its conditions, in the plan's order. */
export function fetchesOf(root: PlanNode, conditions: Readonly<Record<string, unknown>>): Fetch[] {
  const fetches: Fetch[] = [];

  const walk = (node: PlanNode, path: ResponsePath, before: ReadonlySet<number>): ReadonlySet<number> => {
    switch (node.kind) {
      case 'Sequence': {
        let done = before;
        for (const child of node.nodes) done = new Set([...done, ...walk(child, path, done)]);
        return done;
      }
      case 'Parallel':
        return new Set(node.nodes.flatMap((child) => [...walk(child, path, before)]));
      case 'Flatten':
        return walk(node.node, [...path, ...node.path], before);
      case 'Condition': {
        const clause = conditions[node.condition] === true ? node.ifClause : node.elseClause;
        return clause ? walk(clause, path, before) : before;
      }
      case 'Fetch': {
        if (!node.requires && path.length > 0) throw new Unsupported('root-below');
        if (node.contextRewrites?.length) throw new Unsupported('context');
        const level = Math.max(0, ...[...before].map((index) => (fetches[index]?.level ?? 0) + 1));
        const index = fetches.length;
        fetches.push({ index, node, path, after: before, level, selected: selectedBy(node, conditions) });
        return new Set([...before, index]);
      }
      default:
        throw new Unsupported('node');
    }
  };

  walk(root, [], new Set());
  return fetches;
}
