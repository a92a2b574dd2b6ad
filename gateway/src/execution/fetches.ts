// A fetch of a plan as it is sent, prepared once per plan.
import type { FetchNode } from '@apollo/query-planner';
import { type DocumentNode, parse, stripIgnoredCharacters } from 'graphql';
import { bodyStart, type FetchRequest } from './data-source.ts';

export type PreparedFetch = Omit<FetchRequest, 'variables'>;

const prepared = new WeakMap<FetchNode, PreparedFetch>();

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
    bodyStart: bodyStart(query, operationName),
  };
}

/** The variables of a fetch as JSON text; representations are JSON text already. */
export function variablesText(variables: Record<string, unknown>, representations?: readonly string[]): string {
  const text = JSON.stringify(variables);
  if (!representations) return text;
  const rest = text === '{}' ? '}' : `,${text.slice(1)}`;
  return `{"representations":[${representations.join(',')}]${rest}`;
}
