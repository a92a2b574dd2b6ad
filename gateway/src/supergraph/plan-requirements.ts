// From what was planned with fields of the planner's own to what subgraphs understand. Where one representation cannot hold what all fields of a
// fetch require, the fetch becomes several; those to one subgraph in one step are sent together anyway.
import type { FetchNode, PlanNode, QueryPlan, QueryPlanSelectionNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  print,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { responseKey } from './fields.ts';
import type { Need, Requirements } from './requirements.ts';

/** The plan as it is run. In `requires` an alias says where the value stands in the answer, the name how the subgraph knows it. */
export function withRequirements(plan: QueryPlan, requirements: Requirements | undefined): QueryPlan {
  const { node } = plan;
  if (!requirements || !node) return plan;
  const change = (fetch: FetchNode) => split(fetch, requirements).map((part) => writtenBack(part, requirements));
  if (node.kind !== 'Subscription') return { ...plan, node: mapped(node, change) };
  const [primary = node.primary] = change(node.primary);
  return { ...plan, node: { ...node, primary, rest: node.rest && mapped(node.rest, change) } };
}

function mapped(node: PlanNode, change: (fetch: FetchNode) => FetchNode[]): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { ...node, nodes: node.nodes.map((child) => mapped(child, change)) };
    case 'Flatten': {
      const inner = mapped(node.node, change);
      if (inner.kind !== 'Parallel') return { ...node, node: inner };
      return { kind: 'Parallel', nodes: inner.nodes.map((child) => ({ ...node, node: child })) };
    }
    case 'Condition': {
      const { ifClause, elseClause } = node;
      return {
        ...node,
        ifClause: ifClause && mapped(ifClause, change),
        elseClause: elseClause && mapped(elseClause, change),
      };
    }
    case 'Fetch': {
      const fetches = change(node);
      return fetches.length === 1 ? (fetches[0] as FetchNode) : { kind: 'Parallel', nodes: fetches };
    }
    default:
      return node;
  }
}

/** A field that a fetch asks of an entity. */
interface Entry {
  field: FieldNode;
  type: string;
  /** The @skip and @include that decide about it. */
  conditions: string;
  need: Need;
}

/** Fields that are asked for with one representation. */
interface Group {
  conditions: string;
  need: Map<string, string>;
  fields: Set<FieldNode>;
}

/**
 * Two fields cannot share a representation when they require different values under one name. And what is under a condition shares none with
 * what is not: its requirements are not fetched when it is left out, and nothing would be known of the others.
 */
function split(fetch: FetchNode, requirements: Requirements): FetchNode[] {
  const operation = fetch.operationDocumentNode && operationOf(fetch.operationDocumentNode);
  const [entities] = operation?.selectionSet.selections ?? [];
  if (!operation || !fetch.requires || entities?.kind !== Kind.FIELD || !entities.selectionSet) return [fetch];
  const entries = entriesOf(entities.selectionSet, '', '', (type, field) =>
    requirements.needOf(fetch.serviceName, type, field),
  );
  const groups = groupsOf(entries);
  if (groups.length <= 1) return [fetch];
  const all = entries.flatMap(({ need }) => [...need]);
  const types = [...new Set(entries.map(({ type }) => type))];
  return groups.map(({ need, fields }) => {
    // What somebody else requires is left out, if it is no key.
    const isLeftOut = (path: string, field: string) =>
      need.get(path) !== field &&
      all.some(([other, name]) => other === path && name === field) &&
      !types.some((type) => requirements.isKey(fetch.serviceName, type, path));
    const selectionSet = onlyFields(entities.selectionSet as SelectionSetNode, fields);
    const root = { kind: Kind.SELECTION_SET, selections: [{ ...entities, selectionSet }] } as const;
    const variables = variablesIn(root);
    const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) =>
      variables.has(variable.name.value),
    );
    return {
      ...withOperation(fetch, { ...operation, variableDefinitions, selectionSet: root }),
      requires: leaveOut(fetch.requires as QueryPlanSelectionNode[], requirements, isLeftOut, ''),
      variableUsages: fetch.variableUsages?.filter((name) => variables.has(name)),
    };
  });
}

function entriesOf(
  { selections }: SelectionSetNode,
  type: string,
  above: string,
  needOf: (type: string, field: string) => Need,
): Entry[] {
  return selections.flatMap((selection): Entry[] => {
    const own = selection.directives?.filter(({ name }) => name.value === 'skip' || name.value === 'include') ?? [];
    const conditions = [above, ...own.map(print)].filter((part) => part !== '').join(' ');
    if (selection.kind === Kind.FIELD)
      return [{ field: selection, type, conditions, need: needOf(type, selection.name.value) }];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    return entriesOf(selection.selectionSet, selection.typeCondition?.name.value ?? type, conditions, needOf);
  });
}

