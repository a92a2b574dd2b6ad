// OpenTelemetry traces: an operation, its planning and its calls to subgraphs. No argument, variable or person is in them.
import {
  type Context,
  ROOT_CONTEXT,
  type Span,
  SpanKind,
  SpanStatusCode,
  TraceFlags,
  type Tracer,
  trace,
} from '@opentelemetry/api';
import { documentHash } from './hash.ts';
import { safeLabel } from './labels.ts';
import {
  type FetchOutcome,
  type FetchSpan,
  type Observer,
  type OperationOutcome,
  type OperationSpan,
  type OperationStart,
  type PlannedOperation,
  silentObserver,
} from './observer.ts';
import { formatTraceparent, parseTraceparent } from './traceparent.ts';

const MOST_CODES = 10;

/** Makes the spans; where they go and how many are kept is the tracer's business. */
export function tracingObserver(tracer: Tracer): Observer {
  return { ...silentObserver, operation: (start) => new TracedOperation(tracer, start) };
}

class TracedOperation implements OperationSpan {
  readonly traceId: string;
  readonly #tracer: Tracer;
  readonly #span: Span;
  readonly #context: Context;
  #unkept: FetchSpan | undefined;

  constructor(tracer: Tracer, { transport, requestId, traceparent }: OperationStart) {
    const attributes = { 'gateway.transport': transport, 'gateway.request_id': requestId };
    this.#tracer = tracer;
    this.#span = tracer.startSpan('operation', { kind: SpanKind.SERVER, attributes }, contextOf(traceparent));
    this.#context = trace.setSpan(ROOT_CONTEXT, this.#span);
    this.traceId = this.#span.spanContext().traceId;
  }

  planned({ name, kind, document }: PlannedOperation, milliseconds: number): void {
    const span = this.#span;
    if (!span.isRecording()) return;
    const label = safeLabel(name);
    span.updateName(`${kind} ${label}`);
    span.setAttribute('graphql.operation.name', label);
    span.setAttribute('graphql.operation.type', kind);
    if (document) span.setAttribute('graphql.document.hash', documentHash(document));
    if (milliseconds <= 0) return;
    const endedAt = Date.now();
    this.#tracer.startSpan('plan', { startTime: endedAt - milliseconds }, this.#context).end(endedAt);
  }

  fetch(subgraph: string): FetchSpan {
    // Of a trace that is not kept the subgraphs hear the same, but no span is made for it.
    if (!this.#span.isRecording()) {
      this.#unkept ??= { traceparent: traceparentOf(this.#span), end() {} };
      return this.#unkept;
    }
    const attributes = { 'gateway.subgraph': subgraph };
    return new TracedFetch(
      this.#tracer.startSpan(`fetch ${subgraph}`, { kind: SpanKind.CLIENT, attributes }, this.#context),
    );
  }

  shared(subgraph: string): void {
    this.#span.addEvent('shared', { 'gateway.subgraph': subgraph });
  }

  interpreted(reason: string): void {
    this.#span.addEvent('interpreted', { 'gateway.reason': reason });
  }

  end(outcome: OperationOutcome, codes: readonly string[]): void {
    const span = this.#span;
    if (!span.isRecording()) return;
    span.setAttribute('gateway.outcome', outcome);
    if (codes.length > 0) {
      span.setAttribute('gateway.error_codes', [...new Set(codes.map(safeLabel))].slice(0, MOST_CODES));
    }
    if (outcome === 'failed') span.setStatus({ code: SpanStatusCode.ERROR });
    span.end();
  }
}

class TracedFetch implements FetchSpan {
  readonly #span: Span;

  constructor(span: Span) {
    this.#span = span;
  }

  get traceparent(): string {
    return traceparentOf(this.#span);
  }

  end(outcome: FetchOutcome): void {
    if (!this.#span.isRecording()) return;
    this.#span.setAttribute('gateway.outcome', outcome);
    if (outcome === 'unavailable') this.#span.setStatus({ code: SpanStatusCode.ERROR });
    this.#span.end();
  }
}

function traceparentOf(span: Span): string {
  const { traceId, spanId, traceFlags } = span.spanContext();
  return formatTraceparent({ traceId, spanId, isSampled: (traceFlags & TraceFlags.SAMPLED) !== 0 });
}

/** What the client is in the middle of, if it says so in the right form. */
function contextOf(traceparent: string | undefined): Context {
  const parent = parseTraceparent(traceparent);
  if (!parent) return ROOT_CONTEXT;
  const { traceId, spanId, isSampled } = parent;
  const traceFlags = isSampled ? TraceFlags.SAMPLED : TraceFlags.NONE;
  return trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags, isRemote: true });
}
