// Finds the pieces of a subgraph's text that can go to the client as they are.
import { type FieldNode, type GraphQLOutputType, isAbstractType, isLeafType, isObjectType } from 'graphql';
import { collectFields, type Fields, type Selecting } from '../supergraph/fields.ts';
import { namedType } from './named-type.ts';
import type { Needs, RunField } from './needs.ts';
import { type Place, providersOf, type Source } from './places.ts';
import type { Variables } from './writer.ts';

/** A field of the client at a place. */
export interface ClientField {
  key: string;
  plannedKey: string;
  type: GraphQLOutputType;
  nodes: readonly FieldNode[];
}

export interface RunParts {
  needs: Needs;
  /** How the client's selection is read, and how that of a source is. */
  client: Selecting;
  selectingOf(source: Source): Selecting;
  plannedKeyOf(node: FieldNode): string;
}

/** The longest run that begins with this field, and whether it begins and ends the subgraph's object; or undefined. */
export function runAt(
  parts: RunParts,
  place: Place,
  typename: string,
  fields: readonly ClientField[],
  first: number,
  variables: Variables,
): { source: Source; fields: RunField[]; begins: boolean; ends: boolean } | undefined {
  const source = onlySource(place, fields[first] as ClientField, variables);
  if (!source) return undefined;
  const sequence = [...collectFields(parts.selectingOf(source), typename, source.sets).keys()];
  const start = sequence.indexOf((fields[first] as ClientField).key);
  if (start < 0) return undefined;
  const run: RunField[] = [];
  for (let index = first; index < fields.length; index += 1) {
    const field = fields[index] as ClientField;
    const isNext = sequence[start + run.length] === field.key && onlySource(place, field, variables) === source;
    if (!isNext || !fits(parts, place, field, source)) break;
    run.push({ key: field.key, type: field.type, sets: setsOf(field.nodes) });
  }
  if (run.length === 0) return undefined;
  return { source, fields: run, begins: start === 0, ends: start + run.length === sequence.length };
}

function onlySource(place: Place, { key, plannedKey }: ClientField, variables: Variables): Source | undefined {
  const providers = providersOf(place, plannedKey, (source) => variables.has(source));
  const [provider] = providers;
  const isSame = key === plannedKey && provider?.field.keys.length === 1 && provider.field.keys[0] === key;
  return providers.length === 1 && isSame ? provider.source : undefined;
}

function fits(parts: RunParts, place: Place, field: ClientField, source: Source): boolean {
  if (isLeafType(namedType(field.type))) return true;
  return isPlain(parts, place.below(field.plannedKey), field.type, setsOf(field.nodes), source);
}

/** True when all that one source has below is exactly what the client wants there, in the same order. */
function isPlain(
  parts: RunParts,
  place: Place,
  type: GraphQLOutputType,
  sets: ReturnType<typeof setsOf>,
  above: Source,
): boolean {
  const [source] = place.sources;
  if (!source || place.sources.length > 1 || source.above !== above || !parts.needs.isUntouched(source)) return false;
  const named = namedType(type);
  const types = isAbstractType(named)
    ? parts.client.schema.getPossibleTypes(named)
    : isObjectType(named)
      ? [named]
      : [];
  return types.every((possible) => {
    const wanted = collectFields(parts.client, possible.name, sets);
    const sent = [...collectFields(parts.selectingOf(source), possible.name, source.sets).keys()];
    const keys = [...wanted.keys()];
    if (keys.length !== sent.length || keys.some((key, index) => key !== sent[index])) return false;
    // The name of the type comes first where it decides what follows.
    if (isAbstractType(named) && firstName(wanted) !== '__typename') return false;
    return [...wanted].every(([key, nodes]) => {
      const [node] = nodes as [FieldNode, ...FieldNode[]];
      if (node.name.value === '__typename') return key === '__typename';
      const definition = possible.getFields()[node.name.value];
      if (!definition || parts.plannedKeyOf(node) !== key) return false;
      return fits(parts, place, { key, plannedKey: key, type: definition.type, nodes }, source);
    });
  });
}

function firstName(fields: Fields): string | undefined {
  const [first] = fields.values();
  return first?.[0]?.name.value;
}

function setsOf(nodes: readonly FieldNode[]) {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}
