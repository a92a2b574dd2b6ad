import type { Logger } from 'pino';
import { execute, type Outcome, type Variables } from '../execution/execute.ts';
import type { RequestContext } from '../fetching/request-context.ts';
import type { ServiceMap } from '../fetching/services.ts';
import type { Caller, SubgraphResponse } from '../fetching/transport.ts';
import type { Observer } from '../observability/observer.ts';
import { codesOf, outcomeOf } from '../observability/outcome.ts';
import { type Rates, rateError } from '../protection/rates.ts';
import type { Graph, Operation } from '../supergraph/graph.ts';
import { History, type Memory } from './history.ts';
import type { EndReason, Reader } from './reader.ts';
import { forgetMade, type StreamEvent, streamEvent } from './stream-event.ts';
import type { StreamLimits } from './stream-limits.ts';
import type { StreamPolicy } from './stream-policy.ts';
import { Upstream, type UpstreamSubject } from './upstream.ts';

export interface HubSubject extends Omit<UpstreamSubject, 'waiting' | 'hop' | 'source'> {
  graph: Graph;
  operation: Operation;
  variables: Variables;
  coerced: Variables;
  services: ServiceMap;
  /** As whom the stream is opened and its events are executed. */
  context: RequestContext;
  policy: StreamPolicy;
  limits: StreamLimits;
  rates: Pick<Rates, 'enter'>;
  memory: Memory;
  observer: Observer;
  logger: Logger;
}

/** Events that may wait while one is executed. */
const WAITING_UPSTREAM = 1_000;

/** One upstream for everybody who asked the same: an event is executed once and given to all, in order. */
export class Hub {
  /** Resolves once the upstream stands; to the answer that refuses it otherwise, and then the hub is closed. */
  readonly opened: Promise<Outcome | undefined>;
  readonly #subject: HubSubject;
  readonly #readers = new Set<Reader>();
  readonly #history: History;
  readonly #upstream: Upstream;
  readonly #onClose: () => void;
  #latest: StreamEvent | undefined;
  #isClosed = false;

  constructor(subject: HubSubject, onClose: () => void) {
    this.#subject = subject;
    this.#onClose = onClose;
    const { policy, limits, memory, node, variables, services, context, observer, logger } = subject;
    this.#history = new History(limits, memory, policy.isLatestWins ? 1 : undefined);
    const source = services[node.primary.serviceName];
    if (!source) throw new Error(`the plan names an unknown subgraph: ${node.primary.serviceName}`);
    const waiting = policy.isLatestWins ? 1 : WAITING_UPSTREAM;
    this.#upstream = new Upstream(
      { node, variables, source, hop: context.hop, logger, waiting },
      {
        event: (event, isFirst) => this.#take(event, isFirst),
        dropped: (count) => {
          this.#history.clear();
          for (const reader of this.#readers) reader.skip(count);
          observer.live('dropped', count);
        },
        ended: (last) => {
          if (last) this.#give(streamEvent(last.text, undefined));
          this.close('complete');
        },
      },
    );
    observer.live('upstream-opened');
    this.opened = this.#open();
  }

  /** As whom the stream was opened. */
  get caller(): Caller | null {
    return this.#subject.context.hop.caller;
  }

  get isDeserted(): boolean {
    return this.#readers.size === 0;
  }

  /** Whoever comes back later may ask for what was missed; where only the newest counts, the next upstream has it too. */
  get isWorthKeeping(): boolean {
    return !this.#isClosed && !this.#subject.policy.isLatestWins && !this.#history.isEmpty;
  }

  /** Whoever comes later starts with the latest event, for by convention events are states; or with those that were missed. */
  join(reader: Reader): void {
    this.#readers.add(reader);
    if (!this.#latest) return;
    if (reader.resume !== undefined) this.#catchUp(reader, this.#latest);
    else reader.deliver(this.#latest);
  }

  leave(reader: Reader): void {
    this.#readers.delete(reader);
  }

  /** Ends all readers and gives the upstream back at once. */
  close(reason: EndReason): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#onClose();
    this.#upstream.close();
    this.#history.clear();
    this.#subject.observer.live('upstream-closed');
    for (const reader of this.#readers) reader.end(reason);
    this.#readers.clear();
  }

  async #open(): Promise<Outcome | undefined> {
    const refused = await this.#upstream.open();
    if (!refused) return undefined;
    // Whoever waits for this answer is told by it, not by an end.
    this.#readers.clear();
    this.close('complete');
    return refused;
  }

  async #take(event: SubgraphResponse, isFirst: boolean): Promise<void> {
    const { policy } = this.#subject;
    const sequence = policy.sequenceOf(event.data);
    const before = isFirst ? this.#latest : undefined;
    await this.#pay();
    if (this.#isClosed) return;
    const outcome = await this.#execute(event);
    if (this.#isClosed) return;
    const executed = streamEvent(outcome.text, sequence);
    if (before) {
      // Back after a loss: perhaps nothing has happened meanwhile. The number alone does not say so, for some count whole seconds.
      if (sequence !== undefined && sequence === before.sequence && executed.tail.equals(before.tail)) return;
      this.#history.clear();
    }
    this.#history.push(executed);
    this.#give(executed);
  }

  /**
   * An event counts as one operation of one of its readers, each in turn: what a whole class watches costs nobody much, and whoever opens a thousand streams
   * that nobody shares soon pays for them all. Who has no more to pay with is sent away until then.
   */
  async #pay(): Promise<void> {
    const { rates, observer } = this.#subject;
    for (const reader of this.#readers) {
      const seconds = await rates.enter(reader.payer);
      // It may have left meanwhile.
      if (!this.#readers.delete(reader)) continue;
      if (seconds === 0) {
        this.#readers.add(reader);
        return;
      }
      observer.rejected('rate');
      reader.refuse(streamEvent(JSON.stringify({ errors: [rateError(seconds)] }), undefined));
    }
  }

  #give(event: StreamEvent): void {
    const { observer } = this.#subject;
    this.#latest = event;
    const count = this.#readers.size;
    for (const reader of this.#readers) {
      if (reader.resume === undefined) reader.deliver(event);
      else this.#catchUp(reader, event);
    }
    forgetMade(event);
    observer.live('event');
    if (count > 0) observer.live('delivered', count);
  }

  #catchUp(reader: Reader, latest: StreamEvent): void {
    const missed = this.#history.since(reader.resume as number);
    this.#subject.observer.live('resumed');
    reader.catchUp(missed ?? [latest], missed !== undefined);
  }

  async #execute(event: SubgraphResponse): Promise<Outcome> {
    const { operation, context, observer } = this.#subject;
    const { requestId, caller } = context.hop;
    const span = observer.operation({ transport: 'event', requestId, userId: caller?.userId, role: caller?.role });
    const { definition, document } = operation;
    span.planned({ name: definition.name?.value, kind: 'subscription', document }, 0);
    const own = { ...context, setCookies: [], span };
    const outcome = await execute({ ...this.#subject, context: own, event });
    span.end(outcomeOf(outcome), codesOf(outcome.errors));
    return outcome;
  }
}
