// What a supergraph demands of who reads a field: `@authenticated`, `@requiresScopes` and `@policy`.
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import type { Graph } from '../supergraph/graph.ts';
import { type Annotated, linkedDirective, type ReadDirective } from './linked-directives.ts';

/** One demand. Of the alternatives of scopes or policies one has to be held whole. */
export type Requirement =
  | { kind: 'authenticated' }
  | { kind: 'scopes' | 'policies'; anyOf: readonly (readonly string[])[] };

/** Requirements by their text: equal ones are one. */
export type Requirements = ReadonlyMap<string, Requirement>;

export interface AuthorizationModel {
  /**
   * All that has to be met to read this field on this type: what stands at the field, at its type and at the type that it is read from. On an
   * interface or union it is what any of its objects demands, so that no detour is cheaper than the straight way.
   */
  ofField(parent: GraphQLNamedType, field: string): Requirements;
}

const NONE: Requirements = new Map();

/** The demands of a graph; undefined when its supergraph links none of the three. */
export function authorizationModel({ schema, supergraphSchema }: Graph): AuthorizationModel | undefined {
  const readers = readersOf(supergraphSchema);
  if (readers.length === 0) return undefined;
  const fields = new Map<string, Requirements>();
  const types = new Map<string, Requirements>();

  const at = (element: Annotated | null | undefined): Requirements => {
    if (!element) return NONE;
    return merged(readers.flatMap((read) => read(element) ?? []).map((one) => new Map([[JSON.stringify(one), one]])));
  };
  const atType = (type: GraphQLNamedType) => at(supergraphSchema.getType(type.name));
  const atField = (type: GraphQLNamedType, name: string) => {
    const found = supergraphSchema.getType(type.name);
    return isObjectType(found) || isInterfaceType(found) ? at(found.getFields()[name]) : NONE;
  };

  // Composition writes to an interface what its objects demand. What stands at the interface alone was meant for all of them.
  const inherited = (type: GraphQLNamedType, look: (type: GraphQLNamedType) => Requirements): Requirements => {
    if (!isObjectType(type)) return NONE;
    return merged(
      type.getInterfaces().map((one) => {
        const kinds = new Set(schema.getPossibleTypes(one).flatMap((object) => [...look(object).values()].map(kindOf)));
        return new Map([...look(one)].filter(([, requirement]) => !kinds.has(requirement.kind)));
      }),
    );
  };

  const ofType = (type: GraphQLNamedType): Requirements => {
    const found = types.get(type.name) ?? merged([atType(type), inherited(type, atType)]);
    types.set(type.name, found);
    return found;
  };

  const onType = (type: GraphQLNamedType, name: string): Requirements => {
    const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
    const ofFieldOf = (one: GraphQLNamedType) => atField(one, name);
    const returned = field ? ofType(getNamedType(field.type)) : NONE;
    return merged([ofType(type), ofFieldOf(type), inherited(type, ofFieldOf), returned]);
  };

  const ofField = (parent: GraphQLNamedType, name: string): Requirements => {
    // What a thing is called may be known by whoever may know that it is there.
    if (name === '__typename') return NONE;
    const coordinate = `${parent.name}.${name}`;
    const known = fields.get(coordinate);
    if (known) return known;
    const objects = isAbstractType(parent) ? schema.getPossibleTypes(parent) : [];
    const found = merged([onType(parent, name), ...objects.map((type) => onType(type, name))]);
    fields.set(coordinate, found);
    return found;
  };

  return { ofField };
}

function readersOf(supergraph: GraphQLSchema): ReadDirective<Requirement>[] {
  const authenticated = linkedDirective<object>(supergraph, 'authenticated', 'authenticated');
  const scopes = linkedDirective<{ scopes: string[][] }>(supergraph, 'requiresScopes', 'requiresScopes');
  const policy = linkedDirective<{ policies: string[][] }>(supergraph, 'policy', 'policy');
  const readers: ReadDirective<Requirement>[] = [];
  if (authenticated) readers.push((element) => (authenticated(element) ? { kind: 'authenticated' } : undefined));
  if (scopes) {
    readers.push((element) => {
      const values = scopes(element);
      return values && { kind: 'scopes', anyOf: values.scopes };
    });
  }
  if (policy) {
    readers.push((element) => {
      const values = policy(element);
      return values && { kind: 'policies', anyOf: values.policies };
    });
  }
  return readers;
}

function merged(parts: readonly Requirements[]): Requirements {
  const filled = parts.filter((part) => part.size > 0);
  if (filled.length <= 1) return filled[0] ?? NONE;
  return new Map(filled.flatMap((part) => [...part]));
}

function kindOf({ kind }: Requirement): Requirement['kind'] {
  return kind;
}
