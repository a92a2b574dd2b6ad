import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { startWorld, until } from '../testing/gateway-world.ts';
import { namesIn } from './labels.ts';
import { createMetrics, type Metrics } from './metrics.ts';
import type { OperationKind, OperationOutcome, TransportKind } from './observer.ts';

/** The value of a line, by metric name and labels as they are printed; undefined when there is none. */
async function valueAt(metrics: Metrics, line: string): Promise<number | undefined> {
  const found = (await metrics.text()).split('\n').find((text) => text.startsWith(`${line} `));
  return found === undefined ? undefined : Number(found.slice(line.length));
}

function operationLine(metric: string, name: string, rest: string): string {
  return `${metric}{operation="${name}",${rest}}`;
}

describe('the metrics of operations', () => {
  it('tell operations apart by name, kind, transport and outcome', async () => {
    const metrics = createMetrics();
    await using world = await startWorld('in memory', { observer: metrics.observer });
    for (let time = 0; time < 3; time += 1) await world.post('query Lesson { lesson }');
    await world.post('query Broken { lesson broken }');
    await world.post('query Drops { drops }');
    await world.post('query Typo { lessn }');
    await world.socket().iterate({ query: 'mutation Answer { answer(quizId: 1, points: 1) { sequence } }' }).next();
    const total = 'gateway_operations_total';
    const read = (name: string, rest: string) => valueAt(metrics, operationLine(total, name, rest));
    expect(await read('Lesson', 'kind="query",transport="http",outcome="ok"')).toBe(3);
    expect(await read('Broken', 'kind="query",transport="http",outcome="partial"')).toBe(1);
    expect(await read('Drops', 'kind="query",transport="http",outcome="failed"')).toBe(1);
    expect(await read('other', 'kind="unknown",transport="http",outcome="refused"')).toBe(1);
    expect(await read('Answer', 'kind="mutation",transport="websocket",outcome="ok"')).toBe(1);
    const count = operationLine('gateway_operation_duration_seconds_count', 'Lesson', 'kind="query",transport="http"');
    expect(await valueAt(metrics, count)).toBe(3);
    expect(await valueAt(metrics, 'gateway_operation_errors_total{code="GRAPHQL_VALIDATION_FAILED"}')).toBe(1);
    expect(await valueAt(metrics, 'gateway_plan_duration_seconds_count')).toBe(4);
    expect(await valueAt(metrics, 'gateway_plan_cache_hits_total')).toBe(2);
  });

  it('count an event of a stream as an operation, and who it reached', async () => {
    const metrics = createMetrics();
    await using world = await startWorld('in memory', { observer: metrics.observer });
    const query = 'subscription Board { boardChanged(quizId: 1) { sequence } }';
    const readers = [world.socket().iterate({ query }), world.socket().iterate({ query })];
    for (const reader of readers) await reader.next();
    expect(await valueAt(metrics, 'gateway_sockets')).toBe(2);
    expect(await valueAt(metrics, 'gateway_streams')).toBe(2);
    expect(await valueAt(metrics, 'gateway_upstreams')).toBe(1);
    const delivered = (await valueAt(metrics, 'gateway_deliveries_total')) ?? 0;
    world.school.score();
    for (const reader of readers) await reader.next();
    expect(await valueAt(metrics, 'gateway_deliveries_total')).toBe(delivered + 2);
    expect(await valueAt(metrics, 'gateway_events_total')).toBe(2);
    const events = operationLine(
      'gateway_operations_total',
      'Board',
      'kind="subscription",transport="event",outcome="ok"',
    );
    expect(await valueAt(metrics, events)).toBe(2);
    for (const reader of readers) await reader.return?.();
    await until(async () => (await valueAt(metrics, 'gateway_upstreams')) === 0);
  });

  it('name at most five hundred operations, whatever clients call theirs', async () => {
    const metrics = createMetrics();
    for (let name = 0; name < 2_000; name += 1) {
      const span = metrics.observer.operation({ transport: 'http', requestId: 'r' });
      span.planned({ name: `Operation${name}`, kind: 'query' }, 0);
      span.end('ok', []);
    }
    const names = new Set([...(await metrics.text()).matchAll(/operation="([^"]+)"/g)].map(([, name]) => name));
    expect(names.size).toBe(500);
    const rest = 'kind="query",transport="http",outcome="ok"';
    expect(await valueAt(metrics, operationLine('gateway_operations_total', 'other', rest))).toBe(1_501);
  });

  it('name only the operations that are known, where that is told', async () => {
    const metrics = createMetrics(
      namesIn('{"operations":[{"id":"1","name":"Known","body":"query Known { lesson }"}]}'),
    );
    await using world = await startWorld('in memory', { observer: metrics.observer });
    await world.post('query Known { lesson }');
    await world.post('query Unknown { lesson }');
    const text = await metrics.text();
    expect(text).toContain('operation="Known"');
    expect(text).not.toContain('Unknown');
  });

  it('add up to what was told, for any series of operations', async () => {
    const operation = fc.record({
      name: fc.constantFrom('A', 'B', undefined, 'phone998901234567'),
      kind: fc.constantFrom<OperationKind>('query', 'mutation', 'subscription'),
      transport: fc.constantFrom<TransportKind>('http', 'websocket', 'sse', 'event'),
      outcome: fc.constantFrom<OperationOutcome>('ok', 'partial', 'failed', 'refused'),
      isPlanned: fc.boolean(),
      ends: fc.integer({ min: 1, max: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { maxLength: 30 }), async (operations) => {
        const metrics = createMetrics();
        for (const { name, kind, transport, outcome, isPlanned, ends } of operations) {
          const span = metrics.observer.operation({ transport, requestId: 'r' });
          if (isPlanned) span.planned({ name, kind }, 0);
          for (let time = 0; time < ends; time += 1) span.end(outcome, []);
        }
        const text = await metrics.text();
        const sum = (pattern: RegExp) =>
          [...text.matchAll(pattern)].reduce((total, [, value]) => total + Number(value), 0);
        expect(sum(/^gateway_operations_total\{.*\} (\d+)$/gm)).toBe(operations.length);
        expect(sum(/^gateway_operation_duration_seconds_count\{.*\} (\d+)$/gm)).toBe(operations.length);
        expect(sum(/^gateway_operation_duration_seconds_bucket\{.*le="\+Inf"\} (\d+)$/gm)).toBe(operations.length);
        expect(text).not.toContain('998901234567');
      }),
      { numRuns: 50 },
    );
  });
});

describe('the metrics of subgraphs', () => {
  it('tell calls that were answered from those that were not, and when a breaker opened', async () => {
    const metrics = createMetrics();
    await using world = await startWorld('over HTTP', { observer: metrics.observer });
    await world.post('{ lesson broken }');
    expect(await valueAt(metrics, 'gateway_subgraph_requests_total{subgraph="main",outcome="errors"}')).toBe(1);
    await world.servers.lessons?.close();
    const gone = (await world.post('{ lesson }')).body.errors[0].extensions.code;
    expect(gone).toBe('SUBGRAPH_UNAVAILABLE');
    const requests = (outcome: string) =>
      valueAt(metrics, `gateway_subgraph_requests_total{subgraph="lessons",outcome="${outcome}"}`);
    expect([await requests('ok'), await requests('unavailable')]).toEqual([1, 1]);
    expect(await valueAt(metrics, 'gateway_subgraph_duration_seconds_count{subgraph="lessons"}')).toBe(2);
    expect(await valueAt(metrics, 'gateway_subgraph_in_flight{subgraph="lessons"}')).toBe(0);
    await until(async () => {
      await world.post('{ lesson }');
      return (await valueAt(metrics, 'gateway_subgraph_breaker{subgraph="lessons"}')) === 1;
    });
    expect(metrics.breakerOf('lessons')).toBe('open');
    expect(metrics.breakerOf('main')).toBe('closed');
  });

  it('show a call that is under way', async () => {
    const metrics = createMetrics();
    await using world = await startWorld('in memory', { observer: metrics.observer, deadlines: { query: 1_500 } });
    const late = world.post('{ slow }');
    await until(async () => (await valueAt(metrics, 'gateway_subgraph_in_flight{subgraph="olimp"}')) === 1);
    await late;
    expect(await valueAt(metrics, 'gateway_subgraph_in_flight{subgraph="olimp"}')).toBe(0);
  });
});

describe('the other metrics', () => {
  it('count what was refused by the rule that refused it', async () => {
    const metrics = createMetrics();
    await using world = await startWorld('in memory', { observer: metrics.observer });
    await world.post('', { headers: { authorization: 'Bearer nonsense' }, body: { query: '{ lesson }' } });
    await world.post('', { body: '[1]' });
    expect(await valueAt(metrics, 'gateway_rejections_total{rule="UNAUTHENTICATED"}')).toBe(1);
    expect(await valueAt(metrics, 'gateway_rejections_total{rule="BAD_REQUEST"}')).toBe(1);
  });

  it('show how the process is: the lag of its event loop, memory and garbage collection', async () => {
    const text = await createMetrics().text();
    for (const name of [
      'nodejs_eventloop_lag_p99_seconds',
      'nodejs_heap_size_used_bytes',
      'nodejs_gc_duration_seconds',
    ]) {
      expect(text).toContain(`# TYPE ${name} `);
    }
  });
});
