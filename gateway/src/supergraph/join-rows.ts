// What the rows of a supergraph, `@join__type(…)` and `@join__field(…)`, say of a subgraph.
import {
  type DirectiveNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type InterfaceTypeDefinitionNode,
  Kind,
  type ObjectTypeDefinitionNode,
  type OperationDefinitionNode,
  parse,
  type SelectionSetNode,
  type TypeNode,
} from 'graphql';

export type TypeWithFields = ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode;

/** Whether a definition is of an object or an interface. */
export function isType(node: { kind: Kind }): node is TypeWithFields {
  return node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.INTERFACE_TYPE_DEFINITION;
}

/** The supergraph's objects and interfaces by name. */
export function typesOf({ definitions }: DocumentNode): Map<string, TypeWithFields> {
  return new Map(definitions.filter(isType).map((type) => [type.name.value, type]));
}

/** The rows of all types and fields. */
export function rowsOf(supergraph: DocumentNode): DirectiveNode[] {
  return supergraph.definitions
    .filter(isType)
    .flatMap((type) => [type, ...(type.fields ?? [])])
    .flatMap(({ directives }) => directives ?? []);
}

/** The subgraph of a row, by its name in the supergraph's enum; none for a directive that is no row of a subgraph. */
export function graphOf({ name, arguments: args }: DirectiveNode): string | undefined {
  const graph = args?.find((argument) => argument.name.value === 'graph')?.value;
  return name.value.startsWith('join__') && graph?.kind === Kind.ENUM ? graph.value : undefined;
}

/** An argument of a row that is a text. */
export function stringOf({ arguments: args }: DirectiveNode, name: string): string | undefined {
  const value = args?.find((argument) => argument.name.value === name)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

/** A set of fields as keys and requirements are written. Throws when it is none. */
export function fieldSet(text: string): SelectionSetNode {
  const [operation] = parse(`{${text}}`, { noLocation: true }).definitions;
  return (operation as OperationDefinitionNode).selectionSet;
}

/** The name of the type that a field has in a subgraph. */
export function fieldTypeIn(
  types: ReadonlyMap<string, TypeWithFields>,
  type: string,
  field: string,
  graph: string,
): string | undefined {
  const definition = types.get(type)?.fields?.find(({ name }) => name.value === field);
  if (!definition) return undefined;
  const there = rowIn(definition, graph);
  return (there && stringOf(there, 'type')?.replace(/[[\]!]/g, '')) ?? namedType(definition.type);
}

/** The row of a field for a subgraph. */
export function rowIn({ directives }: FieldDefinitionNode, graph: string): DirectiveNode | undefined {
  return directives?.find((row) => row.name.value === 'join__field' && graphOf(row) === graph);
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
