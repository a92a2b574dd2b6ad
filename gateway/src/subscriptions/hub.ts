import { setTimeout as wait } from 'node:timers/promises';
import type { PlanNode, QueryPlan, SubscriptionNode } from '@apollo/query-planner';
import { type ExecutionResult, GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { checked, type SubgraphDataSource } from '../execution/data-source.ts';
import { publicError, subgraphUnavailable } from '../execution/errors.ts';
import { execute, type Variables } from '../execution/execute.ts';
import type { RequestContext } from '../execution/request-context.ts';
import type { ServiceMap } from '../execution/services.ts';
import { isStream, type SubgraphResponse } from '../execution/transport.ts';
import type { Graph, Operation } from '../supergraph/graph.ts';
import { EventQueue } from './event-queue.ts';

export interface HubSubject {
  graph: Graph;
  operation: Operation;
  node: SubscriptionNode;
  variables: Variables;
  services: ServiceMap;
  context: RequestContext;
  logger: Logger;
}

type Upstream = AsyncIterableIterator<SubgraphResponse>;

const WAITING_UPSTREAM = 256;
const WAITING_PER_LISTENER = 32;
const FIRST_RETRY = 100;
const SLOWEST_RETRY = 1_000;
const MOST_RETRIES = 60;

/** One upstream stream for everybody who asked the same: an event is executed once and given to all, in order. */
export class Hub {
  readonly #subject: HubSubject;
  readonly #listeners = new Set<EventQueue<ExecutionResult>>();
  readonly #closing = new AbortController();
  readonly #onClose: () => void;
  #upstream: Upstream | undefined;
  #events: EventQueue<SubgraphResponse> | undefined;
  #latest: ExecutionResult | undefined;
  /** Resolves once the upstream stands; to a result with errors when it was refused. */
  readonly opened: Promise<ExecutionResult | undefined>;

  constructor(subject: HubSubject, onClose: () => void) {
    this.#subject = subject;
    this.#onClose = onClose;
    this.opened = this.#open();
  }

  /** A listener's stream. Whoever comes later starts with the latest event, for by convention events are states. */
  join(): EventQueue<ExecutionResult> {
    const listener = new EventQueue<ExecutionResult>(WAITING_PER_LISTENER, () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.close();
    });
    this.#listeners.add(listener);
    if (this.#latest) listener.push(this.#latest);
    return listener;
  }

  /** Ends all listeners and gives the upstream back at once. */
  close(): void {
    if (this.#closing.signal.aborted) return;
    this.#closing.abort();
    this.#onClose();
    this.#upstream?.return?.().catch(() => {});
    this.#events?.end();
    for (const listener of this.#listeners) listener.end();
    this.#listeners.clear();
  }

  get #source(): SubgraphDataSource {
    return this.#subject.services[this.#subject.node.primary.serviceName] as SubgraphDataSource;
  }

  async #open(): Promise<ExecutionResult | undefined> {
    const { context, logger } = this.#subject;
    try {
      const answer = await this.#subscribe();
      if (isStream(answer)) {
        void this.#follow(answer);
        return undefined;
      }
      this.close();
      return this.#refusal(answer);
    } catch (error) {
      logger.warn(
        { err: error, subgraph: this.#source.name, requestId: context.hop.requestId },
        'no upstream subscription',
      );
      this.close();
      return { errors: [subgraphUnavailable(this.#source.name)] };
    }
  }

  #refusal(answer: SubgraphResponse): ExecutionResult {
    const { errors = [] } = checked({ data: null, ...answer });
    return {
      errors: errors.map((error) => asGraphQLError(this.#source.clientError(error, this.#subject.context.hop))),
    };
  }

  async #subscribe(): Promise<Upstream | SubgraphResponse> {
    const { node, variables, context } = this.#subject;
    const { operation: query, operationDocumentNode: document, operationName, variableUsages = [] } = node.primary;
    const used = Object.fromEntries(
      variableUsages.filter((name) => name in variables).map((name) => [name, variables[name]]),
    );
    const request = { query, document, operationName, variables: used };
    const answer = await this.#source.subscribe(request, context.hop);
    // Everybody may have left meanwhile.
    if (isStream(answer) && this.#closing.signal.aborted) answer.return?.().catch(() => {});
    return answer;
  }

  /** Reads the upstream to its end; when it is lost, opens it again, for its first event is the state by then. */
  async #follow(upstream: Upstream): Promise<void> {
    const { logger, context } = this.#subject;
    let retries = 0;
    let current: Upstream | undefined = upstream;
    while (!this.#closing.signal.aborted) {
      try {
        if (!current) {
          const answer = await this.#subscribe();
          if (!isStream(answer)) {
            this.#publish(this.#refusal(answer));
            break;
          }
          current = answer;
        }
        await this.#read(current, () => (retries = 0));
        break;
      } catch (error) {
        current = undefined;
        logger.warn(
          { err: error, subgraph: this.#source.name, requestId: context.hop.requestId },
          'an upstream was lost',
        );
        if (retries++ >= MOST_RETRIES) {
          this.#publish({ errors: [subgraphUnavailable(this.#source.name)] });
          break;
        }
        const pause = Math.min(FIRST_RETRY * 2 ** retries, SLOWEST_RETRY) * (0.5 + Math.random() / 2);
        await wait(pause, undefined, { signal: this.#closing.signal }).catch(() => {});
      }
    }
    this.close();
  }

  // Read apart from executing, so that a slow subgraph beside the event never fills the queues of the one that sends it.
  async #read(upstream: Upstream, onEvent: () => void): Promise<void> {
    this.#upstream = upstream;
    const events = new EventQueue<SubgraphResponse>(WAITING_UPSTREAM);
    this.#events = events;
    const pump = async () => {
      try {
        for await (const event of upstream) {
          onEvent();
          events.push(event);
        }
        events.end();
      } catch (error) {
        events.end(error);
      }
    };
    void pump();
    for await (const event of events) {
      if (this.#closing.signal.aborted) return;
      this.#publish(await this.#execute(event));
    }
  }

  #publish(result: ExecutionResult): void {
    this.#latest = result;
    for (const listener of this.#listeners) listener.push(result);
  }

  /** The event is served as the answer of the plan's first fetch, so that the rest of the plan runs as for any query. */
  async #execute(event: SubgraphResponse): Promise<ExecutionResult> {
    const { graph, operation, node, variables, services, context, logger } = this.#subject;
    const { primary, rest } = node;
    const nodes: PlanNode[] = rest ? [primary, rest] : [primary];
    const plan: QueryPlan = { kind: 'QueryPlan', node: { kind: 'Sequence', nodes } };
    const source = this.#source;
    let isServed = false;
    const servingEvent = {
      process: async (options: Parameters<SubgraphDataSource['process']>[0]) => {
        if (isServed) return source.process(options);
        isServed = true;
        const { data, errors } = checked(event);
        return { data, errors: errors?.map((error) => source.clientError(error, context.hop)) };
      },
    } as SubgraphDataSource;
    const eventServices: ServiceMap = { ...services, [primary.serviceName]: servingEvent };
    return execute(graph, operation, variables, eventServices, { ...context, setCookies: [] }, logger, plan);
  }
}

function asGraphQLError({
  message,
  path,
  extensions,
}: {
  message: string;
  path?: readonly (string | number)[];
  extensions?: object;
}) {
  return publicError(new GraphQLError(message, { path, extensions: extensions as Record<string, unknown> }));
}
