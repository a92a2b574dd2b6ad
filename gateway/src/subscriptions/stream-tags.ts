// What a supergraph says of its streams by tags, which composition keeps.
import { type ConstDirectiveNode, Kind, parse } from 'graphql';
import type { Graph } from '../supergraph/graph.ts';

export interface FieldTags {
  own: ReadonlySet<string>;
  /** By argument. */
  given: ReadonlyMap<string, ReadonlySet<string>>;
}

export interface StreamTags {
  /** The subscription fields. */
  fields: ReadonlyMap<string, FieldTags>;
  /** Types of which each caller may see something else, with the fields that are the same for all: their keys. */
  personal: ReadonlyMap<string, ReadonlySet<string>>;
}

const known = new WeakMap<Graph, StreamTags>();

/** The tags of a graph; read once. */
export function streamTagsOf(graph: Graph): StreamTags {
  const tags = known.get(graph) ?? read(graph);
  known.set(graph, tags);
  return tags;
}

function read({ sdl, schema }: Graph): StreamTags {
  const root = schema.getSubscriptionType()?.name;
  const fields = new Map<string, FieldTags>();
  const personal = new Map<string, Set<string>>();
  for (const type of parse(sdl, { noLocation: true }).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION && type.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    if (values(type, 'tag', 'name').includes('scope-user')) {
      const keys = values(type, 'join__type', 'key').flatMap((key) => key.match(/\w+/g) ?? []);
      personal.set(type.name.value, new Set(['__typename', ...keys]));
    }
    if (type.name.value !== root) continue;
    for (const field of type.fields ?? []) {
      const given = new Map(field.arguments?.map((argument) => [argument.name.value, tagsOf(argument)]));
      fields.set(field.name.value, { own: tagsOf(field), given });
    }
  }
  return { fields, personal };
}

interface Directed {
  directives?: readonly ConstDirectiveNode[];
}

const tagsOf = (node: Directed) => new Set(values(node, 'tag', 'name'));

/** The texts given for an argument of a directive, each time that it stands there. */
function values({ directives = [] }: Directed, directive: string, argument: string): string[] {
  return directives
    .filter(({ name }) => name.value === directive)
    .flatMap(({ arguments: given = [] }) => given)
    .flatMap(({ name, value }) => (name.value === argument && value.kind === Kind.STRING ? [value.value] : []));
}
