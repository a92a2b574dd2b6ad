// Root fields for which the planner found nobody, without a word: a field of an interface object that no subgraph can resolve, for one.
import type { PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';
import { Kind, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';
import { responseKey } from './fields.ts';

/** Of these root keys those that no fetch of the plan brings. */
export function unplannedKeys(plan: QueryPlan, keys: Iterable<string>): string[] {
  const planned = new Set<string>();
  if (plan.node) addKeys(plan.node, planned);
  return [...keys].filter((key) => !planned.has(key));
}

function addKeys(node: PlanNode | SubscriptionNode, keys: Set<string>): void {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      for (const child of node.nodes) addKeys(child, keys);
      return;
    case 'Condition':
      for (const clause of [node.ifClause, node.elseClause]) if (clause) addKeys(clause, keys);
      return;
    case 'Subscription':
      addKeys(node.primary, keys);
      return;
    case 'Fetch': {
      if (node.requires) return;
      const operation = node.operationDocumentNode?.definitions.find(({ kind }) => kind === Kind.OPERATION_DEFINITION);
      addSelected((operation as OperationDefinitionNode | undefined)?.selectionSet, keys);
      for (const { renameKeyTo } of (node.outputRewrites ?? []).filter((one) => one.kind === 'KeyRenamer'))
        keys.add(renameKeyTo);
    }
  }
}

function addSelected(selectionSet: SelectionSetNode | undefined, keys: Set<string>): void {
  for (const selection of selectionSet?.selections ?? []) {
    if (selection.kind === Kind.FIELD) keys.add(responseKey(selection));
    else if (selection.kind === Kind.INLINE_FRAGMENT) addSelected(selection.selectionSet, keys);
  }
}
