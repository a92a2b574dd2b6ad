// What a selection asks of an object of a known type: GraphQL's CollectFields, for the interpreter and the compiler alike.
import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

export type Fields = Map<string, FieldNode[]>;

export interface Selecting {
  schema: GraphQLSchema;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Values of the variables that stand in @skip and @include; undefined when nothing is to be left out. */
  conditions: Readonly<Record<string, unknown>> | undefined;
}

/** The fields by response key, in the order in which the answer has them. */
export function collectFields(
  selecting: Selecting,
  typename: string,
  selectionSets: readonly SelectionSetNode[],
): Fields {
  const fields: Fields = new Map();
  const seen = new Set<string>();
  for (const selectionSet of selectionSets) collect(selecting, typename, selectionSet, fields, seen);
  return fields;
}

function collect(
  selecting: Selecting,
  typename: string,
  { selections }: SelectionSetNode,
  fields: Fields,
  seen: Set<string>,
): void {
  for (const selection of selections) {
    if (selecting.conditions && !isIncluded(selection.directives, selecting.conditions)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = responseKey(selection);
      const known = fields.get(key);
      if (known) known.push(selection);
      else fields.set(key, [selection]);
      continue;
    }
    let inner: SelectionSetNode;
    let condition: string | undefined;
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      const name = selection.name.value;
      const fragment = selecting.fragments[name];
      if (seen.has(name) || !fragment) continue;
      seen.add(name);
      inner = fragment.selectionSet;
      condition = fragment.typeCondition.name.value;
    } else {
      inner = selection.selectionSet;
      condition = selection.typeCondition?.name.value;
    }
    if (condition === undefined || isOfType(selecting.schema, typename, condition)) {
      collect(selecting, typename, inner, fields, seen);
    }
  }
}

export function responseKey(field: {
  readonly alias?: { readonly value: string };
  readonly name: { readonly value: string };
}): string {
  return field.alias?.value ?? field.name.value;
}

/** True when an object of this type is matched by the type condition. Unknown types match nothing but themselves. */
export function isOfType(schema: GraphQLSchema, typename: string, condition: string): boolean {
  if (typename === condition) return true;
  const type = schema.getType(typename);
  const wanted = schema.getType(condition);
  if (!type || !wanted || !isAbstractType(wanted)) return false;
  return 'getFields' in type && schema.isSubType(wanted, type as never);
}

/** Whether @skip and @include let a selection stand. */
export function isIncluded(
  directives: readonly DirectiveNode[] | undefined,
  conditions: Readonly<Record<string, unknown>>,
): boolean {
  for (const { name, arguments: args } of directives ?? []) {
    if (name.value !== 'skip' && name.value !== 'include') continue;
    const value = args?.find((argument) => argument.name.value === 'if')?.value;
    const condition =
      value?.kind === Kind.VARIABLE ? conditions[value.name.value] : value?.kind === Kind.BOOLEAN && value.value;
    if (condition !== (name.value === 'include')) return false;
  }
  return true;
}

/** The names of the variables that decide in @skip and @include anywhere in these selections. */
export function conditionVariables(
  selectionSets: readonly SelectionSetNode[],
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): string[] {
  const names = new Set<string>();
  const seen = new Set<string>();
  const visit = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      for (const { name, arguments: args } of selection.directives ?? []) {
        const value = args?.[0]?.value;
        if ((name.value === 'skip' || name.value === 'include') && value?.kind === Kind.VARIABLE)
          names.add(value.name.value);
      }
      if (selection.kind !== Kind.FRAGMENT_SPREAD) {
        if (selection.selectionSet) visit(selection.selectionSet);
      } else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = fragments[selection.name.value];
        if (fragment) visit(fragment.selectionSet);
      }
    }
  };
  for (const selectionSet of selectionSets) visit(selectionSet);
  return [...names].sort();
}
