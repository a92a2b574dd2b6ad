// What watching costs: nanoseconds per operation and per fetch. `node --import ../scripts/typescript.mjs bench/observer.ts`
import { parse } from 'graphql';
import { pino } from 'pino';
import { combine } from '../src/observability/combine.ts';
import { createMetrics } from '../src/observability/metrics.ts';
import { type Observer, silentObserver } from '../src/observability/observer.ts';
import { operationLog } from '../src/observability/operation-log.ts';
import { startTracing } from '../src/observability/tracer.ts';

const TIMES = 300_000;
const logger = pino({ level: 'info' }, { write: () => {} });
const operation = { name: 'OlimpLeaderboard', kind: 'query' as const, document: parse('query OlimpLeaderboard { a }') };
const start = { transport: 'http' as const, requestId: '0190a1b2-0000-7000-8000-000000000000', userId: '1' };

const log = operationLog({ logger, slowAfter: 1_000, pseudonymKey: 'k' });
const untraced = startTracing(
  { endpoint: 'http://127.0.0.1:9', serviceName: 'bench', sampler: 'parentbased_traceidratio', ratio: 0 },
  logger,
);
const observers: Record<string, Observer> = {
  off: silentObserver,
  metrics: createMetrics().observer,
  log,
  'metrics and log': combine(createMetrics().observer, log),
  'metrics, log, traces of which none is kept': combine(untraced.observer, combine(createMetrics().observer, log)),
};

for (const [name, observer] of Object.entries(observers)) {
  const whole = best(() => {
    const span = observer.operation(start);
    span.planned(operation, 0);
    span.end('ok', []);
  });
  const span = observer.operation(start);
  const fetch = best(() => span.fetch('olimp').end('ok'));
  process.stdout.write(`${name}: ${whole.toFixed(0)} ns per operation, ${fetch.toFixed(0)} ns per fetch\n`);
}
process.exit(0);

/** Of five rounds the quickest: the others were disturbed. */
function best(work: () => void): number {
  const rounds = Array.from({ length: 5 }, () => {
    const begun = performance.now();
    for (let time = 0; time < TIMES; time += 1) work();
    return ((performance.now() - begun) * 1e6) / TIMES;
  });
  return Math.min(...rounds);
}
