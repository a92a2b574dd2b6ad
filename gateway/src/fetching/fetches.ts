// A fetch of a plan as it is sent, prepared once per plan.
import type { FetchNode } from '@apollo/query-planner';
import { type DocumentNode, parse, stripIgnoredCharacters } from 'graphql';
import type { FetchRequest } from './data-source.ts';
import { toWire } from './wire-text.ts';

export interface PreparedFetch extends Omit<FetchRequest, 'variables' | 'body'> {
  /** The JSON body up to the value of `variables`, in the form of wire-text.ts. */
  bodyStart: string;
}

const prepared = new WeakMap<FetchNode, PreparedFetch>();

/** A fetch with its variables, which are JSON: text, or `wire` already. */
export function toRequest(fetch: PreparedFetch, variables: string, wire = toWire(variables)): FetchRequest {
  const { kind, query, document, operationName } = fetch;
  return { kind, query, document, operationName, variables, body: `${fetch.bodyStart}${wire}}` };
}

/** Everything of a fetch but its variables. */
export function preparedFetch(node: FetchNode): PreparedFetch {
  const known = prepared.get(node);
  if (known) return known;
  const document = node.operationDocumentNode ?? parse(node.operation);
  const made = prepareFetch(node.operationKind, node.operation, document, node.operationName);
  prepared.set(node, made);
  return made;
}

export function prepareFetch(
  kind: string,
  text: string,
  document: DocumentNode,
  operationName: string | undefined,
): PreparedFetch {
  const query = stripIgnoredCharacters(text);
  return {
    kind: kind === 'mutation' ? 'mutation' : 'query',
    query,
    document,
    operationName,
    bodyStart: toWire(bodyStart(query, operationName)),
  };
}

/** The variables of a fetch as JSON text; representations are JSON text already. */
export function variablesText(variables: Record<string, unknown>, representations?: readonly string[]): string {
  const text = JSON.stringify(variables);
  if (!representations) return text;
  const rest = text === '{}' ? '}' : `,${text.slice(1)}`;
  return `{"representations":[${representations.join(',')}]${rest}`;
}

function bodyStart(query: string, operationName: string | undefined): string {
  const name = operationName === undefined ? '' : `"operationName":${JSON.stringify(operationName)},`;
  return `{"query":${JSON.stringify(query)},${name}"variables":`;
}
