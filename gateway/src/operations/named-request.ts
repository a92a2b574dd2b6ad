// An HTTP request that names its operation by a hash, as one that spells it out: what comes after knows texts only.
import type { GraphQLError } from 'graphql';
import { RefusedRequest } from '../protection/body.ts';
import type { Counted } from '../protection/preparation.ts';
import type { Operations } from './operations.ts';

/** The body with its operation's text. Throws RefusedRequest when the hash stands for nothing, in the words that Apollo's clients know. */
export function spelledOut(
  body: Record<string, unknown>,
  operations: Operations,
  from: Counted,
): Record<string, unknown> {
  if (!isNamed(body.extensions)) return body;
  const { persistedQuery: _, ...extensions } = body.extensions;
  return { ...body, query: textOf(body, operations, from), extensions };
}

/** The same for what stands behind the question mark of an address. */
export function spelledOutSearch(search: string, operations: Operations, from: Counted): string {
  if (!search.includes('persistedQuery')) return search;
  const parameters = new URLSearchParams(search);
  const extensions = parsed(parameters.get('extensions'));
  if (!isNamed(extensions)) return search;
  const { persistedQuery: _, ...others } = extensions;
  parameters.set('query', textOf({ query: parameters.get('query') ?? undefined, extensions }, operations, from));
  parameters.set('extensions', JSON.stringify(others));
  return `?${parameters}`;
}

function textOf(request: { query?: unknown; extensions?: unknown }, operations: Operations, from: Counted): string {
  const text = operations.textOf(request, from);
  if (typeof text === 'string') return text;
  throw refusal(text);
}

function refusal({ message, extensions: { code } }: GraphQLError): RefusedRequest {
  const isUnknown = code === 'PERSISTED_QUERY_NOT_FOUND';
  return new RefusedRequest(isUnknown ? 200 : 400, String(code), message);
}

function isNamed(extensions: unknown): extensions is Record<string, unknown> {
  return typeof extensions === 'object' && extensions !== null && Object(extensions).persistedQuery != null;
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
}
