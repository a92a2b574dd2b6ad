// Generates the code that builds the representation of the object at hand.
import type { QueryPlanSelectionNode } from '@apollo/query-planner';
import { type GraphQLSchema, isObjectType } from 'graphql';
import { collectFields, type Selecting } from '../supergraph/fields.ts';
import { declare, holderOf, valuesBelow } from './descend.ts';
import { type Place, providersOf, type Source } from './places.ts';
import type { Fetch } from './steps.ts';
import { flat, typesOf } from './type-conditions.ts';
import { Unsupported } from './unsupported.ts';
import type { Variables, Writer } from './writer.ts';

export function representation(
  writer: Writer,
  supergraph: GraphQLSchema,
  place: Place,
  fetch: Fetch,
  variables: Variables,
  selectingOf: ((source: Source) => Selecting) | undefined,
  requiresOf: (fetch: number) => readonly QueryPlanSelectionNode[],
): string {
  const { inputRewrites = [] } = fetch.node;
  const requires = flat(supergraph, fetch.node.requires ?? [], undefined);
  const run =
    inputRewrites.length === 0 ? keyRun(writer, supergraph, place, requires, variables, selectingOf) : undefined;
  if (run) return `${run.test}const key = ${run.piece};\n${numbered('key', place, variables, `'{' + key + '}'`)}}\n`;
  const memo = memoOf(writer, place, requires, fetch, variables, requiresOf);
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
  const built = `${code}if (${isNamed}) {
const whole = ${whole};
${numbered('whole', writer.needs && place, variables, 'whole')}${memo ? `if (${memo.entity} != null) ${memo.entity}.${memo.property} = at;\n` : ''}}
${none}`;
  if (!memo) return built;
  return `if (${memo.entity} != null && ${memo.entity}.${memo.property} !== undefined) {
places.push(${memo.entity}.${memo.property});
holders.push(${variables.get(holderOf(place))});
} else {
${built}}\n`;
}

/**
 * Where a representation is made of an entity that was found by the same keys, and of those keys: then the entity remembers its number. The same
 * entity stands in many places, and its text is put together once.
 */
function memoOf(
  writer: Writer,
  place: Place,
  [only, ...others]: readonly QueryPlanSelectionNode[],
  { index }: Fetch,
  variables: Variables,
  requiresOf: (fetch: number) => readonly QueryPlanSelectionNode[],
): { entity: string; property: string } | undefined {
  if (!writer.needs || others.length > 0 || only?.kind !== 'InlineFragment') return undefined;
  const entities = new Set<Source>();
  const keys: string[] = [];
  for (const field of only.selections) {
    if (field.kind !== 'Field' || field.selections) return undefined;
    const key = field.alias ?? field.name;
    const providers = providersOf(place, key, (source) => variables.has(source));
    const [provider] = providers;
    if (key !== '__typename' && (providers.length !== 1 || !provider)) return undefined;
    if (key === '__typename' || provider?.source.above) keys.push(key);
    else if (provider) entities.add(provider.source);
  }
  const [entity] = entities;
  if (!entity || entities.size > 1) return undefined;
  const [found, ...more] = requiresOf(entity.fetch);
  if (more.length > 0 || found?.kind !== 'InlineFragment' || found.typeCondition !== only.typeCondition)
    return undefined;
  const known = new Set(
    found.selections.map((field) => (field.kind === 'Field' && !field.selections ? field.name : '')),
  );
  if (!keys.every((key) => known.has(key))) return undefined;
  const property = `k${index}`;
  writer.needs.property(entity, property);
  return { entity: variables.get(entity) as string, property };
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
  // Kept, for several fetches may know the object by it, and a text that was looked up once is found faster.
  const kept = `${variable}.q_${property}`;
  writer.needs.property(source, `q_${property}`);
  return { test, piece: `(${kept} ??= ${writer.piece(source, variable, [property, `${property}e`])})` };
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