function groupsOf(entries: readonly Entry[]): Group[] {
  const groups: Group[] = [];
  const demanding = entries.filter(({ need }) => need.size > 0);
  if (demanding.length === 0) return groups;
  // Whoever requires nothing goes with others.
  for (const { field, conditions, need } of [...demanding, ...entries.filter((entry) => entry.need.size === 0)]) {
    const fits = (group: Group) => group.conditions === conditions && agree(group.need, need);
    const isFree = need.size === 0;
    let group = groups.find(fits) ?? (isFree ? groups.find((each) => each.conditions === '') : undefined);
    if (!group) {
      group = { conditions, need: new Map(), fields: new Set() };
      groups.push(group);
    }
    group.fields.add(field);
    for (const [path, name] of need) group.need.set(path, name);
  }
  return groups;
}

function agree(one: Need, other: Need): boolean {
  return [...other].every(([path, name]) => (one.get(path) ?? name) === name);
}

function onlyFields(set: SelectionSetNode, fields: ReadonlySet<FieldNode>): SelectionSetNode {
  const selections = set.selections.flatMap((selection): SelectionNode[] => {
    if (selection.kind === Kind.FIELD) return fields.has(selection) ? [selection] : [];
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [selection];
    const selectionSet = onlyFields(selection.selectionSet, fields);
    return selectionSet.selections.length > 0 ? [{ ...selection, selectionSet }] : [];
  });
  return { ...set, selections };
}

function leaveOut(
  selections: readonly QueryPlanSelectionNode[],
  requirements: Requirements,
  isLeftOut: (path: string, field: string) => boolean,
  above: string,
): QueryPlanSelectionNode[] {
  return selections.flatMap((selection): QueryPlanSelectionNode[] => {
    const path = selection.kind === 'Field' ? `${above}/${requirements.nameOf(selection.name)}` : above;
    if (selection.kind === 'Field' && isLeftOut(path, selection.name)) return [];
    if (!selection.selections) return [selection];
    const inner = leaveOut(selection.selections, requirements, isLeftOut, path);
    return inner.length > 0 ? [{ ...selection, selections: inner }] : [];
  });
}

/** With the names and arguments that subgraphs know. */
function writtenBack(fetch: FetchNode, { required }: Requirements): FetchNode {
  const operation = fetch.operationDocumentNode && operationOf(fetch.operationDocumentNode);
  if (required.size === 0 || !operation) return fetch;
  const written: OperationDefinitionNode = visit(operation, {
    Field(field) {
      const known = required.get(field.name.value);
      if (!known) return undefined;
      const args = [...(field.arguments ?? []), ...known.arguments];
      const alias = { kind: Kind.NAME, value: responseKey(field) } as const;
      return { ...field, alias, name: { kind: Kind.NAME, value: known.name }, arguments: args } as FieldNode;
    },
  });
  const asWritten = (selection: QueryPlanSelectionNode): QueryPlanSelectionNode => {
    const selections = selection.selections?.map(asWritten);
    if (selection.kind !== 'Field') return { ...selection, selections: selections ?? [] };
    const known = required.get(selection.name);
    const inner = selections && { selections };
    return known ? { ...selection, alias: selection.name, name: known.name, ...inner } : { ...selection, ...inner };
  };
  const requires = fetch.requires?.map(asWritten);
  return { ...(written === operation ? fetch : withOperation(fetch, written)), ...(requires && { requires }) };
}

function operationOf({ definitions }: DocumentNode): OperationDefinitionNode | undefined {
  const [only, ...others] = definitions;
  // The planner is told not to make fragments.
  return only?.kind === Kind.OPERATION_DEFINITION && others.length === 0 ? only : undefined;
}

function withOperation(fetch: FetchNode, operation: OperationDefinitionNode): FetchNode {
  const operationDocumentNode: DocumentNode = { kind: Kind.DOCUMENT, definitions: [operation] };
  return { ...fetch, operation: print(operationDocumentNode), operationDocumentNode };
}

function variablesIn(set: SelectionSetNode): Set<string> {
  const names = new Set<string>();
  visit(set, { Variable: ({ name }) => void names.add(name.value) });
  return names;
}
