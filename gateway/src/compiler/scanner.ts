// Generates the function that reads the text of an answer once: it checks everything, and takes out what the other functions need.
import {
  type FieldNode,
  type GraphQLLeafType,
  type GraphQLOutputType,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { collectFields, type Selecting } from '../supergraph/fields.ts';
import { namedType } from './named-type.ts';
import type { RunField, TextRun } from './needs.ts';
import type { Source } from './places.ts';
import { leafScan } from './scan-helpers.ts';
import { Unsupported } from './unsupported.ts';
import type { Writer } from './writer.ts';

export interface ScannerParts {
  writer: Writer;
  /** How the client's selection is read, and how that of this source is: by the client's schema and by the supergraph's. */
  client: Selecting;
  selecting: Selecting;
}

type Sets = readonly SelectionSetNode[];

/** The name of a function `at => behind` that reads an object of this type and leaves it in `o`: its leaves, runs and what lies below. */
export function writeObjectScan(
  { writer, ...parts }: ScannerParts,
  source: Source,
  typename: string,
  sets: Sets,
): string {
  const need = writer.needs?.of(source);
  const name = writer.name('scan');
  const all = { writer, ...parts };
  const fields = collectFields(parts.selecting, typename, sets);
  const runs = runFields(need?.runs.filter((run) => run.typename === typename) ?? [], [...fields.keys()]);
  const properties: string[] = [];
  let code = '';
  let isFirst = true;
  for (const [key, nodes] of fields) {
    const [node] = nodes as [FieldNode, ...FieldNode[]];
    const inner = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const [child, run] = [need?.children.get(key), runs.get(key)];
    // The same text would have to be taken as it is and taken apart.
    if (child && run?.seen) throw new Unsupported('text');
    const start = writer.name('a');
    code += expectKey(key, isFirst, run?.begins ?? []);
    if (need?.leaves.has(key)) code += `const ${start} = p;\n`;
    if (key === '__typename' && node.name.value === '__typename') {
      code += expect(JSON.stringify(typename));
      properties.push(`t: ${JSON.stringify(typename)}`);
    } else if (run?.seen?.type) {
      code += `p = ${writeCheck(all, run.seen.type, inner, run.seen.sets)};\n`;
    } else if (child) {
      const type = fieldType(parts.selecting, typename, node);
      code += `p = ${writeValueScan(all, child, type, inner)}(p);\nconst ${start}c = o;\n`;
      properties.push(`c_${key}: ${start}c`);
    } else if (need?.leaves.get(key)) {
      code += `p = ${leafCheck(writer, seenType(parts.client, parts.selecting, typename, node))};\n`;
    } else {
      code += 'p = S.any(t, p);\n';
    }
    isFirst = false;
    if (need?.leaves.has(key) || run?.ends.length) code += `const ${start}e = p;\n`;
    if (need?.leaves.has(key)) properties.push(`l_${key}: ${start}, z_${key}: ${start}e`);
    for (const ended of run?.ends ?? []) properties.push(`${ended}, ${ended}e: ${start}e`);
  }
  // There from the beginning, so that all objects of a kind are alike.
  for (const property of need?.properties ?? []) properties.push(`${property}: undefined`);
  writer.add(`function ${name}(p) {
if (t.charCodeAt(p) !== 123) S.form();
${isFirst ? 'p++;\n' : code}if (t.charCodeAt(p) !== 125) S.form();
o = { ${properties.join()} };
return p + 1;
}`);
  return name;
}

interface PlacedField {
  /** As the client gets it, where it does. */
  seen?: RunField;
  /** The properties of the runs that begin and end with this field. */
  begins: string[];
  ends: string[];
}

/** The fields of runs by key. */
function runFields(runs: readonly TextRun[], sequence: readonly string[]): Map<string, PlacedField> {
  const placed = new Map<string, PlacedField>();
  for (const { property, fields } of runs) {
    const start = sequence.indexOf(fields[0]?.key ?? '');
    for (const [index, field] of fields.entries()) {
      // Found under another type above, where the fields follow each other otherwise.
      if (sequence[start + index] !== field.key) throw new Unsupported('text');
      const place = placed.get(field.key) ?? { begins: [], ends: [] };
      placed.set(field.key, place);
      // Seen twice, below different selections.
      if (field.type && place.seen && field.sets.length > 0) throw new Unsupported('text');
      if (field.type) place.seen = field;
      if (index === 0) place.begins.push(property);
      if (index === fields.length - 1) place.ends.push(property);
    }
  }
  return placed;
}

/** The name of a function `at => behind` that reads what stands at a field and leaves it in `o`: null, a list, an object. */
export function writeValueScan(parts: ScannerParts, source: Source, type: GraphQLOutputType, sets: Sets): string {
  const { writer } = parts;
  const inner = isNonNullType(type) ? type.ofType : type;
  const name = writer.name('scan');
  let body: string;
  if (isListType(inner)) {
    const element = writeValueScan(parts, source, inner.ofType, sets);
    body = `if (t.charCodeAt(p) !== 91) S.form();
const list = [];
if (t.charCodeAt(++p) === 93) { o = list; return p + 1; }
for (;;) {
p = ${element}(p);
list.push(o);
const code = t.charCodeAt(p++);
if (code === 93) { o = list; return p; }
if (code !== 44) S.form();
}`;
  } else {
    body = byType(parts, inner, sets, (typename) => `return ${writeObjectScan(parts, source, typename, sets)}(p);`);
  }
  writer.add(`function ${name}(p) {\nif (S.isNull(t, p)) { o = null; return p + 4; }\n${body}\n}`);
  return name;
}

/** Code for each type that an object may have; which one it is, its first field says. */
function byType(
  { selecting }: ScannerParts,
  type: GraphQLOutputType,
  sets: Sets,
  code: (typename: string) => string,
): string {
  const known = selecting.schema.getType(String(type));
  if (isObjectType(known)) return code(known.name);
  if (!isAbstractType(known)) throw new Unsupported('text');
  const types = selecting.schema.getPossibleTypes(known);
  const branches = types.map((possible) => {
    const [first] = collectFields(selecting, possible.name, sets).keys();
    if (first !== '__typename') throw new Unsupported('text');
    return `if (t.startsWith(${JSON.stringify(`{"__typename":${JSON.stringify(possible.name)}`)}, p)) { ${code(possible.name)} }\n`;
  });
  if (isInterfaceType(known) && types.length === 0) throw new Unsupported('text');
  return `${branches.join('')}return S.form();`;
}

/** The expression for the position behind a value that the client gets as it stands. */
function writeCheck(parts: ScannerParts, type: GraphQLOutputType, sets: Sets, wanted: Sets): string {
  const { writer } = parts;
  if (isLeafType(namedType(type))) return leafCheck(writer, type);
  const isRequired = isNonNullType(type);
  const inner = isRequired ? type.ofType : type;
  let call: string;
  if (isListType(inner)) {
    const element = writer.name('check');
    writer.add(`function ${element}(t, p) { return ${writeCheck(parts, inner.ofType, sets, wanted)}; }`);
    call = `S.list(t, p, ${element})`;
  } else {
    const object = writer.name('check');
    const body = byType(
      parts,
      inner,
      sets,
      (typename) => `return ${writeObjectCheck(parts, typename, sets, wanted)}(p);`,
    );
    writer.add(`function ${object}(p) {\n${body}\n}`);
    call = `${object}(p)`;
  }
  return isRequired ? call : `(S.isNull(t, p) ? p + 4 : ${call})`;
}

function writeObjectCheck({ writer, ...parts }: ScannerParts, typename: string, sets: Sets, wanted: Sets): string {
  const name = writer.name('check');
  const clientFields = collectFields(parts.client, typename, wanted);
  const fields = collectFields(parts.selecting, typename, sets);
  if ([...fields.keys()].join() !== [...clientFields.keys()].join()) throw new Unsupported('text');
  let code = '';
  let isFirst = true;
  for (const [key, nodes] of fields) {
    const [node] = nodes as [FieldNode, ...FieldNode[]];
    code += expectKey(key, isFirst, []);
    isFirst = false;
    if (node.name.value === '__typename') {
      code += expect(JSON.stringify(typename));
      continue;
    }
    const inner = nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
    const asked = clientFields.get(key)?.flatMap(({ selectionSet }) => selectionSet ?? []) ?? [];
    const type = seenType(parts.client, parts.selecting, typename, node);
    code += `p = ${writeCheck({ writer, ...parts }, type, inner, asked)};\n`;
  }
  writer.add(`function ${name}(p) {
if (t.charCodeAt(p) !== 123) S.form();
${isFirst ? 'p++;\n' : code}if (t.charCodeAt(p) !== 125) S.form();
return p + 1;
}`);
  return name;
}

/** The expression for the position behind a leaf, or a list of leaves, of the type that the client knows. */
function leafCheck(writer: Writer, type: GraphQLOutputType): string {
  const isRequired = isNonNullType(type);
  const inner = isRequired ? type.ofType : type;
  let call: string;
  if (isListType(inner)) {
    const element = writer.name('check');
    writer.add(`function ${element}(t, p) { return ${leafCheck(writer, inner.ofType)}; }`);
    call = `S.list(t, p, ${element})`;
  } else {
    const texts = isEnumType(inner) ? new Set(inner.getValues().map((value) => JSON.stringify(value.name))) : undefined;
    const first = texts ? `${writer.constant(texts)}, ` : '';
    call = `S.${leafScan(inner as GraphQLLeafType)}(${first}t, p)`;
  }
  return isRequired ? call : `(S.isNull(t, p) ? p + 4 : ${call})`;
}

function fieldType({ schema }: Selecting, typename: string, node: FieldNode): GraphQLOutputType {
  const type = schema.getType(typename);
  const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
  if (!field) throw new Unsupported('text');
  return field.type;
}

function seenType(client: Selecting, selecting: Selecting, typename: string, node: FieldNode): GraphQLOutputType {
  const type = client.schema.getType(typename);
  const field = isObjectType(type) ? type.getFields()[node.name.value] : undefined;
  return field?.type ?? fieldType(selecting, typename, node);
}

/** Code that goes behind a text or is surprised. */
export function expect(text: string): string {
  const codes = [...text].map(
    (_, index) => `t.charCodeAt(p${index === 0 ? '' : `+${index}`}) !== ${text.charCodeAt(index)}`,
  );
  return `if (${codes.join(' || ')}) S.form();\np += ${text.length};\n`;
}

/** Code that goes from the brace or the value before to the value of a key, and remembers where a run begins. */
function expectKey(key: string, isFirst: boolean, runs: readonly string[]): string {
  const before = isFirst ? 'p++;\n' : 'if (t.charCodeAt(p++) !== 44) S.form();\n';
  return `${before}${runs.map((run) => `const ${run} = p;\n`).join('')}${expect(`${JSON.stringify(key)}:`)}`;
}
