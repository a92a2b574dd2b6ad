// Rate, errors and duration of each operation, and what planning and the interpreter had to do with it.
import type { Registry } from 'prom-client';
import { LabelMap, OTHER, safeLabel } from './labels.ts';
import type {
  FetchSpan,
  OperationKind,
  OperationOutcome,
  OperationSpan,
  PlannedOperation,
  TransportKind,
} from './observer.ts';
import { type Labels, showCounts, showTimings, Timing } from './series.ts';
import type { SubgraphMetrics } from './subgraph-metrics.ts';

const OUTCOMES: readonly OperationOutcome[] = ['ok', 'partial', 'failed', 'refused'];
const MOST_OPERATIONS = 500;
const MOST_CODES = 100;
const MOST_REASONS = 50;

interface Series {
  labels: Labels;
  outcomes: Record<OperationOutcome, number>;
  duration: Timing;
}

type Kind = OperationKind | 'unknown';

interface SeriesOfName {
  name: string;
  series: Partial<Record<Kind, Partial<Record<TransportKind, Series>>>>;
}

/** An operation as far as it is known: one that was refused before has no name. */
interface Subject {
  name: string | undefined;
  kind: Kind;
}

const UNKNOWN: Subject = { name: undefined, kind: 'unknown' };

export class OperationMetrics {
  readonly #names: LabelMap<SeriesOfName>;
  readonly #subgraphs: SubgraphMetrics;
  readonly #codes = new LabelMap(MOST_CODES, () => ({ count: 0 }), safeLabel);
  readonly #reasons = new LabelMap(MOST_REASONS, () => ({ count: 0 }));
  readonly #planning = new Timing();
  #plansKnown = 0;

  /** `known`: the only operations that are told apart; without it the first five hundred names that come. */
  constructor(registry: Registry, subgraphs: SubgraphMetrics, known?: ReadonlySet<string>) {
    const labelOf = known ? (name: string) => (known.has(name) ? name : OTHER) : safeLabel;
    this.#names = new LabelMap(MOST_OPERATIONS, (name) => ({ name, series: {} }), labelOf);
    this.#subgraphs = subgraphs;
    const which = ['operation', 'kind', 'transport'];
    showCounts(registry, ['gateway_operations_total', 'Operations, by how they ended', ...which, 'outcome'], () =>
      this.#each(({ labels, outcomes }) => OUTCOMES.map((outcome) => [{ ...labels, outcome }, outcomes[outcome]])),
    );
    showTimings(registry, ['gateway_operation_duration_seconds', 'From an operation’s arrival to its answer'], () =>
      this.#each(({ labels, duration }) => [[labels, duration]]),
    );
    showCounts(registry, ['gateway_operation_errors_total', 'Errors in answers, by code', 'code'], () =>
      counted('code', this.#codes),
    );
    showCounts(
      registry,
      ['gateway_interpreted_total', 'Operations that the compiled plan gave up, by reason', 'reason'],
      () => counted('reason', this.#reasons),
    );
    showTimings(registry, ['gateway_plan_duration_seconds', 'Planning an operation for the first time'], () => [
      [{}, this.#planning],
    ]);
    showCounts(registry, ['gateway_plan_cache_hits_total', 'Operations whose plan was known'], () => [
      [{}, this.#plansKnown],
    ]);
  }

  operation(transport: TransportKind): OperationSpan {
    return new OperationTimer(this, transport);
  }

  planned(milliseconds: number): void {
    if (milliseconds > 0) this.#planning.add(milliseconds);
    else this.#plansKnown += 1;
  }

  fetch(subgraph: string): FetchSpan {
    return this.#subgraphs.fetch(subgraph);
  }

  shared(subgraph: string): void {
    this.#subgraphs.shared(subgraph);
  }

  interpreted(reason: string): void {
    this.#reasons.get(reason).count += 1;
  }

  ended(
    { name, kind }: Subject,
    transport: TransportKind,
    outcome: OperationOutcome,
    codes: readonly string[],
    milliseconds: number,
  ): void {
    const { outcomes, duration } = this.#seriesOf(name ?? OTHER, kind, transport);
    outcomes[outcome] += 1;
    duration.add(milliseconds);
    for (const code of codes) this.#codes.get(code).count += 1;
  }

  #seriesOf(key: string, kind: Kind, transport: TransportKind): Series {
    const { name, series } = this.#names.get(key);
    const known = series[kind]?.[transport];
    if (known) return known;
    const labels = { operation: name, kind, transport };
    const added = { labels, outcomes: { ok: 0, partial: 0, failed: 0, refused: 0 }, duration: new Timing() };
    series[kind] = { ...series[kind], [transport]: added };
    return added;
  }

  *#each<T>(lines: (series: Series) => readonly [Labels, T][]): Iterable<[Labels, T]> {
    for (const { series } of this.#names.values()) {
      for (const ofKind of Object.values(series)) {
        for (const one of Object.values(ofKind)) yield* lines(one);
      }
    }
  }
}

class OperationTimer implements OperationSpan {
  readonly #metrics: OperationMetrics;
  readonly #transport: TransportKind;
  readonly #startedAt = performance.now();
  #subject = UNKNOWN;
  #isOpen = true;

  constructor(metrics: OperationMetrics, transport: TransportKind) {
    this.#metrics = metrics;
    this.#transport = transport;
  }

  planned(operation: PlannedOperation, milliseconds: number): void {
    this.#subject = operation;
    this.#metrics.planned(milliseconds);
  }

  fetch(subgraph: string): FetchSpan {
    return this.#metrics.fetch(subgraph);
  }

  shared(subgraph: string): void {
    this.#metrics.shared(subgraph);
  }

  interpreted(reason: string): void {
    this.#metrics.interpreted(reason);
  }

  end(outcome: OperationOutcome, codes: readonly string[]): void {
    if (!this.#isOpen) return;
    this.#isOpen = false;
    this.#metrics.ended(this.#subject, this.#transport, outcome, codes, performance.now() - this.#startedAt);
  }
}

function counted(label: string, counts: LabelMap<{ count: number }>): [Labels, number][] {
  return [...counts.entries()].map(([key, { count }]) => [{ [label]: key }, count]);
}
