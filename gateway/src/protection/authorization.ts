// Which fields of an operation a caller may read: the others are taken out before it is planned, so that nothing is fetched for them.
import {
  type DefinitionNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Caller } from '../fetching/transport.ts';
import type { Graph } from '../supergraph/graph.ts';
import type { AuthorizationModel, Requirement, Requirements } from './requirements.ts';

export interface Authorization {
  /** The operation without what this caller may not read: undefined when nothing is left of it. */
  document: DocumentNode | undefined;
  /** The fields taken out, as they stand in the original; nothing was taken out when there is none. */
  removed: ReadonlySet<FieldNode>;
}

/** Under this key the types of objects come back where only they tell which fragments apply. */
export const TYPE_KEY = 'alif24__type';

/** All that the fields of an operation demand, wherever they stand. */
export function requirementsOf(
  model: AuthorizationModel,
  graph: Graph,
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
): Requirements {
  const found = new Map<string, Requirement>();
  const add = (requirements: Requirements) => {
    for (const [key, requirement] of requirements) found.set(key, requirement);
  };
  const seen = new Set<string>();
  const look = ({ selections }: SelectionSetNode, parent: GraphQLNamedType): void => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const type = typeOf(parent, selection);
        add(model.ofField(parent, selection.name.value));
        if (type && selection.selectionSet) look(selection.selectionSet, type);
        continue;
      }
      const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
      const fragment = isSpread ? fragments[selection.name.value] : selection;
      if (!fragment || (isSpread && seen.has(selection.name.value))) continue;
      if (isSpread) seen.add(selection.name.value);
      const type = conditionOf(graph, fragment, parent);
      look(fragment.selectionSet, type);
    }
  };
  const root = graph.schema.getRootType(operation.operation);
  if (root) look(operation.selectionSet, root);
  return found;
}

/** The requirements that are met: by being signed in, by the scopes of the token, by what the policies grant. */
export function metBy(
  requirements: Requirements,
  caller: Caller | null,
  policies: readonly string[],
): ReadonlySet<string> {
  const held = { scopes: new Set(caller?.scopes), policies: new Set(policies) };
  const met = new Set<string>();
  for (const [key, requirement] of requirements) {
    const isMet =
      requirement.kind === 'authenticated'
        ? caller !== null
        : requirement.anyOf.some((all) => all.every((one) => held[requirement.kind].has(one)));
    if (isMet) met.add(key);
  }
  return met;
}

/** The operation as somebody may run it who meets these requirements. Fragments are written out where they are spread. */
export function authorize(
  model: AuthorizationModel,
  graph: Graph,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  fragments: Readonly<Record<string, FragmentDefinitionNode>>,
  met: ReadonlySet<string>,
): Authorization {
  const removed = new Set<FieldNode>();
  const isMet = (requirements: Requirements) => {
    for (const key of requirements.keys()) if (!met.has(key)) return false;
    return true;
  };

  const filter = ({ selections }: SelectionSetNode, parent: GraphQLNamedType): Filtered => {
    const left: SelectionNode[] = [];
    let isShort = false;
    for (const selection of selections) {
      // What may be skipped is perhaps not missed.
      const isMissed = !selection.directives?.some(({ name }) => name.value === 'skip' || name.value === 'include');
      if (selection.kind === Kind.FIELD) {
        const type = typeOf(parent, selection);
        if (!isMet(model.ofField(parent, selection.name.value))) {
          removed.add(selection);
          isShort ||= isMissed;
        } else if (!type || !selection.selectionSet) left.push(selection);
        else {
          const inner = filter(selection.selectionSet, type);
          // An object that is asked for nothing is not asked for, unless there may be nothing to ask.
          if (inner.left.length === 0 && inner.isShort) isShort ||= isMissed;
          else left.push({ ...selection, selectionSet: typed(inner.left, type) });
        }
        continue;
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments[selection.name.value] : selection;
      if (!fragment) continue;
      const { typeCondition } = fragment;
      const inner = filter(fragment.selectionSet, conditionOf(graph, fragment, parent));
      isShort ||= inner.isShort && isMissed;
      if (inner.left.length === 0) continue;
      const selectionSet = setOf(inner.left);
      left.push({ kind: Kind.INLINE_FRAGMENT, typeCondition, directives: selection.directives, selectionSet });
    }
    return { left, isShort };
  };

  const root = graph.schema.getRootType(operation.operation);
  const { left } = root ? filter(operation.selectionSet, root) : { left: [] };
  if (removed.size === 0) return { document, removed };
  if (left.length === 0) return { document: undefined, removed };
  return { document: documentOf({ ...operation, selectionSet: setOf(left) }), removed };
}

interface Filtered {
  left: SelectionNode[];
  /** Something was taken out that would certainly have come. */
  isShort: boolean;
}

const TYPENAME: FieldNode = {
  kind: Kind.FIELD,
  alias: { kind: Kind.NAME, value: TYPE_KEY },
  name: { kind: Kind.NAME, value: '__typename' },
};

function setOf(selections: readonly SelectionNode[]): SelectionSetNode {
  return { kind: Kind.SELECTION_SET, selections };
}

/** A selection that says of which type its objects are where nothing else does. */
function typed(selections: readonly SelectionNode[], type: GraphQLNamedType): SelectionSetNode {
  return setOf(isAbstractType(type) || selections.length === 0 ? [TYPENAME, ...selections] : selections);
}

/** The operation alone, without variables that nothing uses any more. */
function documentOf(operation: OperationDefinitionNode): DocumentNode {
  const used = new Set<string>();
  visit(operation.selectionSet, { Variable: ({ name }) => void used.add(name.value) });
  for (const directive of operation.directives ?? [])
    visit(directive, { Variable: ({ name }) => void used.add(name.value) });
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value));
  const definitions: DefinitionNode[] = [{ ...operation, variableDefinitions }];
  return { kind: Kind.DOCUMENT, definitions };
}

function typeOf(parent: GraphQLNamedType, { name }: FieldNode): GraphQLNamedType | undefined {
  const field = isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name.value] : undefined;
  return field && getNamedType(field.type);
}

export function conditionOf(
  { schema }: Graph,
  { typeCondition }: Pick<FragmentDefinitionNode, never> & { readonly typeCondition?: { name: { value: string } } },
  parent: GraphQLNamedType,
): GraphQLNamedType {
  return (typeCondition && schema.getType(typeCondition.name.value)) ?? parent;
}
