// Generates the function that walks the answers to the entities of a fetch and builds their representations.
import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { collectFields, type Selecting } from '../execution/fields.ts';
import { agreed, declare, holderOf, takeEntities, valuesBelow } from './descend.ts';
import type { Place, Source } from './places.ts';
import type { Fetch } from './steps.ts';
import { flat, typesOf } from './type-conditions.ts';
import { Unsupported } from './unsupported.ts';
import type { Variables, Writer } from './writer.ts';

/**
 * The name of a function `(R, known, texts) => places`: it adds the text of each representation that is not `known` yet to `texts`, and gives for
 * each object visited the number of its representation, -1 for none. Where answers are read as text, it visits an object once, however often it
 * stands in the answer, and leaves those that wait for an entity in R.holders.
 */
export function writeCollector(
  writer: Writer,
  root: Place,
  fetch: Fetch,
  supergraph: GraphQLSchema,
  selectingOf: ((source: Source) => Selecting) | undefined,
): string {
  const name = `collect${fetch.index}`;
  const isKnown = (other: number) => fetch.after.has(other);
  const counted = new Set<number>();
  const take = (place: Place, variables: Variables) => {
    if (!writer.needs)
      for (const { above, fetch: other } of place.sources) if (!above && isKnown(other)) counted.add(other);
    return takeEntities(writer, place, variables, isKnown);
  };

  const walk = (place: Place, index: number, variables: Variables): string => {
    const key = fetch.path[index];
    if (key === undefined) return representation(writer, supergraph, place, fetch, variables, selectingOf);
    const below = place.below(String(key));
    const { code, variables: values } = declare(writer, valuesBelow(writer, below, String(key), variables));
    const [entity] = [...below.sources].map(({ above }) => above).filter((above) => above && !above.above);
    const rest = code + visit(below, index + 1, values);
    if (!writer.needs || !entity || place.isRoot) return rest;
    const mark = `m${fetch.index}`;
    writer.needs.property(entity, mark);
    const variable = variables.get(entity);
    return `if (${variable} != null && !${variable}.${mark}) {\n${variable}.${mark} = true;\n${rest}}\n`;
  };

  // Through lists to the objects in them.
  const visit = (place: Place, index: number, values: Variables): string => {
    const one = writer.name('v');
    if (fetch.path[index] !== '@') {
      const { code, variables } = take(place, values);
      return `const ${one} = ${agreed(values)};\nif (${one} != null) {\n${code}${walk(place, index, variables)}}\n`;
    }
    const at = writer.name('i');
    const elements = new Map([...values].map(([source, variable]) => [source, `${variable}?.[${at}]`]));
    const { code, variables } = declare(writer, elements);
    return `const ${one} = ${agreed(values)};
if (${one} != null) {
if (!Array.isArray(${one})) h.notList();
for (let ${at} = 0; ${at} < ${one}.length; ${at}++) {
${code}${visit(place, index + 1, variables)}}}\n`;
  };

  const start = take(root, new Map());
  const { made: body, before, behind } = writer.withTexts(() => walk(root, 0, start.variables));
  const heads = [...counted].map(
    (other) => `const E${other} = R.entities[${other}], I${other} = R.places[${other}]; let c${other} = 0;\n`,
  );
  const checks = [...counted].map((other) => `if (c${other} !== I${other}.length) h.notList();\n`);
  const holders = writer.needs ? `const holders = R.holders[${fetch.index}] = [];\n` : '';
  writer.add(`function ${name}(R, known, texts) {
const places = [];
${before}${holders}${heads.join('')}${start.code}${body}${checks.join('')}${behind}return places;
}`);
  return name;
}

/** The name of a function `(R, entities)` that gives each object that waits its entity. */
export function writeAttach(writer: Writer, { index }: Fetch): string {
  const name = `attach${index}`;
  writer.add(`function ${name}(R, entities) {
const holders = R.holders[${index}], places = R.places[${index}];
for (let i = 0; i < holders.length; i++) holders[i].e${index} = entities[places[i]];
}`);
  return name;
}

