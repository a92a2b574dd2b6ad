// From what a client sent to an operation that may run, and to its answer: one way for HTTP, websocket and event streams.
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { coerceVariables, execute, type Outcome, plan, refusal, type Variables } from '../execution/execute.ts';
import { withPlan } from '../explorer/query-plan.ts';
import type { RequestContext } from '../fetching/request-context.ts';
import type { Services } from '../fetching/services.ts';
import type { Observer } from '../observability/observer.ts';
import { codesOf, outcomeOf } from '../observability/outcome.ts';
import type { Admission, Gatekeeper } from '../protection/admission.ts';
import { tellRules } from '../protection/operation-limits.ts';
import type { Counted, PreparationTime } from '../protection/preparation.ts';
import { rateError } from '../protection/rates.ts';
import type { Graph, Operation } from '../supergraph/graph.ts';
import type { GraphSource } from '../supergraph/graph-source.ts';
import { type Documents, withoutSuggestions } from './documents.ts';
import type { PersistedOperations } from './persisted.ts';

/** The parameters of a GraphQL request, as any transport brings them; nothing in it is trusted. */
export interface Payload {
  query?: string | null;
  variables?: Record<string, unknown> | null;
  operationName?: string | null;
  extensions?: Record<string, unknown> | null;
}

export interface OperationsParts {
  source: GraphSource;
  services: Services;
  documents: Documents;
  persisted: PersistedOperations;
  gatekeeper: Gatekeeper;
  preparation: PreparationTime;
  introspection: boolean;
  observer: Observer;
  logger: Logger;
}

/** An operation that is valid and planned, with its variables as they were sent. */
export interface Prepared {
  graph: Graph;
  operation: Operation;
  variables: Variables;
  context: RequestContext;
}

export type Preparation = Prepared | { errors: readonly GraphQLError[] };

export class Operations {
  readonly #parts: OperationsParts;

  constructor(parts: OperationsParts) {
    this.#parts = parts;
  }

  /** True when this text was prepared before, on the graph that is served now. */
  knows(query: unknown): boolean {
    return typeof query === 'string' && this.#parts.documents.knows(this.#parts.source.current, query);
  }

  /** The text that a request means, spelled out or named by its hash, or the error that tells why there is none. */
  textOf(payload: { query?: unknown; extensions?: unknown }, from: Counted): string | GraphQLError {
    return this.#parts.persisted.textOf(payload, (text) => this.#isGood(text, from));
  }

  /** Whether a text may be kept under its hash. To find out is work like any other, and whoever has to wait leaves nothing here. */
  #isGood(text: string, from: Counted): boolean {
    const { source, documents, preparation } = this.#parts;
    if (this.knows(text)) return true;
    if (preparation.wait(from) > 0) return false;
    return 'document' in this.#timed(from, () => documents.prepare(source.current, text));
  }

  /** The operation, ready to run for this caller, or the errors that refuse it: at once, unless policies have to be asked. */
  prepare(payload: Payload, context: RequestContext): Preparation | Promise<Preparation> {
    const prepared = this.#prepare(payload, context);
    if (prepared instanceof Promise) return prepared.then((later) => this.#told(later, context));
    return this.#told(prepared, context);
  }

  #prepare(payload: Payload, context: RequestContext): Preparation | Promise<Preparation> {
    const { source, documents, gatekeeper, preparation } = this.#parts;
    const graph = source.current;
    const text = this.textOf(payload, context.hop);
    if (typeof text !== 'string') return { errors: [text] };
    const isKnown = documents.knows(graph, text);
    const wait = isKnown ? 0 : preparation.wait(context.hop);
    if (wait > 0) return { errors: [rateError(wait, 'preparation')] };
    const prepare = () => documents.prepare(graph, text);
    const prepared = isKnown ? prepare() : this.#timed(context.hop, prepare);
    if ('errors' in prepared) return { errors: prepared.errors.map((error) => this.#hushed(error)) };
    const { operationName, variables } = payload;
    const admission = gatekeeper.admit(graph, prepared.document, operationName, variables, context);
    if (admission instanceof Promise) return admission.then((later) => this.#plan(graph, later, payload, context));
    return this.#plan(graph, admission, payload, context);
  }

  /** Does what is done once for each operation, on its sender's account. */
  #timed<T>(from: Counted, prepare: () => T): T {
    const begun = performance.now();
    const prepared = prepare();
    this.#parts.preparation.spend(from, performance.now() - begun);
    return prepared;
  }

  #plan(graph: Graph, admission: Admission, payload: Payload, context: RequestContext): Preparation {
    if ('errors' in admission) return admission;
    const { document } = admission;
    const { operationName } = payload;
    const planIt = () => plan(graph, document, operationName, context, this.#parts.logger);
    const planned = graph.isPlanned(document, operationName) ? planIt() : this.#timed(context.hop, planIt);
    if ('errors' in planned) return planned;
    const { operation } = planned;
    if (admission.refused) operation.refused = admission.refused;
    return { graph, operation, variables: payload.variables ?? {}, context };
  }

  #told(prepared: Preparation, context: RequestContext): Preparation {
    if ('errors' in prepared) {
      context.span.end('refused', codesOf(prepared.errors));
      tellRules(prepared.errors, this.#parts.observer);
    }
    return prepared;
  }

  /** The variables of a planned operation as its graph takes them, or the errors that forbid it to run with them. */
  admit({ graph, operation, variables }: Prepared): { coerced: Variables } | { errors: readonly GraphQLError[] } {
    const { coerced = {}, errors } = coerceVariables(graph, operation, variables);
    return errors ? { errors: errors.map((error) => this.#hushed(error)) } : { coerced };
  }

  /** Runs a query or mutation, not a subscription; a caller who wants the plan instead of the answer gets that of any operation. Never rejects. */
  async run(prepared: Prepared): Promise<Outcome> {
    const { graph, operation, variables, context } = prepared;
    if (context.plan === 'instead') {
      context.span.end('ok', []);
      return withPlan({ text: '{"data":null}' }, operation.plan);
    }
    const isStream = operation.definition.operation === 'subscription';
    const admitted = isStream ? { errors: [streamsElsewhere()] } : this.admit(prepared);
    if ('errors' in admitted) {
      context.span.end('refused', codesOf(admitted.errors));
      return refusal(admitted.errors);
    }
    const { logger } = this.#parts;
    const services = this.#parts.services.of(graph);
    const { coerced } = admitted;
    const outcome = await execute({ graph, operation, variables, coerced, services, context, logger });
    context.span.end(outcomeOf(outcome), codesOf(outcome.errors));
    return context.plan ? withPlan(outcome, operation.plan) : outcome;
  }

  #hushed(error: GraphQLError): GraphQLError {
    if (this.#parts.introspection) return error;
    const { nodes, source, positions, path, extensions } = error;
    return new GraphQLError(withoutSuggestions(error.message), { nodes, source, positions, path, extensions });
  }
}

/** The refusal of a subscription that asks for one answer: where subscriptions are. */
export function streamsElsewhere(): GraphQLError {
  const message =
    'Subscriptions are served at this address over a websocket (protocol graphql-transport-ws) or as an event stream (accept: text/event-stream).';
  return new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
}
