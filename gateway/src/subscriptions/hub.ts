import { setTimeout as wait } from 'node:timers/promises';
import type { SubscriptionNode } from '@apollo/query-planner';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { checked, type SubgraphDataSource } from '../execution/data-source.ts';
import { publicError, subgraphUnavailable } from '../execution/errors.ts';
import { execute, type Outcome, refusal, type Variables } from '../execution/execute.ts';
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
  readonly #listeners = new Set<EventQueue<Outcome>>();
  readonly #closing = new AbortController();
  readonly #onClose: () => void;
  #upstream: Upstream | undefined;
  #events: EventQueue<SubgraphResponse> | undefined;
  #latest: Outcome | undefined;
  /** Resolves once the upstream stands; to a result with errors when it was refused. */
  readonly opened: Promise<Outcome | undefined>;

  constructor(subject: HubSubject, onClose: () => void) {
    this.#subject = subject;
    this.#onClose = onClose;
    this.opened = this.#open();
  }

  /** A listener's stream. Whoever comes later starts with the latest event, for by convention events are states. */
  join(): EventQueue<Outcome> {
    const listener = new EventQueue<Outcome>(WAITING_PER_LISTENER, () => {
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

  async #open(): Promise<Outcome | undefined> {
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
      return refusal([subgraphUnavailable(this.#source.name)]);
    }
  }

  #refusal(answer: SubgraphResponse): Outcome {
    const { errors = [] } = checked({ data: null, ...answer });
    return refusal(errors.map((error) => asGraphQLError(this.#source.clientError(error, this.#subject.context.hop))));
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
          this.#publish(refusal([subgraphUnavailable(this.#source.name)]));
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

  #publish(result: Outcome): void {
    this.#latest = result;
    for (const listener of this.#listeners) listener.push(result);
  }

  #execute(event: SubgraphResponse): Promise<Outcome> {
    const { graph, operation, variables, services, context, logger } = this.#subject;
    return execute(graph, operation, variables, services, { ...context, setCookies: [] }, logger, event);
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
