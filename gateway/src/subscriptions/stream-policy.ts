import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { Variables } from '../execution/execute.ts';
import type { Graph, Operation } from '../supergraph/graph.ts';
import { type StreamTags, streamTagsOf } from './stream-tags.ts';

/** Who may share a stream: everybody, the members of one organisation in one role, or one person. */
export type Scope = 'public' | 'organization' | 'user';

export interface StreamPolicy {
  scope: Scope;
  /** Only the newest event matters. */
  isLatestWins: boolean;
  /** The number of an event by the data that the subgraph sent; undefined where the operation does not ask for it. */
  sequenceOf(data: unknown): number | undefined;
}

type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

const personal = new WeakMap<Operation, boolean>();

/**
 * The policy of a subscription operation, by tags in the supergraph. A field without a tag is for its own caller alone. So is one with an
 * argument that is tagged `scope-user` and given, for the subgraph counts who tries it; and one whose operation reads more than the keys of
 * a type that is tagged so, for what may be seen of it differs from caller to caller.
 */
export function policyOf(graph: Graph, operation: Operation, variables: Variables): StreamPolicy {
  const { definition, document } = operation;
  const tags = streamTagsOf(graph);
  const fragments: Fragments = new Map(
    document.definitions.flatMap((part) => (part.kind === Kind.FRAGMENT_DEFINITION ? [[part.name.value, part]] : [])),
  );
  const field = findField(definition.selectionSet, fragments, () => true);
  const tagged = tags.fields.get(field?.name.value ?? '');
  const isTried = field?.arguments?.some(
    ({ name, value }) => tagged?.given.get(name.value)?.has('scope-user') && isGiven(value, variables),
  );
  const isPersonal = personal.get(operation) ?? readsPersons(graph.schema, definition.selectionSet, fragments, tags);
  personal.set(operation, isPersonal);
  const numbered = field?.selectionSet && findField(field.selectionSet, fragments, isSequence);
  const [key, numberKey] = [keyOf(field), keyOf(numbered)];
  return {
    scope: tagged && !isTried && !isPersonal ? widest(tagged.own) : 'user',
    isLatestWins: tagged?.own.has('latest-wins') ?? false,
    sequenceOf(data) {
      if (!key || !numberKey) return undefined;
      const number = (data as Record<string, Record<string, unknown> | null> | null | undefined)?.[key]?.[numberKey];
      return typeof number === 'number' ? number : undefined;
    },
  };
}

/** Of two tags that contradict each other the narrower one counts. */
function widest(tags: ReadonlySet<string>): Scope {
  if (tags.has('scope-organization')) return 'organization';
  return tags.has('scope-public') ? 'public' : 'user';
}

function isGiven(value: ValueNode, variables: Variables): boolean {
  const isVariable = value.kind === Kind.VARIABLE;
  return isVariable ? (variables[value.name.value] ?? null) !== null : value.kind !== Kind.NULL;
}

const isSequence = (field: FieldNode) => field.name.value === 'sequence';

const keyOf = (field: FieldNode | undefined) => field?.alias?.value ?? field?.name.value;

/** The first field of a selection, fragments included, that is meant. */
function findField(
  { selections }: SelectionSetNode,
  fragments: Fragments,
  isMeant: (field: FieldNode) => boolean,
): FieldNode | undefined {
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) {
      if (isMeant(selection)) return selection;
      continue;
    }
    const inner = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    const found = inner && findField(inner.selectionSet, fragments, isMeant);
    if (found) return found;
  }
  return undefined;
}

function readsPersons(schema: GraphQLSchema, selection: SelectionSetNode, fragments: Fragments, tags: StreamTags) {
  const root = schema.getSubscriptionType();
  if (!root || tags.personal.size === 0) return false;
  const seen = new Set<SelectionSetNode>();
  const isPersonal = (type: GraphQLCompositeType, field: string) => {
    const objects = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
    const types = objects.flatMap((object) => [object, ...object.getInterfaces()]);
    return types.some(({ name }) => tags.personal.has(name) && !tags.personal.get(name)?.has(field));
  };
  const reads = (type: GraphQLCompositeType, set: SelectionSetNode): boolean => {
    if (seen.has(set)) return false;
    seen.add(set);
    return set.selections.some((part) => {
      if (part.kind === Kind.FIELD) {
        if (isPersonal(type, part.name.value)) return true;
        const inner = isUnionType(type) ? undefined : getNamedType(type.getFields()[part.name.value]?.type);
        return part.selectionSet !== undefined && isCompositeType(inner) && reads(inner, part.selectionSet);
      }
      const fragment = part.kind === Kind.FRAGMENT_SPREAD ? fragments.get(part.name.value) : part;
      const condition = schema.getType(fragment?.typeCondition?.name.value ?? type.name);
      return fragment !== undefined && isCompositeType(condition) && reads(condition, fragment.selectionSet);
    });
  };
  return reads(root, selection);
}
