import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import fc from 'fast-check';
import { parse } from 'graphql';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { attribute, startCollector } from '../testing/collector.ts';
import { startWorld } from '../testing/gateway-world.ts';
import { documentHash, hashOf } from './hash.ts';
import type { SamplerName } from './sampler.ts';
import { formatTraceparent, parseTraceparent } from './traceparent.ts';
import { startTracing } from './tracer.ts';

const PARENT = '00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01';
const PARENT_UNSAMPLED = PARENT.replace(/01$/, '00');
const silent = pino({ level: 'silent' });

function tracingTo(endpoint: string, sampler: SamplerName = 'parentbased_always_on', ratio = 1) {
  return startTracing({ endpoint, serviceName: 'gateway', sampler, ratio }, silent);
}

/** The lessons as a server that remembers how it was asked. */
async function startLessons() {
  const seen: IncomingHttpHeaders[] = [];
  const server = createServer(async (req, res) => {
    seen.push(req.headers);
    req.resume();
    await once(req, 'end');
    res.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"_entities":[{"progress":10}]}}');
  });
  // It knows of no lines.
  server.on('upgrade', (_req, socket) => socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\n\r\n'));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    seen,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

describe('a trace', () => {
  it('goes on from the client over operation, plan and fetches to the subgraphs', async () => {
    await using collector = await startCollector();
    await using lessons = await startLessons();
    const tracing = tracingTo(collector.endpoint);
    await using world = await startWorld('over HTTP', {
      observer: tracing.observer,
      subgraphUrls: { lessons: lessons.url },
    });
    const query = 'query Pupil { user(id: 1) { fullName progress } }';
    const { body } = await world.post(query, { headers: { traceparent: PARENT } });
    expect(body).toEqual({ data: { user: { fullName: 'Pupil 1', progress: 10 } } });
    await tracing.close();

    expect(new Set(collector.spans.map(({ traceId }) => traceId))).toEqual(
      new Set([parseTraceparent(PARENT)?.traceId]),
    );
    const named = Object.fromEntries(collector.spans.map((span) => [span.name, span]));
    expect(Object.keys(named).sort()).toEqual(['fetch lessons', 'fetch main', 'plan', 'query Pupil']);
    const operation = named['query Pupil'];
    expect(operation?.parentSpanId).toBe(parseTraceparent(PARENT)?.spanId);
    for (const name of ['plan', 'fetch main', 'fetch lessons']) {
      expect(named[name]?.parentSpanId).toBe(operation?.spanId);
      expect(BigInt(named[name]?.endTimeUnixNano ?? 0)).toBeGreaterThan(0n);
    }
    expect([operation?.kind, named['fetch main']?.kind, named.plan?.kind]).toEqual([2, 3, 1]);
    expect(attribute(operation, 'graphql.operation.name')).toBe('Pupil');
    expect(attribute(operation, 'graphql.document.hash')).toBe(hashOf(query));
    expect(attribute(operation, 'gateway.outcome')).toBe('ok');
    expect(attribute(named['fetch lessons'], 'gateway.subgraph')).toBe('lessons');

    const told = parseTraceparent(lessons.seen[0]?.traceparent as string);
    expect(told).toEqual({ traceId: operation?.traceId, spanId: named['fetch lessons']?.spanId, isSampled: true });
  });

  it('reaches a subgraph in memory with its call', async () => {
    await using collector = await startCollector();
    const tracing = tracingTo(collector.endpoint);
    await using world = await startWorld('in memory', { observer: tracing.observer });
    await world.post('{ quiz(id: 1) { id } }');
    await tracing.close();
    const fetch = collector.spans.find(({ name }) => name === 'fetch olimp');
    expect(parseTraceparent(world.school.hops[0]?.traceparent)?.spanId).toBe(fetch?.spanId);
    const operation = collector.spans.find(({ name }) => name === 'query other');
    expect(operation?.parentSpanId ?? '').toBe('');
  });

  it('says which operation failed, by its codes and not by its words', async () => {
    await using collector = await startCollector();
    const tracing = tracingTo(collector.endpoint);
    await using world = await startWorld('in memory', { observer: tracing.observer });
    await world.post('query Coded { coded drops }');
    await tracing.close();
    const operation = collector.spans.find(({ name }) => name === 'query Coded');
    expect(operation?.status.code).toBe(2);
    expect(attribute(operation, 'gateway.outcome')).toBe('failed');
    expect(JSON.stringify(attribute(operation, 'gateway.error_codes'))).toContain('QUIZ_NOT_FOUND');
    expect(collector.bodies.join()).not.toContain('There is no such quiz');
  });

  it('is kept by the client’s choice or by ratio, and the subgraphs are told which', async () => {
    const cases: [SamplerName, number, string | undefined, boolean][] = [
      ['parentbased_traceidratio', 0, undefined, false],
      ['parentbased_traceidratio', 0, PARENT, true],
      ['parentbased_traceidratio', 1, PARENT_UNSAMPLED, false],
      ['traceidratio', 0, PARENT, false],
      ['always_on', 0, PARENT_UNSAMPLED, true],
      ['always_off', 1, PARENT, false],
    ];
    for (const [sampler, ratio, traceparent, isKept] of cases) {
      await using collector = await startCollector();
      const tracing = tracingTo(collector.endpoint, sampler, ratio);
      await using world = await startWorld('in memory', { observer: tracing.observer });
      await world.post('{ quiz(id: 1) { id } }', { headers: traceparent ? { traceparent } : {} });
      await tracing.close();
      expect([sampler, traceparent, collector.spans.length > 0]).toEqual([sampler, traceparent, isKept]);
      const told = parseTraceparent(world.school.hops[0]?.traceparent);
      expect(told?.isSampled).toBe(isKept);
      if (traceparent) expect(told?.traceId).toBe(parseTraceparent(traceparent)?.traceId);
    }
  });

  it('of an event is its own', async () => {
    await using collector = await startCollector();
    const tracing = tracingTo(collector.endpoint);
    await using world = await startWorld('in memory', { observer: tracing.observer });
    const stream = world.socket().iterate({ query: 'subscription Board { boardChanged(quizId: 1) { sequence } }' });
    await stream.next();
    await stream.return?.();
    await tracing.close();
    const spans = collector.spans.filter(({ name }) => name === 'subscription Board');
    expect(spans.map((span) => attribute(span, 'gateway.transport')).sort()).toEqual(['event', 'websocket']);
    expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(2);
  });

  it('that no collector takes costs no answer, and is told once', async () => {
    await using collector = await startCollector(400);
    const lines: string[] = [];
    const logger = pino({ level: 'info' }, { write: (line) => lines.push(line) });
    const options = { endpoint: collector.endpoint, serviceName: 'gateway', sampler: 'always_on', ratio: 1 } as const;
    const tracing = startTracing(options, logger);
    await using world = await startWorld('in memory', { observer: tracing.observer });
    for (let time = 0; time < 2; time += 1) {
      expect((await world.post('{ lesson }')).body.data).toEqual({ lesson: 'Alifbo' });
      await tracing.flush();
    }
    expect(collector.bodies).toHaveLength(2);
    await tracing.close();
    expect(lines.filter((line) => line.includes('traces cannot be exported'))).toHaveLength(1);
  });
});

describe('traceparent', () => {
  it('is read back as it was written', () => {
    const hex = (length: number) =>
      fc
        .string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length })
        .filter((text) => !/^0+$/.test(text));
    const parent = fc.record({ traceId: hex(32), spanId: hex(16), isSampled: fc.boolean() });
    fc.assert(
      fc.property(parent, (one) => {
        expect(parseTraceparent(formatTraceparent(one))).toEqual(one);
      }),
    );
  });

  it.each([
    undefined,
    '',
    'nonsense',
    `ff${PARENT.slice(2)}`,
    PARENT.toUpperCase(),
    `${PARENT}-00`,
    PARENT.replace(/4bf92f3577b34da6a3ce929d0e0e4736/, '0'.repeat(32)),
    PARENT.replace(/00f067aa0ba902b7/, '0'.repeat(16)),
    `${PARENT}, ${PARENT}`,
  ])('%j is as if none had come', (header) => {
    expect(parseTraceparent(header)).toBeUndefined();
  });
});

describe('the hash of a document', () => {
  it('is that of its text, the same each time', () => {
    const text = 'query A { lesson }';
    expect(documentHash(parse(text))).toBe(hashOf(text));
    expect(hashOf(text)).toMatch(/^[0-9a-f]{16}$/);
  });
});
