// What the supergraph says of a subscription field, by tags on it, which composition keeps.
import { type FieldNode, type FragmentDefinitionNode, Kind, parse, type SelectionSetNode } from 'graphql';
import type { Graph, Operation } from '../supergraph/graph.ts';

/** Who may share a stream: everybody, the members of one organisation in one role, or one person. */
export type Scope = 'public' | 'organization' | 'user';

export interface StreamPolicy {
  scope: Scope;
  /** Only the newest event matters. */
  isLatestWins: boolean;
  /** The number of an event by the data that the subgraph sent; undefined where the operation does not ask for it. */
  sequenceOf(data: unknown): number | undefined;
}

const tagsOfGraph = new WeakMap<Graph, Map<string, Set<string>>>();

/** The policy of a subscription operation. A field without a tag is for its own caller alone. */
export function policyOf(graph: Graph, { definition, document }: Operation): StreamPolicy {
  const fragments = new Map(
    document.definitions.flatMap((part) => (part.kind === Kind.FRAGMENT_DEFINITION ? [[part.name.value, part]] : [])),
  );
  const field = findField(definition.selectionSet, fragments, () => true);
  let tags = tagsOfGraph.get(graph);
  if (!tags) {
    tags = tagsOf(graph);
    tagsOfGraph.set(graph, tags);
  }
  const own = tags.get(field?.name.value ?? '');
  const numbered = field?.selectionSet && findField(field.selectionSet, fragments, isSequence);
  const [key, numberKey] = [keyOf(field), keyOf(numbered)];
  return {
    // Of two tags that contradict each other the narrower one counts.
    scope: own?.has('scope-organization') ? 'organization' : own?.has('scope-public') ? 'public' : 'user',
    isLatestWins: own?.has('latest-wins') ?? false,
    sequenceOf(data) {
      if (!key || !numberKey) return undefined;
      const number = (data as Record<string, Record<string, unknown> | null> | null | undefined)?.[key]?.[numberKey];
      return typeof number === 'number' ? number : undefined;
    },
  };
}

const isSequence = (field: FieldNode) => field.name.value === 'sequence';

const keyOf = (field: FieldNode | undefined) => field?.alias?.value ?? field?.name.value;

/** The first field of a selection, fragments included, that is meant. */
function findField(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
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

function tagsOf({ sdl, schema }: Graph): Map<string, Set<string>> {
  const root = schema.getSubscriptionType()?.name;
  const tags = new Map<string, Set<string>>();
  for (const type of parse(sdl, { noLocation: true }).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION || type.name.value !== root) continue;
    for (const { name, directives = [] } of type.fields ?? [])
      tags.set(name.value, new Set(directives.flatMap(tagName)));
  }
  return tags;
}

function tagName({ name, arguments: given = [] }: { name: { value: string }; arguments?: readonly ArgumentLike[] }) {
  if (name.value !== 'tag') return [];
  return given.flatMap(({ value }) => (value.kind === Kind.STRING ? [value.value] : []));
}

interface ArgumentLike {
  value: { kind: Kind.STRING; value: string } | { kind: Exclude<Kind, Kind.STRING> };
}
