// Type conditions of representations.
import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { type GraphQLSchema, isAbstractType } from 'graphql';
import { isOfType } from '../supergraph/fields.ts';
import { Unsupported } from './unsupported.ts';

/** What a representation is made of, with fragments in fragments as fragments side by side. Throws Unsupported where that is not the same. */
export function flat(
  supergraph: GraphQLSchema,
  requires: readonly QueryPlanSelectionNode[],
  above: string | undefined,
): QueryPlanSelectionNode[] {
  return requires.flatMap((selection): QueryPlanSelectionNode[] => {
    if (selection.kind === 'Field') return [selection];
    const typeCondition = narrower(supergraph, above, selection.typeCondition);
    const inner = selection.selections.filter(({ kind }) => kind === 'InlineFragment');
    if (inner.length === 0) return [{ ...selection, typeCondition }];
    // The fragment would be left out together with the fields beside it.
    if (inner.length < selection.selections.length) throw new Unsupported('requires');
    return flat(supergraph, inner, typeCondition);
  });
}

/** The one of two type conditions that lets through only what the other lets through as well. */
function narrower(supergraph: GraphQLSchema, one: string | undefined, other: string | undefined): string | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  const [types, others] = [typesOf(supergraph, one), typesOf(supergraph, other)];
  if ([...types].every((name) => others.has(name))) return one;
  if ([...others].every((name) => types.has(name))) return other;
  throw new Unsupported('requires');
}

const known = new WeakMap<GraphQLSchema, Map<string, ReadonlySet<string>>>();

/** The names of the types that a type condition lets through. */
export function typesOf(schema: GraphQLSchema, condition: string): ReadonlySet<string> {
  const bySchema = known.get(schema) ?? new Map<string, ReadonlySet<string>>();
  known.set(schema, bySchema);
  let types = bySchema.get(condition);
  if (!types) {
    const type = schema.getType(condition);
    const all = isAbstractType(type) ? Object.keys(schema.getTypeMap()) : [condition];
    types = new Set(all.filter((name) => isOfType(schema, name, condition)));
    bySchema.set(condition, types);
  }
  return types;
}
