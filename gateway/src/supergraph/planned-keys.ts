// The planner keeps one field per response key, so an alias or an argument of a client's could take the place of a field that a subgraph needs
// as a key or by @requires. Such client fields are planned under keys of their own, and answered under the client's.
import { type DirectiveNode, type DocumentNode, type FieldNode, Kind, visit } from 'graphql';
import { rowsOf, stringOf } from './join-rows.ts';

const PLANNED_PREFIX = '_c_';
const REQUIRED_PREFIX = /^_r\d+_/;
const OURS = /^_(c|r\d+)_/;

/** Throws when a name of the schema looks like one of those that are made here. */
export function checkNames(sdl: string): void {
  if (/\b_(c|r\d+)_/.test(sdl)) throw new Error('no name of a schema may begin with _c_ or _r1_');
}

/** The planner's name for a field as it is required with certain arguments, which are numbered. */
export function requiredKey(number: number, name: string): string {
  return `_r${number}_${name}`;
}

/** The key under which a field of the client stands in the plan and in the merged answer. */
export function plannedKey({ alias, name, arguments: args }: FieldNode, guarded: ReadonlySet<string>): string {
  const key = alias?.value ?? name.value;
  const isPlain = (alias === undefined || alias.value === name.value) && !args?.length;
  return OURS.test(key) || (!isPlain && guarded.has(key)) ? PLANNED_PREFIX + key : key;
}

/** The operation as it is planned. */
export function plannedDocument(document: DocumentNode, guarded: ReadonlySet<string>): DocumentNode {
  return visit(document, {
    Field(field) {
      const key = plannedKey(field, guarded);
      const isSame = key === (field.alias?.value ?? field.name.value);
      return isSame ? undefined : { ...field, alias: { kind: Kind.NAME, value: key } };
    },
  });
}

/** A key of a subgraph's error path, as the client knows it. */
export function clientKey(part: string | number): string | number {
  if (typeof part !== 'string') return part;
  return part.startsWith(PLANNED_PREFIX) ? part.slice(PLANNED_PREFIX.length) : part.replace(REQUIRED_PREFIX, '');
}

/**
 * The names of all fields that some subgraph needs as a key, by @requires or as context: nobody else may stand at them. Of the planner's
 * supergraph, where nothing is required with arguments.
 */
export function guardedNames(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set(['__typename']);
  for (const row of rowsOf(supergraph)) {
    const fieldSets = [stringOf(row, 'key'), stringOf(row, 'requires'), ...contextSelections(row)];
    for (const text of fieldSets) for (const [name] of text?.matchAll(/[_A-Za-z]\w*/g) ?? []) names.add(name);
  }
  return names;
}

function contextSelections({ arguments: args }: DirectiveNode): string[] {
  const given = args?.find(({ name }) => name.value === 'contextArguments')?.value;
  if (given?.kind !== Kind.LIST) return [];
  const fields = given.values.flatMap((value) => (value.kind === Kind.OBJECT ? value.fields : []));
  return fields.flatMap(({ name, value }) =>
    name.value === 'selection' && value.kind === Kind.STRING ? value.value : [],
  );
}
