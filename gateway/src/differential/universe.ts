// All there is in a world, made up on demand: what a field holds hangs on whose it is, its name and its arguments, so that every
// subgraph and the monolith agree without having spoken.
import {
  type GraphQLEnumType,
  type GraphQLField,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import type { Graph } from '../supergraph/graph.ts';
import { canonical, hash } from './dice.ts';
import { fieldSet, project } from './field-sets.ts';
import { commonValues, leafValue } from './leaves.ts';

/** An object of a world: two with the same id are the same. */
export interface Thing {
  /** The concrete type, as the supergraph knows it. */
  type: string;
  id: string;
  /** What a representation brought along. */
  given?: Record<string, unknown>;
}

/** A field as one subgraph declares it. */
export interface Site {
  subgraph: string;
  field: GraphQLField<unknown, unknown>;
  /** What the subgraph must be handed before it can answer. */
  requires?: SelectionSetNode;
}

/** How many there are of each entity. */
export const POPULATION = 4;
const NULL_SHARE = 12;
const LENGTHS = [2, 0, 1, 3, 2, 1];

export class Universe {
  readonly graph: Graph;
  readonly schemas: Readonly<Record<string, GraphQLSchema>>;
  #salt = '';
  #isGenerous = false;
  readonly #sites = new Map<string, Site[]>();
  readonly #values = new Map<string, unknown>();
  #keys: Map<string, Set<string>> | undefined;

  constructor(graph: Graph, schemas: Readonly<Record<string, GraphQLSchema>>) {
    this.graph = graph;
    this.schemas = schemas;
  }

  /** Other data over the same types, for another salt. A generous universe has no nulls, and two in each list. */
  become(salt: string, isGenerous = false): void {
    this.#salt = salt;
    this.#isGenerous = isGenerous;
    this.#values.clear();
  }

  get salt(): string {
    return this.#salt;
  }

  /** What the field holds: JSON for a leaf, things for objects. The same for the same question. */
  valueOf(thing: Thing, fieldName: string, args: Record<string, unknown>, required = this.required(thing, fieldName)) {
    const seed = `${this.#salt}|${thing.id}.${fieldName}(${canonical(args)})${required}`;
    if (this.#values.has(seed)) return this.#values.get(seed);
    const types = this.sites(thing.type, fieldName).map(({ field }) => field.type);
    const isKey = this.keyFields(thing.type).has(fieldName);
    const value = isKey ? this.#keyValue(thing, fieldName, types) : this.#build(types, seed);
    this.#values.set(seed, value);
    return value;
  }

  /** The requirements of a field as text, from the things themselves; empty when it has none. */
  required(thing: Thing, fieldName: string): string {
    const requires = this.sites(thing.type, fieldName).find((site) => site.requires)?.requires;
    return requires ? canonical(project(this, thing, requires)) : '';
  }

  /** Where a field of a concrete type is declared, interface objects included. */
  sites(typeName: string, fieldName: string): Site[] {
    const key = `${typeName}.${fieldName}`;
    let sites = this.#sites.get(key);
    if (!sites) {
      sites = Object.entries(this.schemas).flatMap(([subgraph, schema]) =>
        [typeName, ...this.#interfacesOf(typeName)].flatMap((name) => {
          const type = schema.getType(name);
          const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
          return field ? [{ subgraph, field, requires: requiresOf(field) }] : [];
        }),
      );
      this.#sites.set(key, sites);
    }
    return sites;
  }

  /** Fields of an entity that stand in any of its keys, at the first level. */
  keyFields(typeName: string): ReadonlySet<string> {
    this.#keys ??= new Map();
    let fields = this.#keys.get(typeName);
    if (!fields) {
      const names = [typeName, ...this.#interfacesOf(typeName)];
      const sets = names.flatMap((name) => Object.values(this.schemas).flatMap((schema) => keysOf(schema, name)));
      fields = new Set(
        sets.flatMap(({ selections }) => selections.flatMap((s) => ('name' in s && s.name ? [s.name.value] : []))),
      );
      this.#keys.set(typeName, fields);
    }
    return fields;
  }

  /** The concrete types of the supergraph that a subgraph may mean by this name. */
  concreteTypes(subgraph: string, name: string): string[] {
    const schema = this.schemas[subgraph] as GraphQLSchema;
    const type = schema.getType(name);
    if (isAbstractType(type)) return schema.getPossibleTypes(type).flatMap((t) => this.concreteTypes(subgraph, t.name));
    const whole = this.graph.supergraphSchema.getType(name);
    return isInterfaceType(whole) ? this.graph.supergraphSchema.getPossibleTypes(whole).map((t) => t.name) : [name];
  }

  #interfacesOf(typeName: string): string[] {
    const type = this.graph.supergraphSchema.getType(typeName);
    return isObjectType(type) ? type.getInterfaces().map(({ name }) => name) : [];
  }

  // One walk over the types of all subgraphs: null only where all of them allow it.
  #build(types: readonly GraphQLOutputType[], seed: string): unknown {
    const isRequired = types.some(isNonNullType);
    const bare = types.map((type) => (isNonNullType(type) ? type.ofType : type));
    if (!isRequired && !this.#isGenerous && hash(`${seed}?`) % 100 < NULL_SHARE) return null;
    const [first] = bare;
    if (isListType(first)) {
      const items = bare.map((type) => (isListType(type) ? type.ofType : type) as GraphQLOutputType);
      const length = this.#isGenerous ? 2 : LENGTHS[hash(`${seed}#`) % LENGTHS.length];
      return Array.from({ length: length ?? 0 }, (_, i) => this.#build(items, `${seed}[${i}]`));
    }
    if (isLeafType(first)) return this.#leaf(bare as GraphQLLeafType[], seed);
    return this.#thing(bare, seed);
  }

  #leaf(types: readonly GraphQLLeafType[], seed: string): unknown {
    const enums = types.filter(isEnumType) as GraphQLEnumType[];
    const open = this.graph.schema.getType(types[0]?.name ?? '');
    const values = commonValues(enums, (value) => !isEnumType(open) || open.getValue(value) !== undefined);
    return leafValue(types[0] as GraphQLLeafType, seed, values);
  }

  #thing(types: readonly GraphQLOutputType[], seed: string, index = hash(seed) >>> 8): Thing | null {
    const candidates = this.#candidates(types.map((type) => getNamedType(type).name));
    const type = candidates[hash(`${seed}@`) % candidates.length];
    if (!type) return null;
    if (this.keyFields(type).size === 0) return { type, id: `${type}~${hash(seed).toString(36)}${seed.length}` };
    return { type, id: `${type}:${index % POPULATION}` };
  }

  #candidates(names: readonly string[]): string[] {
    const subgraphs = Object.keys(this.schemas);
    const sets = names.map((name) =>
      subgraphs
        .filter((subgraph) => this.schemas[subgraph]?.getType(name))
        .map((subgraph) => this.concreteTypes(subgraph, name)),
    );
    const open = (type: string) => this.graph.schema.getType(type) !== undefined;
    const all = [...new Set(sets.flat(2))];
    return all.filter((type) => open(type) && sets.flat().every((set) => set.includes(type)));
  }

  // Keys tell the things of a type apart, and those of different types too: interfaces have keys.
  #keyValue(thing: Thing, fieldName: string, types: readonly GraphQLOutputType[]): unknown {
    const index = Number(thing.id.split(':')[1]);
    const type = getNamedType(types[0] as GraphQLOutputType);
    if (isEnumType(type)) return type.getValues()[index % type.getValues().length]?.name;
    if (type.name === 'Int') return (hash(thing.type) % 10_000) * 10 + index;
    if (isLeafType(type)) return `${fieldName} ${thing.type} ${index}`;
    const seed = `${thing.id}.${fieldName}`;
    return this.#thing(types.map(getNamedType) as GraphQLOutputType[], seed, index);
  }
}

/** The field sets of a type's keys in one subgraph that can be resolved there, or all of them. */
export function keysOf(schema: GraphQLSchema, typeName: string, isOnlyResolvable = false): SelectionSetNode[] {
  const type = schema.getType(typeName);
  const nodes = [type?.astNode, ...(type?.extensionASTNodes ?? [])];
  const directives = nodes.flatMap((node) => node?.directives ?? []).filter((d) => d.name.value === 'key');
  return directives.flatMap(({ arguments: args = [] }) => {
    const fields = args.find((arg) => arg.name.value === 'fields')?.value;
    const resolvable = args.find((arg) => arg.name.value === 'resolvable')?.value;
    const isClosed = resolvable?.kind === 'BooleanValue' && !resolvable.value;
    return fields?.kind === 'StringValue' && !(isOnlyResolvable && isClosed) ? [fieldSet(fields.value)] : [];
  });
}

function requiresOf(field: GraphQLField<unknown, unknown>): SelectionSetNode | undefined {
  const directive = field.astNode?.directives?.find((d) => d.name.value === 'requires');
  const value = directive?.arguments?.[0]?.value;
  return value?.kind === 'StringValue' ? fieldSet(value.value) : undefined;
}
