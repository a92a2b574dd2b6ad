import { setTimeout as wait } from 'node:timers/promises';
import type { SubscriptionNode } from '@apollo/query-planner';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { type Outcome, refusal, type Variables } from '../execution/execute.ts';
import { checked, type SubgraphDataSource } from '../fetching/data-source.ts';
import { publicError, subgraphUnavailable } from '../fetching/errors.ts';
import { eachOf } from '../fetching/event-queue.ts';
import type { Hop, SubgraphResponse } from '../fetching/transport.ts';
import { isStream } from '../fetching/transport.ts';
import { Turns } from './turns.ts';

export interface UpstreamSubject {
  node: SubscriptionNode;
  variables: Variables;
  source: SubgraphDataSource;
  hop: Hop;
  logger: Logger;
  /** Events that may wait while one is worked on; the oldest gives way. */
  waiting: number;
}

export interface UpstreamListener {
  /** Events come one by one, the next when this is done. `isFirst`: of a stream that was just opened, so it says how things stand. */
  event(event: SubgraphResponse, isFirst: boolean): Promise<void>;
  /** So many events before the next one have given way to newer ones. */
  dropped(count: number): void;
  /** Nothing will come any more; `last` says why, unless the subgraph simply ended it. */
  ended(last?: Outcome): void;
}

type Stream = AsyncIterableIterator<SubgraphResponse>;

interface Waiting {
  event: SubgraphResponse;
  /** Events that were dropped before this one. */
  dropped: number;
}

const FIRST_RETRY = 100;
const SLOWEST_RETRY = 1_000;
const MOST_RETRIES = 60;

/** One stream of a subgraph. When it is lost it is opened again, for its first event is the state by then. */
export class Upstream {
  readonly #subject: UpstreamSubject;
  readonly #listener: UpstreamListener;
  readonly #closing = new AbortController();
  #stream: Stream | undefined;
  #stopReading = () => {};

  constructor(subject: UpstreamSubject, listener: UpstreamListener) {
    this.#subject = subject;
    this.#listener = listener;
  }

  /** Resolves once the stream stands, or to the answer that refuses it. Never rejects. */
  async open(): Promise<Outcome | undefined> {
    const { source, hop, logger } = this.#subject;
    try {
      const answer = await this.#subscribe();
      if (!isStream(answer)) return this.#refusal(answer);
      void this.#follow(answer);
      return undefined;
    } catch (error) {
      logger.warn({ err: error, subgraph: source.name, requestId: hop.requestId }, 'no upstream subscription');
      return refusal([subgraphUnavailable(source.name)]);
    }
  }

  /** Gives the stream back at once. */
  close(): void {
    this.#closing.abort();
    this.#stream?.return?.().catch(() => {});
    this.#stopReading();
  }

  #refusal(answer: SubgraphResponse): Outcome {
    const { source, hop } = this.#subject;
    const { errors = [] } = checked({ data: null, ...answer });
    return refusal(errors.map((error) => asGraphQLError(source.clientError(error, hop))));
  }

  #subscribe(): Promise<Stream | SubgraphResponse> {
    const { node, variables, source, hop } = this.#subject;
    const { operation: query, operationDocumentNode: document, operationName, variableUsages = [] } = node.primary;
    const used = Object.fromEntries(
      variableUsages.filter((name) => name in variables).map((name) => [name, variables[name]]),
    );
    return source.subscribe({ query, document, operationName, variables: used }, hop);
  }

  async #follow(opened: Stream): Promise<void> {
    const { source, hop, logger } = this.#subject;
    let stream: Stream | undefined = opened;
    let last: Outcome | undefined;
    let retries = 0;
    while (!this.#closing.signal.aborted) {
      try {
        if (!stream) {
          const answer = await this.#subscribe();
          if (!isStream(answer)) {
            last = this.#refusal(answer);
            break;
          }
          stream = answer;
          continue;
        }
        await this.#read(stream, () => (retries = 0));
        break;
      } catch (error) {
        stream?.return?.().catch(() => {});
        stream = undefined;
        logger.warn({ err: error, subgraph: source.name, requestId: hop.requestId }, 'an upstream was lost');
        if (retries++ >= MOST_RETRIES) {
          last = refusal([subgraphUnavailable(source.name)]);
          break;
        }
        const pause = Math.min(FIRST_RETRY * 2 ** retries, SLOWEST_RETRY) * (0.5 + Math.random() / 2);
        await wait(pause, undefined, { signal: this.#closing.signal }).catch(() => {});
      }
    }
    // Everybody may have left while it was being opened.
    if (this.#closing.signal.aborted) stream?.return?.().catch(() => {});
    else this.#listener.ended(last);
  }

  // Read apart from executing, so that a slow subgraph beside the event never fills the queues of the one that sends it.
  #read(stream: Stream, onEvent: () => void): Promise<void> {
    this.#stream = stream;
    let isFirst = true;
    return new Promise((done, failed) => {
      this.#stopReading = done;
      const turns = new Turns<Waiting>({
        limit: this.#subject.waiting,
        work: async ({ event, dropped }) => {
          if (this.#closing.signal.aborted) return;
          if (dropped > 0) this.#listener.dropped(dropped);
          await this.#listener.event(event, isFirst);
          isFirst = false;
        },
        onDrop: (lost, next) => {
          next.dropped += lost.dropped + 1;
        },
        onError: failed,
      });
      const reading = eachOf(stream, (event) => {
        onEvent();
        turns.push({ event, dropped: 0 });
      });
      reading.finally(() => turns.rest()).then(done, failed);
    });
  }
}

function asGraphQLError({ message, path, extensions }: GraphQLFormattedError): GraphQLError {
  return publicError(new GraphQLError(message, { path, extensions }));
}
