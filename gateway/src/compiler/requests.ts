// Fetches become requests: entity fetches of one step to one subgraph go together, equal ones share their representations.
import type { FetchNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  type VariableDefinitionNode,
} from 'graphql';
import { type PreparedFetch, preparedFetch, prepareFetch } from '../fetching/fetches.ts';
import type { Fetch } from './steps.ts';

/** One field of a request: the root fields of a fetch, or one `_entities`. */
export interface Member {
  /** The key of `_entities` in the answer; none for root fields. */
  alias: string | undefined;
  /** The variable that holds the representations. */
  variable: string;
  /** The fetches that this answers: more than one where the same is asked of entities in several places. */
  fetches: Fetch[];
}

export interface Request {
  subgraph: string;
  prepared: PreparedFetch;
  members: Member[];
  /** Variables of the client that the subgraph gets. */
  variables: string[];
  /** Requests, by index, that must have answered before. */
  after: number[];
}

/** The fewest requests that ask for all fetches, none before what it waits for. */
export function requestsOf(fetches: readonly Fetch[]): Request[] {
  const groups: Fetch[][] = [];
  const open = new Map<string, Fetch[]>();
  for (const fetch of fetches) {
    const key = isMergeable(fetch) ? `${fetch.level} ${fetch.node.serviceName}` : undefined;
    const group = key === undefined ? undefined : open.get(key);
    if (group) {
      group.push(fetch);
      continue;
    }
    const made = [fetch];
    groups.push(made);
    if (key !== undefined) open.set(key, made);
  }
  groups.sort((one, other) => (one[0]?.level ?? 0) - (other[0]?.level ?? 0));
  const requestOf = new Map<number, number>();
  for (const [index, group] of groups.entries()) for (const fetch of group) requestOf.set(fetch.index, index);
  return groups.map((group) => toRequest(group, requestOf));
}

function isMergeable({ node }: Fetch): boolean {
  const definitions = node.operationDocumentNode?.definitions ?? [];
  return node.requires !== undefined && definitions.length === 1;
}

function toRequest(group: readonly Fetch[], requestOf: ReadonlyMap<number, number>): Request {
  const [first] = group as [Fetch, ...Fetch[]];
  const byText = new Map<string, Fetch[]>();
  for (const fetch of group) {
    const text = fetch.node.requires ? `${selectionText(fetch.node)}` : `#${fetch.index}`;
    const same = byText.get(text);
    if (same) same.push(fetch);
    else byText.set(text, [fetch]);
  }
  const lists = [...byText.values()];
  const isMerged = lists.length > 1;
  const members = lists.map((fetches, index) => {
    const isEntities = first.node.requires !== undefined;
    const alias = isMerged ? `e${index}` : isEntities ? '_entities' : undefined;
    return { alias, variable: isMerged ? `r${index}` : 'representations', fetches };
  });
  return {
    subgraph: first.node.serviceName,
    prepared: isMerged ? mergedFetch(members) : preparedFetch(first.node),
    members,
    variables: [...new Set(group.flatMap(({ node }) => node.variableUsages ?? []))],
    after: [...new Set(group.flatMap(({ after }) => [...after].map((index) => requestOf.get(index) as number)))],
  };
}

function operationOf({ operationDocumentNode }: FetchNode): OperationDefinitionNode {
  return operationDocumentNode?.definitions[0] as OperationDefinitionNode;
}

function selectionText(node: FetchNode): string {
  const { selectionSet, variableDefinitions = [] } = operationOf(node);
  // What is renamed on its way out differs, however alike the text is.
  const rewrites = JSON.stringify(node.outputRewrites ?? []);
  return `${print(selectionSet)} ${variableDefinitions.map(print).join()} ${rewrites}`;
}

/** One document in which every member's `_entities` has its own alias and its own representations. */
function mergedFetch(members: readonly Member[]): PreparedFetch {
  const variables = new Map<string, VariableDefinitionNode>();
  const selections = members.map(({ alias, variable, fetches: [fetch] }) => {
    const operation = operationOf((fetch as Fetch).node);
    for (const definition of operation.variableDefinitions ?? []) {
      const name = definition.variable.name.value;
      const own = name === 'representations' ? variable : name;
      const renamed = { ...definition.variable, name: { kind: Kind.NAME, value: own } } as const;
      variables.set(own, { ...definition, variable: renamed });
    }
    const field = operation.selectionSet.selections[0] as FieldNode;
    return {
      ...field,
      alias: { kind: Kind.NAME, value: alias as string },
      arguments: [
        {
          kind: Kind.ARGUMENT,
          name: { kind: Kind.NAME, value: 'representations' },
          value: { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: variable } },
        },
      ],
    } as FieldNode;
  });
  const [{ node }] = (members[0] as Member).fetches as [Fetch];
  const operation = { ...operationOf(node), variableDefinitions: [...variables.values()] };
  const merged = { ...operation, selectionSet: { kind: Kind.SELECTION_SET, selections } } as OperationDefinitionNode;
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: [merged] };
  return prepareFetch('query', stripIgnoredCharacters(print(document)), document, node.operationName);
}
