// A world on paper: what each subgraph will declare, written down piece by piece and printed at the end.
import type { Dice } from '../dice.ts';

export interface FieldSketch {
  name: string;
  /** With parentheses, or nothing. */
  args: string;
  type: string;
  directives: string;
}

export interface TypeSketch {
  name: string;
  directives: Set<string>;
  interfaces: Set<string>;
  fields: Map<string, FieldSketch>;
}

export interface SubgraphSketch {
  name: string;
  types: Map<string, TypeSketch>;
  /** Interfaces that this subgraph speaks of, with the field names that it may show of them. */
  interfaces: Map<string, { directives: string; fields: readonly FieldSketch[] }>;
  unions: Map<string, readonly string[]>;
  /** Enums, scalars and inputs, as they are printed. */
  others: Map<string, string>;
}

export interface Sketch {
  dice: Dice;
  subgraphs: SubgraphSketch[];
  /** Writes a type down in a subgraph that speaks of it; by type name. */
  declare: Map<string, (subgraph: SubgraphSketch) => void>;
  /** Which types were asked for where, so that each is written down once. */
  declared: Set<string>;
}

export function newSketch(dice: Dice): Sketch {
  const count = 2 + dice.below(4);
  const subgraphs = Array.from({ length: count }, (_, index) => ({
    name: `s${index}`,
    types: new Map(),
    interfaces: new Map(),
    unions: new Map(),
    others: new Map(),
  }));
  return { dice, subgraphs, declare: new Map(), declared: new Set() };
}

/** The type of this name in the subgraph, begun when it is not there yet. */
export function typeIn(subgraph: SubgraphSketch, name: string): TypeSketch {
  let type = subgraph.types.get(name);
  if (!type) {
    type = { name, directives: new Set(), interfaces: new Set(), fields: new Map() };
    subgraph.types.set(name, type);
  }
  return type;
}

/** Adds a field unless the type has it; directives of both come together. */
export function addField(type: TypeSketch, field: FieldSketch): void {
  const known = type.fields.get(field.name);
  if (!known) type.fields.set(field.name, { ...field });
  else if (field.directives && !known.directives.includes(field.directives)) known.directives += ` ${field.directives}`;
}

/** Makes a subgraph know the type that a printed type names. */
export function speakOf(sketch: Sketch, subgraph: SubgraphSketch, printed: string): void {
  const name = printed.replace(/[[\]!]/g, '');
  const declare = sketch.declare.get(name);
  const key = `${subgraph.name} ${name}`;
  if (!declare || sketch.declared.has(key)) return;
  sketch.declared.add(key);
  declare(subgraph);
}

export function printSubgraph({ types, interfaces, unions, others }: SubgraphSketch): string {
  const shown = new Map([...interfaces].map(([name, made]) => [name, shownFields(types, name, made.fields)]));
  const printed = [...others.values()];
  for (const [name, { directives }] of interfaces) {
    printed.push(`interface ${name} ${directives} {\n${(shown.get(name) ?? []).map(printField).join('\n')}\n}`);
  }
  for (const [name, members] of unions) printed.push(`union ${name} = ${members.join(' | ')}`);
  for (const type of types.values()) {
    const names = [...type.interfaces].filter((name) => (shown.get(name) ?? []).length > 0);
    const clause = names.length > 0 ? `implements ${names.join(' & ')} ` : '';
    const fields = [...type.fields.values()].map(printField).join('\n');
    printed.push(`type ${type.name} ${clause}${[...type.directives].join(' ')} {\n${fields}\n}`);
  }
  return printed.join('\n');
}

// What all implementing types of this subgraph have: an interface cannot promise more.
function shownFields(
  types: ReadonlyMap<string, TypeSketch>,
  name: string,
  fields: readonly FieldSketch[],
): FieldSketch[] {
  const implementing = [...types.values()].filter(({ interfaces }) => interfaces.has(name));
  return fields.filter((field) => implementing.every((type) => type.fields.has(field.name)));
}

function printField({ name, args, type, directives }: FieldSketch): string {
  return `  ${name}${args}: ${type} ${directives}`;
}
