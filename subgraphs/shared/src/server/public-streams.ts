import { type GraphQLSchema, getNamedType, isCompositeType, isObjectType, isUnionType, type Kind } from 'graphql';
import { anyone } from '../auth/index.ts';

/**
 * Throws, naming the way to it, when a subscription that is tagged `scope-public` leads to a field that is not for everybody: its events go to
 * all who watch, and run as nobody. The way ends at a type that is tagged `scope-user`: who reads that has a stream of their own.
 */
export function checkPublicStreams(schema: GraphQLSchema): void {
  for (const field of Object.values(schema.getSubscriptionType()?.getFields() ?? {})) {
    if (!isTagged(field.astNode, 'scope-public')) continue;
    const closed = closedFields(schema, getNamedType(field.type).name, field.name, new Set());
    if (closed.length > 0)
      throw new Error(`A public stream leads to fields that are not for everybody: ${closed.join(', ')}`);
  }
}

function closedFields(schema: GraphQLSchema, name: string, path: string, seen: Set<string>): string[] {
  const type = schema.getType(name);
  if (seen.has(name) || !isCompositeType(type)) return [];
  seen.add(name);
  const inner = isObjectType(type) ? [] : schema.getPossibleTypes(type);
  if (isUnionType(type) || inner.length > 0) return inner.flatMap((one) => closedFields(schema, one.name, path, seen));
  if (isTagged(type.astNode, 'scope-user')) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const here = `${path}.${field.name}`;
    const rule = field.extensions.rule ?? type.extensions.rule;
    return [...(rule === anyone ? [] : [here]), ...closedFields(schema, getNamedType(field.type).name, here, seen)];
  });
}

interface Directed {
  directives?: readonly {
    name: { value: string };
    arguments?: readonly { value: { kind: Kind; value?: unknown } }[];
  }[];
}

function isTagged(node: object | null | undefined, tag: string): boolean {
  const { directives = [] } = (node ?? {}) as Directed;
  return directives.some(({ name, arguments: given = [] }) => name.value === 'tag' && given[0]?.value.value === tag);
}
