// The reading of a whole answer: from its first brace to its last, nothing but data.
import { isObjectType } from 'graphql';
import type { Selecting } from '../supergraph/fields.ts';
import type { Place, Source } from './places.ts';
import type { Member, Request } from './requests.ts';
import { expect, type ScannerParts, writeObjectScan } from './scanner.ts';
import type { Fetch } from './steps.ts';
import { Unsupported } from './unsupported.ts';
import type { Writer } from './writer.ts';

interface RequestScanParts {
  writer: Writer;
  client: Selecting;
  selectingOf(source: Source): Selecting;
}

/** The name of a function from an answer's text to the entities of each member. */
export function writeRequestScan(parts: RequestScanParts, root: Place, { members }: Request, rootName: string): string {
  const { writer } = parts;
  const name = writer.name('request');
  const lists: string[] = [];
  let code = '';
  for (const [index, member] of members.entries()) {
    const [fetch] = member.fetches as [Fetch, ...Fetch[]];
    const source = sourceOf(root, fetch);
    const scannerParts = { writer, client: parts.client, selecting: parts.selectingOf(source) };
    const list = writer.name('l');
    lists.push(list);
    if (member.alias === undefined) {
      code += `${expect('{"data":')}p = ${writeObjectScan(scannerParts, source, rootName, source.sets)}(p);\nconst ${list} = [o];\n`;
      continue;
    }
    const start = index === 0 ? '{"data":{' : ',';
    const object = writeObjectScan(scannerParts, source, entityType(scannerParts, fetch), source.sets);
    code += `${expect(`${start}${JSON.stringify(member.alias)}:[`)}const ${list} = [];
if (t.charCodeAt(p) === 93) p++;
else for (;;) {
if (S.isNull(t, p)) { ${list}.push(null); p += 4; }
else { p = ${object}(p); ${list}.push(o); }
const code = t.charCodeAt(p++);
if (code === 93) break;
if (code !== 44) S.form();
}\n`;
  }
  const end = isRoot(members) ? '}' : '}}';
  writer.add(`function ${name}(text) {
t = text;
let p = 0;
${code}${expect(end)}if (p !== text.length) S.form();
t = '';
o = undefined;
return [${lists.join()}];
}`);
  return name;
}

function isRoot([first]: readonly Member[]): boolean {
  return first?.alias === undefined;
}

function sourceOf(root: Place, { index, path }: Fetch): Source {
  let place = root;
  for (const part of path) if (part !== '@') place = place.below(String(part));
  return place.sources.find((source) => !source.above && source.fetch === index) as Source;
}

/** The one type that the entities of a fetch have. */
function entityType({ selecting }: ScannerParts, { node }: Fetch): string {
  const conditions = new Set<string>();
  for (const selection of node.requires ?? []) {
    if (selection.kind !== 'InlineFragment' || !selection.typeCondition) throw new Unsupported('text');
    conditions.add(selection.typeCondition);
  }
  const [condition = ''] = conditions;
  const type = selecting.schema.getType(condition);
  if (conditions.size !== 1 || !isObjectType(type)) throw new Unsupported('text');
  return type.name;
}
