// A supergraph says by @link which specifications its directives come from, and may give them other names.
import {
  type ConstDirectiveNode,
  type DirectiveNode,
  type GraphQLDirective,
  type GraphQLSchema,
  getDirectiveValues,
  Kind,
} from 'graphql';

/** Whatever of a schema may carry directives. */
export interface Annotated {
  readonly astNode?: { readonly directives?: readonly ConstDirectiveNode[] } | null;
}

/** Reads one directive where it is applied: its arguments with their defaults, or nothing where it is not. */
export type ReadDirective<T> = (element: Annotated) => T | undefined;

/** The reader of a directive of `https://specs.apollo.dev/<specification>`; undefined when the supergraph does not link it. */
export function linkedDirective<T>(
  supergraph: GraphQLSchema,
  specification: string,
  name: string,
): ReadDirective<T> | undefined {
  const directive = supergraph.getDirective(nameOf(supergraph, specification, name) ?? '');
  return directive ? (element) => valuesOf(directive, element) as T | undefined : undefined;
}

function valuesOf(directive: GraphQLDirective, { astNode }: Annotated) {
  return astNode ? getDirectiveValues(directive, astNode) : undefined;
}

function nameOf(supergraph: GraphQLSchema, specification: string, name: string): string | undefined {
  for (const link of supergraph.astNode?.directives ?? []) {
    if (link.name.value !== 'link') continue;
    const url = text(link, 'url');
    if (!url?.match(new RegExp(`^https://specs\\.apollo\\.dev/${specification}/v\\d`))) continue;
    const imported = importedAs(link, name);
    if (imported) return imported;
    const prefix = text(link, 'as') ?? specification;
    return name === specification ? prefix : `${prefix}__${name}`;
  }
  return undefined;
}

function text(link: DirectiveNode, argument: string): string | undefined {
  const value = link.arguments?.find((one) => one.name.value === argument)?.value;
  return value?.kind === Kind.STRING ? value.value : undefined;
}

function importedAs(link: DirectiveNode, name: string): string | undefined {
  const imports = link.arguments?.find((one) => one.name.value === 'import')?.value;
  if (imports?.kind !== Kind.LIST) return undefined;
  for (const one of imports.values) {
    if (one.kind === Kind.STRING && one.value === `@${name}`) return name;
    if (one.kind !== Kind.OBJECT) continue;
    const fields = Object.fromEntries(
      one.fields.map(({ name: key, value }) => [key.value, value.kind === Kind.STRING ? value.value : '']),
    );
    if (fields.name === `@${name}`) return (fields.as ?? fields.name).slice(1);
  }
  return undefined;
}
