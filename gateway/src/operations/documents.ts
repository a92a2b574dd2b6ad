// From an operation's text to a document that may run: one set of rules for HTTP and websocket.
import {
  type DocumentNode,
  GraphQLError,
  NoSchemaIntrospectionCustomRule,
  type ParseOptions,
  parse,
  specifiedRules,
  type ValidationRule,
  validate,
} from 'graphql';
import type { Limits } from '../protection/limits.ts';
import { limitExceeded, operationLimits } from '../protection/operation-limits.ts';
import type { Graph } from '../supergraph/graph.ts';

export interface DocumentRules {
  parse: ParseOptions;
  /** Beside GraphQL's own. */
  validate: ValidationRule[];
  /** A wrong document gets a few errors, not one for each of its words. */
  options: { maxErrors: number };
}

const MOST_ERRORS = 5;

export function documentRules(limits: Limits, introspection: boolean): DocumentRules {
  const rules = [operationLimits(limits)];
  if (!introspection) rules.push(NoSchemaIntrospectionCustomRule);
  // Locations cost memory in every cached document, but errors without them are hard to read.
  return { parse: { maxTokens: limits.tokens }, validate: rules, options: { maxErrors: MOST_ERRORS } };
}

interface Kept {
  document: DocumentNode;
  bytes: number;
}

interface Cache {
  texts: Map<string, Kept>;
  bytes: number;
}

const MOST_DOCUMENTS = 1_000;
const MOST_BYTES = 64 * 1024 * 1024;
/** Measured: what each word of an operation takes, its place in the text, its plan and its compiled plan included. */
const BYTES_OF_TOKEN = 400;

/** The operations' texts that may run, parsed; the least used are forgotten first. */
export class Documents {
  readonly #rules: DocumentRules;
  readonly #most: number;
  readonly #bytes: number;
  readonly #caches = new WeakMap<Graph, Cache>();

  /** At most so many documents, and about so many bytes, for each graph. */
  constructor(rules: DocumentRules, most = MOST_DOCUMENTS, bytes = MOST_BYTES) {
    this.#rules = rules;
    this.#most = most;
    this.#bytes = bytes;
  }

  knows(graph: Graph, query: string): boolean {
    return this.#caches.get(graph)?.texts.has(query) === true;
  }

  /** The parsed and valid document, or the errors that the client gets. */
  prepare(graph: Graph, query: string): { document: DocumentNode } | { errors: GraphQLError[] } {
    const cache = this.#caches.get(graph) ?? { texts: new Map<string, Kept>(), bytes: 0 };
    this.#caches.set(graph, cache);
    const known = cache.texts.get(query);
    if (known) {
      cache.texts.delete(query);
      cache.texts.set(query, known);
      return { document: known.document };
    }
    let document: DocumentNode;
    try {
      document = parse(query, this.#rules.parse);
    } catch (error) {
      return { errors: [withCode(error as GraphQLError, 'GRAPHQL_PARSE_FAILED')] };
    }
    // Ours come first, so that what breaks a limit is told even where more is wrong.
    const rules = [...this.#rules.validate, ...specifiedRules];
    const errors = validate(graph.schema, document, rules, this.#rules.options);
    if (errors.length > 0) return { errors: errors.map((error) => withCode(error, 'GRAPHQL_VALIDATION_FAILED')) };
    this.#keep(cache, query, document);
    return { document };
  }

  #keep(cache: Cache, query: string, document: DocumentNode): void {
    const bytes = query.length + tokensIn(document) * BYTES_OF_TOKEN;
    cache.texts.set(query, { document, bytes });
    cache.bytes += bytes;
    for (const [oldest, kept] of cache.texts) {
      if (cache.texts.size <= this.#most && cache.bytes <= this.#bytes) return;
      cache.texts.delete(oldest);
      cache.bytes -= kept.bytes;
    }
  }
}

function tokensIn({ loc }: DocumentNode): number {
  let count = 0;
  for (let token = loc?.startToken; token; token = token.next ?? undefined) count += 1;
  return count;
}

const IN_PARTS = /^Unknown directive "@(defer|stream)"/;

/** The error as clients of either way get it: with a code, and the limits' own code above the engine's. */
export function withCode(error: GraphQLError, fallback: string): GraphQLError {
  const cause = error.originalError instanceof GraphQLError ? error.originalError : error;
  if (/ contains more tha[tn] \d+ tokens/.test(cause.message)) return limitExceeded('tokens');
  const { nodes, source, positions, path } = error;
  const message = IN_PARTS.test(error.message)
    ? 'Answers are not delivered in parts here: leave out @defer and @stream.'
    : error.message;
  const { rule, code } = cause.extensions;
  const own = rule === undefined ? { code: error.extensions.code ?? fallback } : { code, rule };
  return new GraphQLError(message, { nodes, source, positions, path, extensions: { ...error.extensions, ...own } });
}

/** A schema's own names stay inside where introspection is off. */
export function withoutSuggestions(message: string): string {
  return message.replace(/ ?Did you mean(.+?)\?$/, '');
}
