// The planner keeps one field per response key, so an alias or an argument of a client's could take the place of a field that a subgraph needs
// as a key or by @requires. Such client fields are planned under keys of their own, and answered under the client's.
import { type DocumentNode, type FieldNode, Kind, visit } from 'graphql';

/** Begins no name of a schema that is served: checked when a graph is built. */
export const PLANNED_PREFIX = '_c_';

/** The key under which a field of the client stands in the plan and in the merged answer. */
export function plannedKey({ alias, name, arguments: args }: FieldNode, guarded: ReadonlySet<string>): string {
  const key = alias?.value ?? name.value;
  const isPlain = (alias === undefined || alias.value === name.value) && !args?.length;
  const isMistakable = key.startsWith(PLANNED_PREFIX);
  return isMistakable || (!isPlain && guarded.has(key)) ? PLANNED_PREFIX + key : key;
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
  return typeof part === 'string' && part.startsWith(PLANNED_PREFIX) ? part.slice(PLANNED_PREFIX.length) : part;
}

/** The names of all fields that some subgraph needs as a key, by @requires or as context: nobody else may stand at them. */
export function guardedNames(supergraphSdl: string): ReadonlySet<string> {
  const names = new Set(['__typename']);
  for (const [, fieldSet = ''] of supergraphSdl.matchAll(/\b(?:key|requires|selection): "((?:[^"\\]|\\.)*)"/g)) {
    for (const [name] of fieldSet.replace(/\([^)]*\)/g, '').matchAll(/[_A-Za-z]\w*/g)) names.add(name);
  }
  return names;
}
