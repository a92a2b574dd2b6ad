// What the gateway sees of each subgraph.
import type { Registry } from 'prom-client';
import { LabelMap } from './labels.ts';
import type { FetchOutcome, FetchSpan, ResilienceEvent } from './observer.ts';
import { type Labels, showCounts, showLevels, showTimings, Timing } from './series.ts';

export type BreakerState = 'closed' | 'open' | 'half-open';

const OUTCOMES: readonly FetchOutcome[] = ['ok', 'errors', 'unavailable'];
const BREAKER_LEVELS: Record<BreakerState, number> = { closed: 0, 'half-open': 0.5, open: 1 };
const BREAKER_EVENTS: Partial<Record<ResilienceEvent, BreakerState>> = {
  'breaker-opened': 'open',
  'breaker-half-open': 'half-open',
  'breaker-closed': 'closed',
};
// More subgraphs than any supergraph of one gateway has.
const MOST_SUBGRAPHS = 200;

interface Series {
  labels: Labels;
  outcomes: Record<FetchOutcome, number>;
  duration: Timing;
  inFlight: number;
  shared: number;
  resilience: Partial<Record<ResilienceEvent, number>>;
  breaker: BreakerState;
}

export class SubgraphMetrics {
  readonly #series = new LabelMap<Series>(MOST_SUBGRAPHS, (subgraph) => ({
    labels: { subgraph },
    outcomes: { ok: 0, errors: 0, unavailable: 0 },
    duration: new Timing(),
    inFlight: 0,
    shared: 0,
    resilience: {},
    breaker: 'closed',
  }));

  constructor(registry: Registry) {
    showCounts(
      registry,
      ['gateway_subgraph_requests_total', 'Calls to a subgraph, by how they ended', 'subgraph', 'outcome'],
      () =>
        this.#each(({ labels, outcomes }) => OUTCOMES.map((outcome) => [{ ...labels, outcome }, outcomes[outcome]])),
    );
    showTimings(registry, ['gateway_subgraph_duration_seconds', 'From asking a subgraph to its answer'], () =>
      this.#each(({ labels, duration }) => [[labels, duration]]),
    );
    showLevels(registry, ['gateway_subgraph_in_flight', 'Calls that a subgraph has not answered yet', 'subgraph'], () =>
      this.#each(({ labels, inFlight }) => [[labels, inFlight]]),
    );
    showCounts(
      registry,
      ['gateway_subgraph_shared_total', 'Calls saved because an identical one was under way', 'subgraph'],
      () => this.#each(({ labels, shared }) => [[labels, shared]]),
    );
    showCounts(
      registry,
      [
        'gateway_subgraph_resilience_total',
        'Calls tried again, given up or not tried, and breakers',
        'subgraph',
        'event',
      ],
      () =>
        this.#each(({ labels, resilience }) =>
          Object.entries(resilience).map(([event, n]) => [{ ...labels, event }, n]),
        ),
    );
    showLevels(
      registry,
      ['gateway_subgraph_breaker', 'The breaker: 0 closed, 0.5 trying again, 1 open', 'subgraph'],
      () => this.#each(({ labels, breaker }) => [[labels, BREAKER_LEVELS[breaker]]]),
    );
  }

  fetch(subgraph: string): FetchSpan {
    return new FetchTimer(this.#series.get(subgraph));
  }

  shared(subgraph: string): void {
    this.#series.get(subgraph).shared += 1;
  }

  resilience(subgraph: string, event: ResilienceEvent): void {
    const series = this.#series.get(subgraph);
    series.resilience[event] = (series.resilience[event] ?? 0) + 1;
    series.breaker = BREAKER_EVENTS[event] ?? series.breaker;
  }

  /** Of a subgraph that was never asked it is closed. */
  breakerOf(subgraph: string): BreakerState {
    return this.#series.get(subgraph).breaker;
  }

  *#each<T>(lines: (series: Series) => readonly [Labels, T][]): Iterable<[Labels, T]> {
    for (const series of this.#series.values()) yield* lines(series);
  }
}

class FetchTimer implements FetchSpan {
  readonly #series: Series;
  readonly #startedAt = performance.now();
  #isOpen = true;

  constructor(series: Series) {
    this.#series = series;
    series.inFlight += 1;
  }

  end(outcome: FetchOutcome): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    const series = this.#series;
    series.inFlight -= 1;
    series.outcomes[outcome] += 1;
    series.duration.add(performance.now() - this.#startedAt);
  }
}