function representation(
  writer: Writer,
  supergraph: GraphQLSchema,
  place: Place,
  fetch: Fetch,
  variables: Variables,
  selectingOf: ((source: Source) => Selecting) | undefined,
): string {
  const { inputRewrites = [] } = fetch.node;
  const requires = flat(supergraph, fetch.node.requires ?? [], undefined);
  const run =
    inputRewrites.length === 0 ? keyRun(writer, supergraph, place, requires, variables, selectingOf) : undefined;
  if (run) return `${run.test}const key = ${run.piece};\n${numbered('key', place, variables, `'{' + key + '}'`)}}\n`;
  const typename = writer.name('t');
  const text = writer.name('r');
  let code = `const ${typename} = ${writer.typename(place, variables)};\nlet ${text} = '';\n`;
  const flags = new Map<string, string>();
  const selections = new Map<string, string | undefined>();
  for (const selection of requires) {
    const part = partOf(writer, supergraph, place, selection, variables, {
      isOnly: requires.length === 1,
      typename,
      text,
      flags,
      selections,
      inputRewrites,
    });
    code += part;
  }
  for (const flag of flags.values()) code = `let ${flag} = false;\n${code}`;
  const isNamed = flags.get('__typename') ?? 'false';
  const none = writer.needs ? '' : 'else places.push(-1);\n';
  const whole = `'{' + ${text}${requires.length === 1 ? '' : '.slice(1)'} + '}'`;
  return `${code}if (${isNamed}) {
const whole = ${whole};
${numbered('whole', writer.needs && place, variables, 'whole')}}
${none}`;
}

/** Code that finds the number of a representation by a text, and notes who waits for its entity. */
function numbered(key: string, place: Place | undefined, variables: Variables, whole: string): string {
  const holder = place ? `holders.push(${variables.get(holderOf(place))});\n` : '';
  return `let at = known.get(${key});
if (at === undefined) { at = texts.length; known.set(${key}, at); texts.push(${whole}); }
places.push(at);
${holder}`;
}

/** The expression for a piece of text that is the whole of a representation but for its braces; undefined where there is none. */
function keyRun(
  writer: Writer,
  supergraph: GraphQLSchema,
  place: Place,
  requires: readonly QueryPlanSelectionNode[],
  variables: Variables,
  selectingOf: ((source: Source) => Selecting) | undefined,
): { test: string; piece: string } | undefined {
  const [only, ...others] = requires;
  if (!writer.needs || !selectingOf || others.length > 0 || only?.kind !== 'InlineFragment') return undefined;
  const type = supergraph.getType(only.typeCondition ?? '');
  const keys = only.selections.map((field) =>
    field.kind === 'Field' && !field.selections && (field.alias ?? field.name) === field.name ? field.name : '',
  );
  if (!isObjectType(type) || !keys.includes('__typename')) return undefined;
  const source = place.sources.find(
    (each) => variables.has(each) && keys.every((key) => each.shape.get(key)?.keys[0] === key),
  );
  if (!source) return undefined;
  const sequence = [...collectFields(selectingOf(source), type.name, source.sets).keys()];
  const start = Math.min(...keys.map((key) => sequence.indexOf(key)));
  const found = sequence.slice(start, start + keys.length);
  if (start < 0 || found.length !== keys.length || !found.every((key) => keys.includes(key))) return undefined;
  const property = writer.needs.run(
    source,
    type.name,
    found.map((key) => ({ key, type: undefined, sets: [] })),
  );
  const variable = variables.get(source) as string;
  const test = `if (${variable} != null && ${variable}.${property} !== undefined) {\n`;
  return { test, piece: writer.piece(source, variable, [property, `${property}e`]) };
}

interface Part {
  isOnly: boolean;
  typename: string;
  text: string;
  /** Which keys are in the text already, and what was selected below them. */
  flags: Map<string, string>;
  selections: Map<string, string | undefined>;
  inputRewrites: NonNullable<Fetch['node']['inputRewrites']>;
}

