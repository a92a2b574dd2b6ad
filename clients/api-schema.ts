import {
  buildASTSchema,
  type DocumentNode,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  parse,
} from 'graphql';

const machinery = /^(join|link)__/;

/** What a client may ask, out of the composed supergraph: the same types without the marks of the composition. */
export function apiSchemaOf(supergraph: string): { schema: GraphQLSchema; document: DocumentNode } {
  const definitions = parse(supergraph, { noLocation: true }).definitions.filter(
    (one) =>
      one.kind !== Kind.SCHEMA_EXTENSION &&
      one.kind !== Kind.SCHEMA_DEFINITION &&
      one.kind !== Kind.OPERATION_DEFINITION &&
      !('name' in one && one.name && machinery.test(one.name.value)) &&
      !(one.kind === Kind.DIRECTIVE_DEFINITION),
  );
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions };
  return { schema: buildASTSchema(document, { assumeValidSDL: true }), document };
}

/** Interfaces and unions with their members: Apollo's cache matches fragments on them. */
export function possibleTypesOf(schema: GraphQLSchema): Record<string, string[]> {
  return Object.fromEntries(
    sorted(schema)
      .filter((type) => isInterfaceType(type) || isUnionType(type))
      .map((type) => [
        type.name,
        schema
          .getPossibleTypes(type)
          .map(({ name }) => name)
          .sort(),
      ]),
  );
}

/** Object types without an id: they belong to what they are read from, and what two queries know of them is put together. */
export function embeddedTypesOf(schema: GraphQLSchema): string[] {
  const roots = [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()];
  return sorted(schema)
    .filter((type) => isObjectType(type) && !roots.includes(type) && !type.getFields().id)
    .map(({ name }) => name)
    .filter((name) => !/(Connection|Edge|PageInfo)$/.test(name));
}

const paging = new Set(['first', 'after', 'last', 'before']);

/** Every field that answers with a connection, with the arguments that make it another list. */
export function connectionFieldsOf(schema: GraphQLSchema): Record<string, Record<string, string[]>> {
  const found: Record<string, Record<string, string[]>> = {};
  for (const type of sorted(schema)) {
    if (!isObjectType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      if (!getNamedType(field.type).name.endsWith('Connection')) continue;
      const keys = field.args.map(({ name }) => name).filter((name) => !paging.has(name));
      found[type.name] = { ...found[type.name], [field.name]: keys };
    }
  }
  return found;
}

const sorted = (schema: GraphQLSchema) =>
  Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .sort((a, b) => a.name.localeCompare(b.name));
