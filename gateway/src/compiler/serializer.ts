// Generates the function that writes the client's answer straight from the subgraphs' answers.
import {
  type FieldNode,
  type GraphQLInterfaceType,
  GraphQLNonNull,
  type GraphQLObjectType,
  type GraphQLOutputType,
  GraphQLString,
  isAbstractType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { collectFields, type Selecting } from '../supergraph/fields.ts';
import { plannedKey } from '../supergraph/planned-keys.ts';
import { agreed, takeEntities, valuesBelow } from './descend.ts';
import { leafExpression } from './leaf-code.ts';
import { namedType } from './named-type.ts';
import type { RunField } from './needs.ts';
import type { Place, Source } from './places.ts';
import { type ClientField, type RunParts, runAt } from './runs.ts';
import { Unsupported } from './unsupported.ts';
import type { Variables, Writer } from './writer.ts';

export interface SerializerParts {
  writer: Writer;
  selecting: Selecting;
  /** Names that the planner needs for itself. */
  guarded: ReadonlySet<string>;
  /** How the selection of a fetch is read. */
  selectingOf(source: Source): Selecting;
}

/** The name of a function `(R) => text` of the data; R holds what the fetches answered. */
export function writeSerializer(
  parts: SerializerParts,
  root: Place,
  rootType: GraphQLObjectType,
  selectionSet: SelectionSetNode,
): string {
  const { writer } = parts;
  const visited = new Set<number>();
  const plannedKeyOf = (node: FieldNode) => plannedKey(node, parts.guarded);
  const { needs } = writer;
  const runs = needs && { needs, client: parts.selecting, selectingOf: parts.selectingOf, plannedKeyOf };
  const writing = { ...parts, visited, written: new Map(), runs };
  const { made: start, before, behind } = writer.withTexts(() => writeObject(writing, root, rootType, [selectionSet]));
  const fetches = writer.needs ? [] : [...visited].sort((one, other) => one - other);
  // Shared by all functions of one plan: writing is one synchronous walk.
  for (const fetch of fetches) writer.add(`let E${fetch}, I${fetch}, c${fetch};`);
  const load = fetches.map(
    (fetch) => `E${fetch} = R.entities[${fetch}]; I${fetch} = R.places[${fetch}]; c${fetch} = 0;\n`,
  );
  // As many visits as entities: so no entity stands in another one's place, whatever a subgraph has added or left out.
  const checks = fetches.map((fetch) => `if (c${fetch} !== I${fetch}.length) h.notList();\n`);
  writer.add(`let R;
function serialize(run) {
R = run;
${before}${load.join('')}const text = ${start}();
${checks.join('')}${behind}R = undefined;
return text;
}`);
  return 'serialize';
}

interface Writing extends SerializerParts {
  /** Fetches whose objects the client's selection comes by. */
  visited: Set<number>;
  /** Names of functions that are written already, by what they write. */
  written: Map<string, string>;
  runs: RunParts | undefined;
}

const setNumbers = new WeakMap<SelectionSetNode, number>();
let setCount = 0;

function setNumber(set: SelectionSetNode): number {
  let number = setNumbers.get(set);
  if (number === undefined) {
    number = setCount++;
    setNumbers.set(set, number);
  }
  return number;
}

function inheritedOf({ sources }: Place): Source[] {
  return sources.filter(({ above }) => above);
}

/** The name of a function from what each source has for an object, none of it null, to the object's text. */
function writeObject(
  writing: Writing,
  place: Place,
  type: GraphQLOutputType,
  selectionSets: readonly SelectionSetNode[],
): string {
  const { writer, visited, written } = writing;
  const signature = `object ${place.id} ${type} ${selectionSets.map(setNumber).join()}`;
  const known = written.get(signature);
  if (known) return known;
  const name = writer.name('object');
  written.set(signature, name);
  const parameters = new Map(inheritedOf(place).map((source) => [source, writer.name('v')]));
  for (const { above, fetch } of place.sources) if (!above) visited.add(fetch);
  const { code, variables } = takeEntities(writer, place, parameters, () => true);
  const hasTypename = place.sources.some(({ shape }) => shape.has('__typename'));
  let body: string;
  if (isObjectType(type)) {
    const said = hasTypename ? `const t = ${writer.typename(place, variables)};\n` : '';
    const check = hasTypename ? `if (t !== ${JSON.stringify(type.name)} && t !== undefined) h.wrongType();\n` : '';
    body = said + check + writeFields(writing, place, type, selectionSets, variables);
  } else if (isAbstractType(type)) {
    const cases = new Map<string, string>();
    for (const possible of writer.schema.getPossibleTypes(type)) {
      const fields = writeFields(writing, place, possible, selectionSets, variables);
      cases.set(fields, `${cases.get(fields) ?? ''}case ${JSON.stringify(possible.name)}: `);
    }
    // From a subgraph that knows the interface as an object comes no more than the interface's own fields.
    if (writer.hasInterfaceObjects && isInterfaceType(type) && !asksTypename(writing, type, selectionSets)) {
      const fields = writeFields(writing, place, type, selectionSets, variables);
      cases.set(fields, `${cases.get(fields) ?? ''}case ${JSON.stringify(type.name)}: case undefined: `);
    }
    const branches = [...cases].map(([fields, labels]) => `${labels}{\n${fields}}\n`);
    body = `switch (${writer.typename(place, variables)}) {\n${branches.join('')}default: return h.wrongType();\n}\n`;
  } else {
    throw new Unsupported('type');
  }
  const [holder] = parameters;
  if (!writer.needs || !holder || !place.isShared || !code) {
    writer.add(`function ${name}(${[...parameters.values()].join()}) {\n${code}${body}}`);
    return name;
  }
  // An object that stands in several places is written once.
  const [source, variable] = holder;
  const memo = `${variable}.s_${name}`;
  writer.needs.property(source, `s_${name}`);
  writer.add(`function ${name}(${variable}) {
if (${memo} === undefined) return ${memo} = ${name}w(${variable});
h.flat(${memo});
return ${memo};
}
function ${name}w(${variable}) {
${code}${body}}`);
  return name;
}

function writeFields(
  writing: Writing,
  place: Place,
  type: GraphQLObjectType | GraphQLInterfaceType,
  selectionSets: readonly SelectionSetNode[],
  variables: Variables,
): string {
  const { selecting, guarded, runs } = writing;
  const fields: ClientField[] = [];
  for (const [key, nodes] of collectFields(selecting, type.name, selectionSets)) {
    const [node] = nodes as [FieldNode, ...FieldNode[]];
    const definition = node.name.value === '__typename' ? TYPENAME : type.getFields()[node.name.value];
    // Only questions about the schema have no definition: they are not for subgraphs.
    if (!definition) throw new Unsupported('introspection');
    fields.push({ key, plannedKey: plannedKey(node, guarded), type: definition.type, nodes });
  }
  let code = '';
  let text = '{';
  let isClosed = false;
  for (let index = 0; index < fields.length; ) {
    const field = fields[index] as ClientField;
    const run = runs && runAt(runs, place, type.name, fields, index, variables);
    if (run) {
      const end = index + run.fields.length;
      const edges = { isFirst: index === 0, isLast: end === fields.length };
      code += `s += ${text === '' || text === '{' ? '' : `${JSON.stringify(text)} + `}${runExpression(writing, place, type.name, variables, run, edges)};\n`;
      // The run brings what stands around it.
      text = '';
      index = end;
      isClosed = edges.isLast;
      continue;
    }
    text += index > 0 ? ',' : '';
    text += `${JSON.stringify(field.key)}:`;
    index += 1;
    if (field.nodes[0]?.name.value === '__typename') {
      text += JSON.stringify(type.name);
      continue;
    }
    const { plannedKey: planned, nodes } = field;
    const value = writeValue(writing, place, planned, field.type, nodes, variables);
    code += `${value.code}s += ${JSON.stringify(text)} + ${value.expression};\n`;
    text = '';
  }
  return `let s = '';\n${code}return s${isClosed ? '' : ` + ${JSON.stringify(`${text}}`)}`};\n`;
}

function asksTypename({ selecting }: Writing, type: GraphQLInterfaceType, sets: readonly SelectionSetNode[]): boolean {
  const fields = [...collectFields(selecting, type.name, sets).values()];
  return fields.some(([node]) => node?.name.value === '__typename');
}

const TYPENAME = { type: new GraphQLNonNull(GraphQLString) };

/**
 * A run's text with what stands around it in the answer: the brace or comma before, the brace behind if it is the last. Where the subgraph's
 * text has the same there, it is taken along. Where its source may have nothing, nulls.
 */
function runExpression(
  { writer, runs }: Writing,
  place: Place,
  typename: string,
  variables: Variables,
  run: { source: Source; fields: RunField[]; begins: boolean; ends: boolean },
  { isFirst, isLast }: { isFirst: boolean; isLast: boolean },
): string {
  const variable = variables.get(run.source) as string;
  const property = (runs as RunParts).needs.run(run.source, typename, run.fields);
  const before = isFirst ? '{' : ',';
  const behind = isLast ? '}' : '';
  const wider = { before: isFirst === run.begins, behind: isLast && run.ends };
  const piece = writer.piece(run.source, variable, [property, `${property}e`], wider);
  const parts = [
    wider.before ? '' : JSON.stringify(before),
    piece,
    wider.behind || !isLast ? '' : JSON.stringify(behind),
  ];
  const text = parts.filter((part) => part !== '').join(' + ');
  const isCertain = run.source.above && inheritedOf(place).length === 1;
  if (isCertain) return text;
  const isRequired = run.fields.some(({ type }) => type && isNonNullType(type));
  const nulls = before + run.fields.map(({ key }) => `${JSON.stringify(key)}:null`).join() + behind;
  return `(${variable} == null ? ${isRequired ? 'h.missing()' : JSON.stringify(nulls)} : ${text})`;
}

function writeValue(
  writing: Writing,
  place: Place,
  key: string,
  type: GraphQLOutputType,
  nodes: readonly FieldNode[],
  variables: Variables,
): { code: string; expression: string } {
  const { writer } = writing;
  if (isLeafType(namedType(type))) {
    const name = writer.name('x');
    const code = `const ${name} = ${writer.read(place, key, variables, true)};\n`;
    // As text it has been checked; it is missing where nobody was asked.
    const missing = isNonNullType(type) ? 'h.missing()' : "'null'";
    return { code, expression: writer.needs ? `(${name} ?? ${missing})` : leafExpression(writer, type, name) };
  }
  const below = place.below(key);
  const values = valuesBelow(writer, below, key, variables);
  const sets = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
  return { code: '', expression: `${writeComposite(writing, below, type, sets)}(${[...values.values()].join()})` };
}

/** The name of a function from what each source has for a value, nulls and lists included, to its text. */
function writeComposite(
  writing: Writing,
  place: Place,
  type: GraphQLOutputType,
  sets: readonly SelectionSetNode[],
): string {
  const { writer, written } = writing;
  const signature = `value ${place.id} ${type} ${sets.map(setNumber).join()}`;
  const known = written.get(signature);
  if (known) return known;
  const isRequired = isNonNullType(type);
  const inner = isRequired ? type.ofType : type;
  const parameters = new Map(inheritedOf(place).map((source) => [source, writer.name('v')]));
  const names = [...parameters.values()];
  let body: string;
  if (isListType(inner)) {
    const element = writeComposite(writing, place, inner.ofType, sets);
    const elements = names.map((variable) => `${variable}?.[i]`).join();
    body = `if (!Array.isArray(one)) h.notList();
let text = '';
for (let i = 0; i < one.length; i++) text += (i === 0 ? '' : ',') + ${element}(${elements});
return '[' + text + ']';`;
  } else {
    const object = writeObject(writing, place, inner, sets);
    body = `if (typeof one !== 'object' || Array.isArray(one)) h.wrongType();\nreturn ${object}(${names.join()});`;
  }
  const name = writer.name('value');
  written.set(signature, name);
  writer.add(`function ${name}(${names.join()}) {
const one = ${agreed(parameters)};
if (one == null) return ${isRequired ? 'h.missing()' : "'null'"};
${body}
}`);
  return name;
}
