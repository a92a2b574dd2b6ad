import { type GraphQLSchema, isObjectType } from 'graphql';
import type { Needs } from './needs.ts';
import { type Place, providersOf, type Source } from './places.ts';
import { Unsupported } from './unsupported.ts';

/** The name of the variable that holds what a source has for the place at hand. */
export type Variables = ReadonlyMap<Source, string>;

const MOST_CHARACTERS = 400_000;

/** Collects the text of generated functions and the constants that they refer to. Names and literals go in through JSON.stringify only. */
export class Writer {
  readonly schema: GraphQLSchema;
  /** Types of one name that are interface objects somewhere make `__typename` ambiguous. */
  readonly hasInterfaceObjects: boolean;
  /** Set where answers are read as text: then a leaf is its JSON text. */
  readonly needs: Needs | undefined;
  readonly constants: unknown[] = [];
  #functions: string[] = [];
  #texts = new Set<number>();
  readonly #allTexts = new Set<number>();
  #size = 0;
  #names = 0;

  constructor(schema: GraphQLSchema, hasInterfaceObjects: boolean, needs?: Needs) {
    this.schema = schema;
    this.needs = needs;
    this.hasInterfaceObjects = hasInterfaceObjects;
  }

  add(code: string): void {
    this.#size += code.length;
    if (this.#size > MOST_CHARACTERS) throw new Unsupported('size');
    this.#functions.push(code);
  }

  get code(): string {
    // Shared by all functions of a plan: collecting and writing are synchronous walks.
    const texts = [...this.#allTexts].map((text) => `let T${text};\n`);
    return texts.join('') + this.#functions.join('\n');
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

  /** The expression for a leaf: the first that is there. `isSeen`: the client gets it. */
  read(place: Place, key: string, variables: Variables, isSeen: boolean): string {
    const reads = this.#reads(place, key, variables, isSeen);
    return reads.reduceRight((rest, read) => (rest === '' ? read : `h.first(${read}, ${rest})`), '') || 'undefined';
  }

  /** The expression for an object or list below. */
  child(variable: string, key: string): string {
    if (!this.needs) return `${variable}?.[${JSON.stringify(key)}]`;
    return `${variable}?.c_${key}`;
  }

  #reads(place: Place, key: string, variables: Variables, isSeen: boolean): string[] {
    const known = providersOf(place, key, (source) => variables.has(source));
    return known.flatMap(({ source, field }) => field.keys.map((name) => this.#leaf(source, variables, name, isSeen)));
  }

  #leaf(source: Source, variables: Variables, key: string, isSeen: boolean): string {
    const variable = variables.get(source) as string;
    if (!this.needs) return `${variable}?.[${JSON.stringify(key)}]`;
    // The name of a type is known as such when its text has been read.
    if (key === '__typename') return `${variable}?.t`;
    this.needs.leaf(source, key, isSeen);
    return `(${variable} == null || ${variable}.l_${key} === undefined ? undefined : ${this.piece(source, variable, [`l_${key}`, `z_${key}`])})`;
  }

  /** The expression for a piece of text, of which an object holds the ends; the object has to be there. Wider by what is given. */
  piece(
    source: Source,
    variable: string,
    [start, end]: readonly [string, string],
    wider: { before?: boolean; behind?: boolean } = {},
  ): string {
    // The text's name begins with the number of its request.
    const request = Number.parseInt(source.text, 10);
    this.#texts.add(request);
    const from = `${variable}.${start}${wider.before ? ' - 1' : ''}`;
    return `T${request}.slice(${from}, ${variable}.${end}${wider.behind ? ' + 1' : ''})`;
  }

  /** What a function makes, and code around it that has the texts at hand which it reads from. */
  withTexts<T>(make: () => T): { made: T; before: string; behind: string } {
    const outer = this.#texts;
    this.#texts = new Set();
    const made = make();
    const texts = [...this.#texts];
    this.#texts = outer;
    for (const text of texts) this.#allTexts.add(text);
    return {
      made,
      before: texts.map((text) => `T${text} = R.texts[${text}];\n`).join(''),
      behind: texts.map((text) => `T${text} = undefined;\n`).join(''),
    };
  }

  /** The expression for the name of the type of the object at a place. */
  typename(place: Place, variables: Variables): string {
    if (!this.hasInterfaceObjects) return this.read(place, '__typename', variables, false);
    const names = Object.values(this.schema.getTypeMap())
      .filter(isObjectType)
      .map(({ name }) => name);
    const reads = this.#reads(place, '__typename', variables, false);
    return `h.concrete(${this.constant(new Set(names))}, [${reads.join()}])`;
  }
}
