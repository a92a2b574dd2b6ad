// Operations to start with, made from the schema that is served, so that they are never out of date.
import {
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

export interface Example {
  name: string;
  query: string;
  variables: string;
}

const MOST_FIELDS = 12;
const DEEPEST = 3;

/** A query, a mutation and a subscription of this schema, each as far as the schema has one. */
export function exampleOperations(schema: GraphQLSchema): Example[] {
  const wanted: [string, GraphQLObjectType | null | undefined, string][] = [
    ['query', schema.getQueryType(), 'me'],
    ['mutation', schema.getMutationType(), 'login'],
    ['subscription', schema.getSubscriptionType(), ''],
  ];
  return wanted.flatMap(([kind, root, favourite]) => {
    const fields = Object.values(root?.getFields() ?? {});
    const field = fields.find(({ name }) => name === favourite) ?? fields[0];
    return field ? [example(kind, field)] : [];
  });
}

function example(kind: string, field: GraphQLField<unknown, unknown>): Example {
  const args = field.args.filter(isRequiredArgument);
  const name = field.name.charAt(0).toUpperCase() + field.name.slice(1);
  const declared = args.length > 0 ? `(${args.map((arg) => `$${arg.name}: ${arg.type}`).join(', ')})` : '';
  const passed = args.length > 0 ? `(${args.map((arg) => `${arg.name}: $${arg.name}`).join(', ')})` : '';
  const query = `${kind} ${name}${declared} {\n  ${field.name}${passed}${selection(field.type, '  ', 1)}\n}\n`;
  const variables = Object.fromEntries(args.map((arg) => [arg.name, placeholder(arg.type)]));
  return { name, query, variables: JSON.stringify(variables, null, 2) };
}

function selection(type: GraphQLOutputType, indent: string, depth: number): string {
  const named = getNamedType(type);
  if (!isCompositeType(named)) return '';
  const fields = isObjectType(named) ? Object.values(named.getFields()) : [];
  const lines = fields
    .filter(({ args }) => !args.some(isRequiredArgument))
    .filter((field) => depth < DEEPEST || !isCompositeType(getNamedType(field.type)))
    .slice(0, MOST_FIELDS)
    .map((field) => `${indent}  ${field.name}${selection(field.type, `${indent}  `, depth + 1)}`);
  return ` {\n${(lines.length > 0 ? lines : [`${indent}  __typename`]).join('\n')}\n${indent}}`;
}

function placeholder(type: GraphQLArgument['type']): unknown {
  const inner = isNonNullType(type) ? type.ofType : type;
  if ('ofType' in inner) return [];
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  if (isInputObjectType(inner)) {
    const fields = Object.values(inner.getFields()).filter((field) => isNonNullType(field.type));
    return Object.fromEntries(fields.map((field) => [field.name, placeholder(field.type)]));
  }
  return { Int: 1, Float: 1, Boolean: true }[inner.name] ?? '';
}
