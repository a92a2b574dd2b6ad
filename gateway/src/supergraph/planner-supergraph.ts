import { type ConstDirectiveNode, type DocumentNode, Kind } from 'graphql';
import { graphOf, isType, rowsOf, stringOf, type TypeWithFields } from './join-rows.ts';
import { withRequiredFields } from './required-fields.ts';
import { type Requirements, requirementsOf } from './requirements.ts';

/** What the planner is told of a supergraph. */
export interface PlannerSupergraph {
  supergraph: DocumentNode;
  /** What fields require; none where nothing is required anywhere. */
  requirements: Requirements | undefined;
}

/**
 * The supergraph as the planner gets it. Without keys by which a subgraph resolves nothing: the planner would choose one of them to join an
 * entity that is reached by another key, and the subgraph would look for an entity without its key. With a field of its own for each that is
 * required with arguments.
 */
export function plannerSupergraph(document: DocumentNode): PlannerSupergraph {
  const living = withoutDeadKeys(document);
  const hasRequirements = rowsOf(living).some((row) => stringOf(row, 'requires') !== undefined);
  if (!hasRequirements) return { supergraph: living, requirements: undefined };
  const { supergraph, required } = withRequiredFields(living);
  return { supergraph, requirements: requirementsOf(supergraph, required) };
}

function withoutDeadKeys(supergraph: DocumentNode): DocumentNode {
  return {
    ...supergraph,
    definitions: supergraph.definitions.map((node) => (isType(node) ? withoutRows(node) : node)),
  };
}

function withoutRows(node: TypeWithFields): TypeWithFields {
  const rows = node.directives ?? [];
  const dead = rows.filter(
    (row) => isTrueOrFalse(row, 'resolvable', false) && !isTrueOrFalse(row, 'isInterfaceObject', true),
  );
  if (dead.length === 0) return node;
  const living = rows.filter((row) => !dead.includes(row));
  const graphs = new Set(living.map(graphOf));
  // A subgraph that has no other row still has the type.
  const bare = dead.filter((row) => !graphs.has(graphOf(row)) && graphs.add(graphOf(row)));
  return { ...node, directives: [...living, ...bare.map(withoutKey)] };
}

function withoutKey(row: ConstDirectiveNode): ConstDirectiveNode {
  return {
    ...row,
    arguments: row.arguments?.filter(({ name }) => name.value !== 'key' && name.value !== 'resolvable'),
  };
}

function isTrueOrFalse(row: ConstDirectiveNode, argument: string, wanted: boolean): boolean {
  const value = row.arguments?.find(({ name }) => name.value === argument)?.value;
  return row.name.value === 'join__type' && value?.kind === Kind.BOOLEAN && value.value === wanted;
}
