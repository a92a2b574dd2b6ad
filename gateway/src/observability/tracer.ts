// The OpenTelemetry SDK, and the only file that loads it: a gateway that traces nothing does without its memory.
import { type ExportResult, ExportResultCode } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { Resource } from '@opentelemetry/resources';
import {
  AlwaysOffSampler,
  AlwaysOnSampler,
  BasicTracerProvider,
  BatchSpanProcessor,
  ParentBasedSampler,
  type Sampler,
  type SpanExporter,
  TraceIdRatioBasedSampler,
} from '@opentelemetry/sdk-trace-base';
import type { Logger } from 'pino';
import type { Observer } from './observer.ts';
import type { SamplerName } from './sampler.ts';
import { tracingObserver } from './tracing.ts';

// A process that ends waits no longer for a collector that does not answer.
const EXPORT_TIMEOUT = 3_000;

export interface TracingOptions {
  /** Where an OTLP collector listens over HTTP; the traces go to `/v1/traces` below it. */
  endpoint: string;
  serviceName: string;
  sampler: SamplerName;
  /** The part of all traces, 0 to 1, that a sampler by ratio keeps. */
  ratio: number;
}

export interface Tracing {
  observer: Observer;
  /** Sends what has ended so far; never rejects. */
  flush(): Promise<void>;
  /** The same, and then no more. */
  close(): Promise<void>;
}

export function startTracing({ endpoint, serviceName, sampler, ratio }: TracingOptions, logger: Logger): Tracing {
  const exporter = new OTLPTraceExporter({
    url: `${endpoint.replace(/\/$/, '')}/v1/traces`,
    timeoutMillis: EXPORT_TIMEOUT,
  });
  // Not registered with the API: the libraries beneath would add spans of their own, with the text of operations in them.
  const provider = new BasicTracerProvider({
    resource: new Resource({ 'service.name': serviceName }),
    sampler: samplerOf(sampler, ratio),
    spanProcessors: [new BatchSpanProcessor(saying(exporter, logger))],
  });
  return {
    observer: tracingObserver(provider.getTracer('alif24-gateway')),
    flush: () => provider.forceFlush().catch(() => {}),
    close: () => provider.shutdown().catch((error) => logger.warn({ err: error }, 'the last traces are lost')),
  };
}

function samplerOf(name: SamplerName, ratio: number): Sampler {
  if (name.startsWith('parentbased_')) {
    const root = samplerOf(name.slice('parentbased_'.length) as SamplerName, ratio);
    return new ParentBasedSampler({ root });
  }
  if (name === 'always_off') return new AlwaysOffSampler();
  return name === 'traceidratio' ? new TraceIdRatioBasedSampler(ratio) : new AlwaysOnSampler();
}

/** The exporter, which tells once when the collector is lost and once when it is back. */
function saying(exporter: SpanExporter, logger: Logger): SpanExporter {
  let isLost = false;
  const tell = (result: ExportResult) => {
    const failed = result.code !== ExportResultCode.SUCCESS;
    if (failed === isLost) return;
    isLost = failed;
    if (failed) logger.warn({ reason: result.error?.message }, 'traces cannot be exported');
    else logger.info('traces are exported again');
  };
  return {
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        tell(result);
        done(result);
      }),
    shutdown: () => exporter.shutdown(),
  };
}
