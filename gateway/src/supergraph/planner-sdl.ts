import { type DirectiveNode, type DocumentNode, Kind, parse, print, visit } from 'graphql';
import { graphOf } from './join-rows.ts';
import { withRequiredFields } from './required-fields.ts';
import { type Requirements, requirementsOf } from './requirements.ts';

/** What the planner is told of a supergraph. */
export interface PlannerSupergraph {
  sdl: string;
  /** What fields require; none where nothing is required anywhere. */
  requirements: Requirements | undefined;
}

/**
 * The supergraph as the planner gets it. Without keys by which a subgraph resolves nothing: the planner would choose one of them to join an
 * entity that is reached by another key, and the subgraph would look for an entity without its key. With a field of its own for each that is
 * required with arguments.
 */
export function plannerSupergraph(sdl: string): PlannerSupergraph {
  const hasDeadKeys = /\bresolvable:\s*false/.test(sdl);
  const hasRequirements = /\brequires:\s*"/.test(sdl);
  if (!hasDeadKeys && !hasRequirements) return { sdl, requirements: undefined };
  const parsed = parse(sdl, { noLocation: true });
  const living = hasDeadKeys ? withoutDeadKeys(parsed) : parsed;
  if (!hasRequirements) return { sdl: print(living), requirements: undefined };
  const { supergraph, required } = withRequiredFields(living);
  const isSame = !hasDeadKeys && required.size === 0;
  return { sdl: isSame ? sdl : print(supergraph), requirements: requirementsOf(supergraph, required) };
}

function withoutDeadKeys(supergraph: DocumentNode): DocumentNode {
  const without = { enter: (node: { directives?: readonly DirectiveNode[] }) => withoutRows(node) };
  return visit(supergraph, { ObjectTypeDefinition: without, InterfaceTypeDefinition: without });
}

function withoutRows<T extends { directives?: readonly DirectiveNode[] }>(node: T): T | undefined {
  const rows = node.directives ?? [];
  const dead = rows.filter(
    (row) => isTrueOrFalse(row, 'resolvable', false) && !isTrueOrFalse(row, 'isInterfaceObject', true),
  );
  if (dead.length === 0) return undefined;
  const living = rows.filter((row) => !dead.includes(row));
  const graphs = new Set(living.map(graphOf));
  // A subgraph that has no other row still has the type.
  const bare = dead.filter((row) => !graphs.has(graphOf(row)) && graphs.add(graphOf(row)));
  return { ...node, directives: [...living, ...bare.map(withoutKey)] };
}

function withoutKey(row: DirectiveNode): DirectiveNode {
  return {
    ...row,
    arguments: row.arguments?.filter(({ name }) => name.value !== 'key' && name.value !== 'resolvable'),
  };
}

function isTrueOrFalse(row: DirectiveNode, argument: string, wanted: boolean): boolean {
  const value = row.arguments?.find(({ name }) => name.value === argument)?.value;
  return row.name.value === 'join__type' && value?.kind === Kind.BOOLEAN && value.value === wanted;
}
