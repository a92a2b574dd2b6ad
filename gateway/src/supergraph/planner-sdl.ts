import { type DirectiveNode, Kind, parse, print, visit } from 'graphql';

/**
 * The supergraph as the planner gets it: without keys by which a subgraph resolves nothing. The planner would choose one of them to join an
 * entity that is reached by another key, and the subgraph would look for an entity without its key.
 */
export function plannerSdl(sdl: string): string {
  if (!/\bresolvable:\s*false/.test(sdl)) return sdl;
  const withoutDeadKeys = { enter: (node: { directives?: readonly DirectiveNode[] }) => withoutRows(node) };
  return print(visit(parse(sdl), { ObjectTypeDefinition: withoutDeadKeys, InterfaceTypeDefinition: withoutDeadKeys }));
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

function graphOf(row: DirectiveNode): string | undefined {
  const graph = row.arguments?.find(({ name }) => name.value === 'graph')?.value;
  return row.name.value === 'join__type' && graph?.kind === Kind.ENUM ? graph.value : undefined;
}

function isTrueOrFalse(row: DirectiveNode, argument: string, wanted: boolean): boolean {
  const value = row.arguments?.find(({ name }) => name.value === argument)?.value;
  return row.name.value === 'join__type' && value?.kind === Kind.BOOLEAN && value.value === wanted;
}
