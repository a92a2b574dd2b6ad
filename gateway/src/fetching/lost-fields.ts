import { type DocumentNode, Kind, type SelectionNode, type SelectionSetNode } from 'graphql';

const MOST_PATHS = 20;

/** The paths, in a subgraph's own answer, of the fields that are lost when the subgraph does not answer this fetch. */
export function lostFields(document: DocumentNode, variables: Record<string, unknown> = {}): (string | number)[][] {
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) return [];
  const entities = operation.selectionSet.selections.find(
    (selection) => selection.kind === Kind.FIELD && selection.name.value === '_entities',
  );
  if (entities?.kind !== Kind.FIELD || !entities.selectionSet) {
    return responseKeys(operation.selectionSet.selections).map((key) => [key]);
  }
  const { selectionSet } = entities;
  const representations = Array.isArray(variables.representations) ? variables.representations : [];
  return representations
    .slice(0, MOST_PATHS)
    .flatMap(({ __typename }, index) => entityKeys(selectionSet, __typename).map((key) => ['_entities', index, key]))
    .slice(0, MOST_PATHS);
}

function entityKeys({ selections }: SelectionSetNode, typename: string): string[] {
  const fragments = selections.filter((selection) => selection.kind === Kind.INLINE_FRAGMENT);
  const own = fragments.filter(({ typeCondition }) => typeCondition?.name.value === typename);
  // A fragment on an interface stands for all its types.
  return responseKeys((own.length > 0 ? own : fragments).flatMap((fragment) => fragment.selectionSet.selections));
}

function responseKeys(selections: readonly SelectionNode[]): string[] {
  const keys = selections
    .filter((selection) => selection.kind === Kind.FIELD)
    .filter((field) => field.name.value !== '__typename')
    .map((field) => field.alias?.value ?? field.name.value);
  return [...new Set(keys)];
}
