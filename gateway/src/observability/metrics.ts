// Prometheus metrics: everything an observer is told, as numbers.
import { collectDefaultMetrics, Registry } from 'prom-client';
import { LabelMap } from './labels.ts';
import { LiveMetrics } from './live-metrics.ts';
import type { Observer } from './observer.ts';
import { OperationMetrics } from './operation-metrics.ts';
import { showCounts } from './series.ts';
import { type BreakerState, SubgraphMetrics } from './subgraph-metrics.ts';

export interface Metrics {
  observer: Observer;
  contentType: string;
  /** Everything as text, in Prometheus' format. */
  text(): Promise<string>;
  breakerOf(subgraph: string): BreakerState;
}

const MOST_RULES = 100;

let ofProcess: Registry | undefined;

/** `operationNames`: the only operations that get a series of their own; the first five hundred unless given. */
export function createMetrics(operationNames?: ReadonlySet<string>): Metrics {
  const registry = new Registry();
  processRegistry();
  const subgraphs = new SubgraphMetrics(registry);
  const operations = new OperationMetrics(registry, subgraphs, operationNames);
  const live = new LiveMetrics(registry);
  const rules = new LabelMap(MOST_RULES, () => ({ count: 0 }));
  const graphs = { swapped: 0, refused: 0 };
  showCounts(registry, ['gateway_rejections_total', 'What was refused, by the rule that refused it', 'rule'], () =>
    [...rules.entries()].map(([rule, { count }]) => [{ rule }, count]),
  );
  showCounts(registry, ['gateway_supergraphs_total', 'New supergraphs, by what became of them', 'result'], () =>
    Object.entries(graphs).map(([result, count]) => [{ result }, count]),
  );
  return {
    observer: {
      operation: ({ transport }) => operations.operation(transport),
      rejected: (rule) => {
        rules.get(rule).count += 1;
      },
      resilience: (subgraph, event) => subgraphs.resilience(subgraph, event),
      live: (event, count = 1) => live.count(event, count),
      graph: (event) => {
        graphs[event] += 1;
      },
    },
    contentType: registry.contentType,
    text: async () => (await processRegistry().metrics()) + (await registry.metrics()),
    breakerOf: (subgraph) => subgraphs.breakerOf(subgraph),
  };
}

/** The process itself: CPU, memory, garbage collection and the lag of the event loop. One for all, for what measures it never stops. */
function processRegistry(): Registry {
  if (ofProcess) return ofProcess;
  ofProcess = new Registry();
  collectDefaultMetrics({ register: ofProcess });
  return ofProcess;
}
