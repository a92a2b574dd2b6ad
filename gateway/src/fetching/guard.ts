// What stands between the gateway and one subgraph's bad day: a deadline, a bulkhead, a breaker, and one more try for queries.
import type { OperationKind, ResilienceEvent } from '../observability/observer.ts';
import { DeadlineList, type Timed } from './deadline-list.ts';
import { canBeTriedAgain, isOfTheRequest, SubgraphUnavailable, unavailable } from './unavailable.ts';

export interface Deadlines {
  /** Milliseconds that a query may take, the second attempt included, and the opening of a subscription. */
  query: number;
  /** Milliseconds that a mutation may take: a password is hashed, a payment is booked. */
  mutation: number;
}

export interface GuardPolicy {
  deadlines: Deadlines;
  /** Most calls under way at once. */
  inFlight: number;
  /** Most calls that wait for one of these to end; what comes then fails at once. */
  waiting: number;
  /** Calls in a row without an answer, after which none is tried for a while. */
  failures: number;
  /** Milliseconds between two probes while the breaker is open, more or less a half. */
  pause: number;
  /** Retries per call, over time. */
  retryShare: number;
}

export const defaultPolicy: GuardPolicy = {
  deadlines: { query: 2_000, mutation: 10_000 },
  inFlight: 100,
  // A country's halls that answer in one second wait for their turn, half of all sockets there may be; a subgraph that hangs loses the queue with the fifth
  // deadline.
  waiting: 10_000,
  failures: 5,
  pause: 500,
  retryShare: 0.1,
};

/** One try. It rejects when the subgraph gave no answer or one that is no GraphQL; errors in a GraphQL answer are an answer. */
export type Attempt<T> = (signal: AbortSignal) => Promise<T>;

interface Call extends Timed<Call> {
  kind: OperationKind;
  attempt: Attempt<unknown>;
  resolve: (value: unknown) => void;
  reject: (error: SubgraphUnavailable) => void;
  controller: AbortController;
  state: 'waiting' | 'running' | 'settled';
  isRetry: boolean;
}

const MOST_RETRY_TOKENS = 10;
const SHORTEST_RETRY_PAUSE = 10;
const RETRY_JITTER = 40;

export class Guard {
  readonly #policy: GuardPolicy;
  readonly #tell: (event: ResilienceEvent) => void;
  readonly #deadlines: Record<OperationKind, DeadlineList<Call>>;
  readonly #queue: Call[] = [];
  #waiting = 0;
  #inFlight = 0;
  #failures = 0;
  #isOpen = false;
  #nextProbe = 0;
  #retryTokens = 1;

  constructor(policy: GuardPolicy, tell: (event: ResilienceEvent) => void) {
    this.#policy = policy;
    this.#tell = tell;
    const expire = (call: Call) => this.#fail(call, new SubgraphUnavailable('deadline'));
    const queries = new DeadlineList<Call>(policy.deadlines.query, expire);
    const mutations = new DeadlineList<Call>(policy.deadlines.mutation, expire);
    this.#deadlines = { query: queries, mutation: mutations, subscription: queries };
  }

