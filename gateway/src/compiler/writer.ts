import type { GraphQLSchema } from 'graphql';
import type { Place, Source } from './places.ts';
import { providersOf } from './places.ts';
import { Unsupported } from './unsupported.ts';

/** The name of the variable that holds what a source has for the place at hand. */
export type Variables = ReadonlyMap<Source, string>;

const MOST_CHARACTERS = 400_000;

/** Collects the text of generated functions and the constants that they refer to. Names and literals go in through JSON.stringify only. */
export class Writer {
  readonly schema: GraphQLSchema;
  /** Types of one name that are interface objects somewhere make `__typename` ambiguous. */
  readonly hasInterfaceObjects: boolean;
  readonly constants: unknown[] = [];
  #functions: string[] = [];
  #size = 0;
  #names = 0;

  constructor(schema: GraphQLSchema, hasInterfaceObjects: boolean) {
    this.schema = schema;
    this.hasInterfaceObjects = hasInterfaceObjects;
  }

  add(code: string): void {
    this.#size += code.length;
    if (this.#size > MOST_CHARACTERS) throw new Unsupported('size');
    this.#functions.push(code);
  }

  get code(): string {
    return this.#functions.join('\n');
  }

  name(prefix: string): string {
    this.#names += 1;
    return `${prefix}${this.#names}`;
  }

  /** The expression for a value that cannot be written as text. */
  constant(value: unknown): string {
    this.constants.push(value);
    return `K[${this.constants.length - 1}]`;
  }

  /** The expressions for a field at a place, one for each key and source that may have it. */
  reads(place: Place, key: string, variables: Variables): string[] {
    const known = providersOf(place, key, () => true).filter(({ source }) => variables.has(source));
    return known.flatMap(({ source, field }) =>
      field.keys.map((name) => `${variables.get(source)}?.[${JSON.stringify(name)}]`),
    );
  }

  /** The expression for a leaf: the first that is there. */
  read(place: Place, key: string, variables: Variables): string {
    const reads = this.reads(place, key, variables);
    return reads.reduceRight((rest, read) => (rest === '' ? read : `h.first(${read}, ${rest})`), '') || 'undefined';
  }

  /** The expression for the name of the type of the object at a place. */
  typename(place: Place, variables: Variables): string {
    if (!this.hasInterfaceObjects) return this.read(place, '__typename', variables);
    const concrete = Object.values(this.schema.getTypeMap()).filter(
      (type) => 'getInterfaces' in type && !('resolveType' in type),
    );
    const names = new Set(concrete.map(({ name }) => name));
    return `h.concrete(${this.constant(names)}, [${this.reads(place, '__typename', variables).join()}])`;
  }
}
