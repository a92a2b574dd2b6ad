// What the supergraph says of a subscription field, by tags on it, which composition keeps.
import {
  type ConstDirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  parse,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { Variables } from '../execution/execute.ts';
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

/** The tags of a field, and those of its arguments. */
interface Tags {
  field: ReadonlySet<string>;
  arguments: ReadonlyMap<string, ReadonlySet<string>>;
}

const tagsOfGraph = new WeakMap<Graph, Map<string, Tags>>();

/**
 * The policy of a subscription operation. A field without a tag is for its own caller alone; so is one with an argument that is tagged
 * `scope-user` and given, for the subgraph counts who tries it.
 */
export function policyOf(graph: Graph, { definition, document }: Operation, variables: Variables): StreamPolicy {
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
  const isPersonal = field?.arguments?.some(
    ({ name, value }) => own?.arguments.get(name.value)?.has('scope-user') && isGiven(value, variables),
  );
  const numbered = field?.selectionSet && findField(field.selectionSet, fragments, isSequence);
  const [key, numberKey] = [keyOf(field), keyOf(numbered)];
  return {
    scope: own && !isPersonal ? widest(own.field) : 'user',
    isLatestWins: own?.field.has('latest-wins') ?? false,
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

function tagsOf({ sdl, schema }: Graph): Map<string, Tags> {
  const root = schema.getSubscriptionType()?.name;
  const tags = new Map<string, Tags>();
  for (const type of parse(sdl, { noLocation: true }).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION || type.name.value !== root) continue;
    for (const field of type.fields ?? []) {
      const given = field.arguments ?? [];
      const ofArguments = new Map(given.map((argument) => [argument.name.value, tagNames(argument)]));
      tags.set(field.name.value, { field: tagNames(field), arguments: ofArguments });
    }
  }
  return tags;
}

function tagNames({ directives = [] }: { directives?: readonly ConstDirectiveNode[] }): Set<string> {
  const values = directives.filter(({ name }) => name.value === 'tag').flatMap((tag) => tag.arguments ?? []);
  return new Set(values.flatMap(({ value }) => (value.kind === Kind.STRING ? [value.value] : [])));
}