  get state(): { inFlight: number; waiting: number; isOpen: boolean } {
    return { inFlight: this.#inFlight, waiting: this.#waiting, isOpen: this.#isOpen };
  }

  /**
   * The answer of the attempt. Rejects with SubgraphUnavailable, which says why, and with nothing else. The signal aborts when the deadline has
   * passed; what the attempt gives after that is dropped.
   */
  run<T>(kind: OperationKind, attempt: Attempt<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      const hasRoom = this.#inFlight < this.#policy.inFlight;
      const refusal = this.#refusal(hasRoom);
      if (refusal) {
        this.#tell(refusal);
        reject(new SubgraphUnavailable(refusal));
        return;
      }
      this.#retryTokens = Math.min(MOST_RETRY_TOKENS, this.#retryTokens + this.#policy.retryShare);
      const call: Call = {
        kind,
        attempt,
        resolve: resolve as Call['resolve'],
        reject,
        controller: new AbortController(),
        state: 'waiting',
        isRetry: false,
        due: 0,
      };
      this.#deadlines[kind].add(call);
      this.#waiting += 1;
      if (hasRoom) this.#start(call);
      else this.#queue.push(call);
    });
  }

  #refusal(hasRoom: boolean): 'breaker-open' | 'bulkhead-full' | undefined {
    if (!hasRoom && this.#waiting >= this.#policy.waiting) return 'bulkhead-full';
    return this.#isOpen && !this.#mayProbe() ? 'breaker-open' : undefined;
  }

  #start(call: Call): void {
    call.state = 'running';
    this.#waiting -= 1;
    this.#inFlight += 1;
    this.#try(call);
  }

  #try(call: Call): void {
    try {
      call.attempt(call.controller.signal).then(
        (value) => this.#succeed(call, value),
        (error: unknown) => this.#miss(call, error),
      );
    } catch (error) {
      this.#miss(call, error);
    }
  }

  #succeed(call: Call, value: unknown): void {
    if (call.state === 'settled') return;
    this.#failures = 0;
    if (this.#isOpen) {
      this.#isOpen = false;
      this.#tell('breaker-closed');
    }
    this.#settle(call);
    call.resolve(value);
    this.#next();
  }

  /** An attempt brought nothing: once more, or the end. */
  #miss(call: Call, error: unknown): void {
    if (call.state === 'settled') return;
    const mayRetry = call.kind === 'query' && !call.isRetry && !this.#isOpen && canBeTriedAgain(error);
    if (!mayRetry || this.#retryTokens < 1) {
      this.#fail(call, unavailable(error));
      return;
    }
    this.#retryTokens -= 1;
    this.#countFailure();
    call.isRetry = true;
    const again = () => {
      if (call.state === 'settled') return;
      this.#tell('retry');
      this.#try(call);
    };
    setTimeout(again, SHORTEST_RETRY_PAUSE + Math.random() * RETRY_JITTER).unref();
  }

  #fail(call: Call, error: SubgraphUnavailable): void {
    const hadStarted = call.state === 'running';
    this.#settle(call);
    call.controller.abort(error);
    if (error.reason === 'deadline' || error.reason === 'breaker-open') this.#tell(error.reason);
    call.reject(error);
    // Whoever waited in vain for its turn says nothing about the subgraph that those before it do not say, and leaves no place.
    if (!hadStarted) return;
    // What one client sends must not take a subgraph from all others.
    if (!isOfTheRequest(error)) this.#countFailure();
    this.#next();
  }

  #settle(call: Call): void {
    this.#deadlines[call.kind].remove(call);
    if (call.state === 'running') this.#inFlight -= 1;
    else this.#waiting -= 1;
    call.state = 'settled';
  }

  #next(): void {
    while (this.#queue.length > 0 && this.#inFlight < this.#policy.inFlight) {
      const call = this.#queue.shift() as Call;
      // Whose time is up is about to be told so: it is not worth a call.
      if (call.state !== 'waiting' || call.due <= performance.now()) continue;
      if (this.#isOpen) {
        this.#fail(call, new SubgraphUnavailable('breaker-open'));
        continue;
      }
      this.#start(call);
    }
  }

  #countFailure(): void {
    this.#failures += 1;
    if (this.#isOpen || this.#failures < this.#policy.failures) return;
    this.#isOpen = true;
    this.#nextProbe = performance.now() + this.#jitteredPause();
    this.#tell('breaker-opened');
  }

  /** While open, one call in each pause is let through; the first that is answered closes the breaker. */
  #mayProbe(): boolean {
    const now = performance.now();
    if (now < this.#nextProbe) return false;
    this.#nextProbe = now + this.#jitteredPause();
    this.#tell('breaker-half-open');
    return true;
  }

  #jitteredPause(): number {
    return this.#policy.pause * (0.5 + Math.random());
  }
}
