import type { FetchSpan, Observer, OperationSpan } from './observer.ts';

/** One observer for two. The first makes the trace, if any; the other is told its id. */
export function combine(first: Observer, second: Observer): Observer {
  return {
    operation(start) {
      const one = first.operation(start);
      const other = second.operation(one.traceId === undefined ? start : { ...start, traceId: one.traceId });
      return both(one, other);
    },
    rejected(rule) {
      first.rejected(rule);
      second.rejected(rule);
    },
    resilience(subgraph, event) {
      first.resilience(subgraph, event);
      second.resilience(subgraph, event);
    },
    live(event, count) {
      first.live(event, count);
      second.live(event, count);
    },
    graph(event) {
      first.graph(event);
      second.graph(event);
    },
  };
}

function both(one: OperationSpan, other: OperationSpan): OperationSpan {
  return {
    traceId: one.traceId ?? other.traceId,
    planned(operation, ms) {
      one.planned(operation, ms);
      other.planned(operation, ms);
    },
    fetch: (subgraph) => bothFetches(one.fetch(subgraph), other.fetch(subgraph)),
    shared(subgraph) {
      one.shared(subgraph);
      other.shared(subgraph);
    },
    interpreted(reason) {
      one.interpreted(reason);
      other.interpreted(reason);
    },
    end(outcome, codes) {
      one.end(outcome, codes);
      other.end(outcome, codes);
    },
  };
}

function bothFetches(one: FetchSpan, other: FetchSpan): FetchSpan {
  return {
    traceparent: one.traceparent ?? other.traceparent,
    end(outcome) {
      one.end(outcome);
      other.end(outcome);
    },
  };
}
