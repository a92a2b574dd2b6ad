// What the answer to a fetch looks like, as far as its selection tells: keys, and what lies below them.
import type { FetchNode } from '@apollo/query-planner';
import { type FragmentDefinitionNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { isIncluded, responseKey } from '../supergraph/fields.ts';
import { Unsupported } from './unsupported.ts';

export interface ShapeField {
  /** The keys in the subgraph's JSON under which this field may stand: several where the planner had to rename. */
  keys: string[];
  /** What lies below; none for a leaf. */
  below?: Shape;
  /** What is selected below, wherever it is selected. */
  sets: SelectionSetNode[];
}

/** Fields by the key that the merged answer has them under, whatever type they are selected on. */
export type Shape = Map<string, ShapeField>;

type Conditions = Readonly<Record<string, unknown>>;

/** What a fetch selects, as its subgraph executes it. */
export interface Selected {
  sets: SelectionSetNode[];
  fragments: Record<string, FragmentDefinitionNode>;
  shape: Shape;
}

/** What a fetch selects of `data`, or for a fetch of entities of one entity. */
export function selectedBy(node: FetchNode, conditions: Conditions): Selected {
  const definitions = node.operationDocumentNode?.definitions ?? [];
  const operation = definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION) as OperationDefinitionNode;
  const fragments: Record<string, FragmentDefinitionNode> = Object.create(null);
  for (const definition of definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  }
  const renames = renamesOf(node);
  const shape: Shape = new Map();
  const set = entitySelection(node, operation);
  addSelections(shape, set, { fragments, conditions, renames }, '');
  return { sets: [set], fragments, shape };
}

/** The selection on which a fetch's fields stand: for entities what is selected of one. */
function entitySelection(node: FetchNode, operation: OperationDefinitionNode): SelectionSetNode {
  if (!node.requires) return operation.selectionSet;
  const [entities] = operation.selectionSet.selections;
  if (entities?.kind !== Kind.FIELD || !entities.selectionSet) throw new Unsupported('entities');
  return entities.selectionSet;
}

interface Shaping {
  fragments: Record<string, FragmentDefinitionNode>;
  conditions: Conditions;
  /** The key in the merged answer by the path and key in the subgraph's. */
  renames: Map<string, string>;
}

function renamesOf({ outputRewrites = [] }: FetchNode): Map<string, string> {
  const renames = new Map<string, string>();
  for (const rewrite of outputRewrites) {
    if (rewrite.kind !== 'KeyRenamer') throw new Unsupported('rewrite');
    const path = rewrite.path.filter((part) => !part.startsWith('... on '));
    renames.set(`/${path.join('/')}`, rewrite.renameKeyTo);
  }
  return renames;
}

function addSelections(shape: Shape, { selections }: SelectionSetNode, shaping: Shaping, path: string): void {
  for (const selection of selections) {
    if (!isIncluded(selection.directives, shaping.conditions)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = responseKey(selection);
      if (key === '__proto__') throw new Unsupported('name');
      const at = `${path}/${key}`;
      const field = fieldOf(shape, shaping.renames.get(at) ?? key);
      if (!field.keys.includes(key)) field.keys.push(key);
      if (selection.selectionSet) {
        field.below ??= new Map();
        field.sets.push(selection.selectionSet);
        addSelections(field.below, selection.selectionSet, shaping, at);
      }
    } else if (selection.kind === Kind.INLINE_FRAGMENT) {
      addSelections(shape, selection.selectionSet, shaping, path);
    } else {
      const fragment = shaping.fragments[selection.name.value];
      if (fragment) addSelections(shape, fragment.selectionSet, shaping, path);
    }
  }
}

function fieldOf(shape: Shape, name: string): ShapeField {
  let field = shape.get(name);
  if (!field) {
    field = { keys: [], sets: [] };
    shape.set(name, field);
  }
  return field;
}