/** A part that cannot be built is left out as a whole; the others stand. */
function partOf(
  writer: Writer,
  supergraph: GraphQLSchema,
  place: Place,
  selection: QueryPlanSelectionNode,
  variables: Variables,
  part: Part,
): string {
  const condition = selection.kind === 'InlineFragment' ? selection.typeCondition : undefined;
  const fields = selection.kind === 'InlineFragment' ? selection.selections : [selection];
  const label = writer.name('p');
  const built = writer.name('b');
  let code = '';
  let after = '';
  for (const [index, field] of fields.entries()) {
    if (field.kind !== 'Field') throw new Unsupported('requires');
    const key = field.alias ?? field.name;
    const before = part.flags.get(key);
    const inner = JSON.stringify(field.selections);
    // Parts of one object from two fragments would have to be merged, if they are not the same.
    if (before && part.selections.get(key) !== inner) throw new Unsupported('requires');
    part.selections.set(key, inner);
    const flag = before ?? writer.name('f');
    part.flags.set(key, flag);
    const value = writer.name('v');
    const isTypename = field.name === '__typename';
    const read = isTypename
      ? `const ${value} = ${part.typename};\nif (${value} === undefined) break ${label};\n`
      : readField(writer, supergraph, place, key, field.selections, variables, value, label);
    const written = isTypename ? renamed(writer, supergraph, part, value) : value;
    const json = field.selections || (writer.needs && !isTypename) ? written : `h.key(${written})`;
    const comma = part.isOnly && index === 0 ? '' : ',';
    const piece = `${JSON.stringify(`${comma}${JSON.stringify(field.name)}:`)} + ${json}`;
    // A key that an earlier part may have brought is not written twice.
    code += `${read}${before ? `if (!${flag}) ` : ''}${built} += ${piece};\n`;
    after += `${flag} = true;\n`;
  }
  const test = condition === undefined ? 'true' : typeTest(writer, typesOf(supergraph, condition), part.typename);
  return `${label}: if (${test}) {\nlet ${built} = '';\n${code}${part.text} += ${built};\n${after}}\n`;
}

/** Declares a variable with the value of a field, or with the JSON text of what is selected below it. */
function readField(
  writer: Writer,
  supergraph: GraphQLSchema,
  place: Place,
  key: string,
  selections: readonly QueryPlanSelectionNode[] | undefined,
  variables: Variables,
  name: string,
  label: string,
): string {
  if (!selections) {
    return `const ${name} = ${writer.read(place, key, variables, false)};\nif (${name} === undefined) break ${label};\n`;
  }
  const below = place.below(key);
  const { code, variables: values } = declare(writer, valuesBelow(writer, below, key, variables));
  if (values.size !== 1) throw new Unsupported('requires');
  const [value] = values.values();
  const nested = writeNested(writer, supergraph, below, selections, values);
  return `${code}if (${value} === undefined) break ${label};\nconst ${name} = ${nested}(${value});\n`;
}

/** The name of a function from an object, a list or null to the text of what is selected of it. */
function writeNested(
  writer: Writer,
  supergraph: GraphQLSchema,
  place: Place,
  selections: readonly QueryPlanSelectionNode[],
  values: Variables,
): string {
  const [source] = values.keys();
  const name = writer.name('nested');
  if (!source) throw new Unsupported('requires');
  const others = place.sources.filter((other) => other !== source);
  const variables: Variables = new Map([[source, 'o']]);
  let code = '';
  for (const field of selections) {
    if (field.kind !== 'Field') throw new Unsupported('requires');
    const key = field.alias ?? field.name;
    // Which of them has it would have to be found out for each object.
    if (others.some(({ shape }) => shape.has(key))) throw new Unsupported('requires');
    const value = writer.name('v');
    const read =
      field.name === '__typename'
        ? `const ${value} = ${writer.typename(place, variables)};\nif (${value} === undefined) break none;\n`
        : readField(writer, supergraph, place, key, field.selections, variables, value, 'none');
    const isText = field.selections || (writer.needs && field.name !== '__typename');
    const json = isText ? value : `h.key(${value})`;
    code += `${read}text += ${JSON.stringify(`,${JSON.stringify(field.name)}:`)} + ${json};\n`;
  }
  writer.add(`function ${name}(o) {
if (Array.isArray(o)) return '[' + o.map(${name}).join() + ']';
none: if (o !== null && typeof o === 'object') {
let text = '';
${code}return '{' + text.slice(1) + '}';
}
return 'null';
}`);
  return name;
}

/** The name under which the subgraph knows the type: the planner says where it is another one. */
function renamed(writer: Writer, supergraph: GraphQLSchema, { inputRewrites }: Part, value: string): string {
  let expression = value;
  for (const rewrite of inputRewrites) {
    const [fragment, key] = rewrite.path;
    const isKnown = rewrite.kind === 'ValueSetter' && rewrite.path.length === 2 && key === '__typename';
    if (!isKnown || !fragment?.startsWith('... on ')) throw new Unsupported('rewrite');
    const types = typesOf(supergraph, fragment.slice('... on '.length));
    expression = `(${typeTest(writer, types, value)} ? ${JSON.stringify(rewrite.setValueTo)} : ${expression})`;
  }
  return expression;
}

function typeTest(writer: Writer, types: ReadonlySet<string>, typename: string): string {
  const [only] = types;
  return types.size === 1 ? `${typename} === ${JSON.stringify(only)}` : `${writer.constant(types)}.has(${typename})`;
}
