// What the tools of attackers try first. Each of these is a finding of such a tool where it succeeds.
import { createServer } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { createGateway, serverOptions } from '../gateway.ts';
import { say, TRANSPORTS } from '../testing/every-transport.ts';
import { SITE, startWorld } from '../testing/gateway-world.ts';
import { compose, SchoolWorld } from '../testing/subgraphs.ts';

const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, n) => one(n)).join(' ');
/** As it is in production. */
const closed = { introspection: false, landingPage: false };

describe('what graphql-cop looks for', () => {
  it.each([
    ['aliases by the hundred', { query: `query cop { ${many(101, (n) => `alias${n}: __typename`)} }` }],
    ['one field five hundred times', { query: `query cop { ${many(500, () => '__typename')} }` }],
    [
      'a batch of operations',
      many(10, () => '{"query":"query cop { __typename }"}')
        .replaceAll('} {', '},{')
        .replace(/^(.*)$/, '[$1]'),
    ],
    ['introspection', { query: 'query cop { __schema { types { name fields { name } } } }' }],
    [
      'introspection in circles',
      { query: `query cop { __schema { types { ${many(8, () => 'fields { type {')} name ${'} } '.repeat(8)} } } }` },
    ],
    ['a stranger word', { query: 'qwerty cop { abc }' }],
  ])('%s: refused without data', async (_, body) => {
    await using world = await startWorld('in memory', closed);
    const { status, body: answer } = await world.post('', { body });
    expect([status, answer.data]).toEqual([400, undefined]);
    expect(JSON.stringify(answer)).not.toMatch(/stack|exception|Did you mean|node_modules/);
  });

  it('errors by the dozen for directives by the dozen: a few', async () => {
    await using world = await startWorld('in memory', closed);
    for (const query of [
      'query cop { __typename @aa@aa@aa@aa@aa@aa@aa@aa@aa@aa }',
      `{ ${many(200, (n) => `f${n}`)} }`,
    ]) {
      for (const transport of TRANSPORTS) {
        const { body } = await say(transport, world.origin, JSON.stringify({ query }));
        expect(body.errors.length).toBeLessThan(10);
      }
    }
  });

  it('queries and changes by GET, and by a form', async () => {
    await using world = await startWorld('in memory', closed);
    const status = async (init: RequestInit, search = '') =>
      (await fetch(`${world.origin}/graphql${search}`, init)).status;
    const query = 'query cop { __typename }';
    const change = 'mutation cop { __typename }';
    expect(await status({}, `?query=${encodeURIComponent(query)}`)).toBe(400);
    expect(await status({}, `?query=${encodeURIComponent(change)}`)).toBe(400);
    const asApi = { headers: { 'apollo-require-preflight': '1' } };
    expect(await status(asApi, `?query=${encodeURIComponent(change)}`)).toBe(405);
    const form = new URLSearchParams({ query });
    expect(await status({ method: 'POST', body: form })).toBe(415);
    expect(await status({ method: 'POST', body: form.toString(), headers: { 'content-type': 'text/plain' } })).toBe(
      415,
    );
    expect(
      await status({ method: 'PUT', body: JSON.stringify({ query }), headers: { 'content-type': 'application/json' } }),
    ).toBe(405);
  });

  it('timings in answers, an explorer, what it runs on', async () => {
    await using world = await startWorld('in memory', closed);
    const { body, headers } = await world.post('query cop { __typename }', { headers: { 'apollo-tracing': '1' } });
    expect(body).toEqual({ data: { __typename: 'Query' } });
    for (const name of ['x-powered-by', 'server', 'x-apollo-tracing']) expect(headers.get(name)).toBeNull();
    for (const path of [
      '/',
      '/graphql',
      '/graphiql',
      '/playground',
      '/explorer',
      '/console',
      '/metrics',
      '/debug',
      '/v1/graphql',
    ]) {
      const answer = await fetch(world.origin + path, { headers: { accept: 'text/html' } });
      expect([path, answer.status]).toEqual([path, path === '/graphql' ? 400 : 404]);
      expect(await answer.text()).not.toMatch(/<html/i);
    }
  });

  it.each(TRANSPORTS)('names of the schema in errors over %s', async (transport) => {
    await using world = await startWorld('in memory', closed);
    for (const body of [
      { query: '{ lessn }' },
      { query: '{ user(idd: 1) { id } }' },
      { query: '{ user(id: 1) { fullNam } }' },
      { query: 'query ($x: Locall) { lesson }' },
      { query: '{ user(id: 1) { ... on Usr { id } } }' },
      { query: '{ user(id: 1) { ...F } } fragment F on Query { lesson }' },
      { query: 'mutation { logn(phone: "1") { id } }' },
      { query: '{ lesson @skp(if: true) }' },
    ]) {
      const answer = await say(transport, world.origin, JSON.stringify(body));
      const text = JSON.stringify(answer.body);
      expect(text).toContain('errors');
      expect(text).not.toMatch(/Did you mean|"lesson"|fullName|"Locale"|"login"/);
    }
  });
});

describe('names that mean something to JavaScript', () => {
  it.each(TRANSPORTS)('come back as names over %s, or not at all, and stay with who sent them', async (transport) => {
    await using world = await startWorld('in memory');
    const ask = async (body: string) => (await say(transport, world.origin, body)).body;
    const poisoned =
      '{"query":"query ($toString: ID!) { user(id: $toString) { valueOf: id } }","variables":{"toString":"7","__proto__":{"x":1},"constructor":{"prototype":{"x":1}}}}';
    expect(await ask(poisoned)).toEqual({ data: { user: { valueOf: '7' } } });
    for (const query of [
      '{ __proto__: lesson }',
      '{ constructor: lesson }',
      'query ($__proto__: ID) { user(id: $__proto__) { id } }',
    ]) {
      expect((await ask(JSON.stringify({ query }))).errors[0].extensions.code).toBe('LIMIT_EXCEEDED');
    }
    expect(await ask('{"query":"query hasOwnProperty { lesson }","operationName":"hasOwnProperty"}')).toEqual({
      data: { lesson: 'Alifbo' },
    });
    expect((await ask('{"query":"query A { lesson }","operationName":"__proto__"}')).errors[0].extensions.code).toBe(
      'OPERATION_RESOLUTION_FAILURE',
    );
    expect(({} as { x?: number }).x).toBeUndefined();
    expect(await ask('{"query":"{ lesson }"}')).toEqual({ data: { lesson: 'Alifbo' } });
  });
});

describe('the machinery of federation', () => {
  it.each(TRANSPORTS)('is not there for clients over %s', async (transport) => {
    await using world = await startWorld('in memory');
    for (const query of [
      '{ _service { sdl } }',
      '{ _entities(representations: [{ __typename: "User", id: 1 }]) { __typename } }',
    ]) {
      const { body } = await say(transport, world.origin, JSON.stringify({ query }));
      expect([body.data, body.errors[0].extensions.code]).toEqual([undefined, 'GRAPHQL_VALIDATION_FAILED']);
    }
  });
});

describe('an operation that could be planned in more ways than there is time to look at', () => {
  const shared = (n: number) => ({
    name: `s${n}`,
    typeDefs: `
      extend schema @link(url: "https://specs.apollo.dev/federation/v2.14", import: ["@key", "@shareable"])
      type Query { t: T @shareable }
      type T @key(fields: "id") { id: ID! a: Int @shareable c${n}: Int ${n < 4 ? 'u: T @shareable' : ''} ${n > 2 ? 'v: T @shareable' : ''} }`,
  });
  const sdl = compose(Array.from({ length: 7 }, (_, n) => shared(n)));
  const hostile = '{ t { u { v { u { v { u { v { u { v { a } } } } } } } } } }';

  it.each(TRANSPORTS)('is refused over %s before long, and at once when it comes again', async (transport) => {
    let calls = 0;
    const spy = async () => ({ data: { [`call${calls++}`]: null } });
    const transports = Object.fromEntries(
      Array.from({ length: 7 }, (_, n) => [`s${n}`, { execute: spy, subscribe: spy }]),
    );
    await using world = await startWorld('in memory', { supergraph: { sdl }, transports });
    for (let time = 0; time < 50; time += 1) {
      const { body } = await say(transport, world.origin, JSON.stringify({ query: hostile }));
      expect(body.errors[0].extensions).toEqual({ code: 'LIMIT_EXCEEDED', rule: 'planning' });
    }
    expect(calls).toBe(0);
  });
});

describe('a request that is none', () => {
  /** What the server says to these bytes, as far as the end of the connection. */
  const raw = (origin: string, bytes: string | Buffer) =>
    new Promise<string>((resolve, reject) => {
      const socket = connect(Number(new URL(origin).port), '127.0.0.1', () => socket.write(bytes));
      let said = '';
      socket.on('data', (chunk) => {
        said += chunk;
        if (/^HTTP\/1\.1 \d+/.test(said) && !/^HTTP\/1\.1 200/.test(said)) socket.end();
      });
      // What is still being written when the answer is out meets a closed door.
      socket.once('error', (error) => (said === '' ? reject(error) : resolve(said)));
      socket.once('close', () => resolve(said));
    });
  const post = (headers: string, body = '') =>
    `POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n${headers}\r\n\r\n${body}`;

  it.each([
    ['with two lengths', post('Content-Length: 2\r\nContent-Length: 3', '{}'), 400],
    ['with a length and chunks', post('Content-Length: 2\r\nTransfer-Encoding: chunked', '0\r\n\r\n'), 400],
    ['with a header without end', post(`X-A: ${'a'.repeat(20 * 1_024)}\r\nContent-Length: 2`, '{}'), 431],
    [
      'with headers without end',
      post(`${Array.from({ length: 101 }, (_, n) => `X-${n}: 1`).join('\r\n')}\r\nContent-Length: 2`, '{}'),
      431,
    ],
    ['with a body that says it is too large', post('Content-Length: 2097152', '{a{a{a'), 413],
  ])('%s is refused', async (_, bytes, status) => {
    await using world = await startWorld('in memory');
    expect(await raw(world.origin, bytes)).toMatch(new RegExp(`^HTTP/1\\.1 ${status}`));
    expect((await world.post('{ lesson }')).status).toBe(200);
  });

  it('of two megabytes, in chunks, is refused before it has all been read', async () => {
    await using world = await startWorld('in memory');
    const chunk = '{a'.repeat(8_192);
    const sent = `${chunk.length.toString(16)}\r\n${chunk}\r\n`.repeat(128);
    const said = await raw(world.origin, post('Transfer-Encoding: chunked', sent)).catch((error) => error.code);
    expect(said).toMatch(/^(HTTP\/1\.1 413|ECONNRESET|EPIPE)/);
    expect((await world.post('{ lesson }')).status).toBe(200);
  });

  it('that would swell when unpacked is not unpacked', async () => {
    await using world = await startWorld('in memory');
    const body = gzipSync(Buffer.alloc(50 * 1024 * 1024, 32));
    for (const encoding of ['gzip', 'deflate', 'br', 'gzip, identity']) {
      const headers = { 'content-type': 'application/json', 'content-encoding': encoding };
      expect((await fetch(`${world.origin}/graphql`, { method: 'POST', headers, body })).status).toBe(415);
    }
  });

  it('that comes slower than a person would wait is given up, in its headers as in its body', async () => {
    expect(serverOptions.headersTimeout + serverOptions.connectionsCheckingInterval).toBeLessThanOrEqual(15_000);
    const gateway = await createGateway({
      supergraph: { sdl: compose(new SchoolWorld().subgraphs) },
      limits: { bodyTimeout: 200 },
    });
    const hurried = { headersTimeout: 200, requestTimeout: 400, connectionsCheckingInterval: 50 };
    const server = createServer({ ...serverOptions, ...hurried }, gateway.handleRequest);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    expect(await raw(origin, 'POST /graphql HTTP/1.1\r\nHost: x\r\nX-Slow: ')).toMatch(/^HTTP\/1\.1 408/);
    expect(await raw(origin, post('Content-Length: 50', '{'))).toMatch(/^HTTP\/1\.1 408/);
    server.close();
    await gateway.close();
  });

  it("of another site carries nobody's session", async () => {
    await using world = await startWorld('in memory');
    const cookie = '__Host-alif24-session=abc';
    const from = async (headers: Record<string, string>) =>
      (await world.post('{ session }', { headers: { cookie, ...headers } })).status;
    expect(await from({ origin: SITE })).toBe(200);
    expect(await from({ origin: 'https://evilalif24.uz' })).toBe(403);
    expect(await from({ origin: 'https://alif24.uz.evil.com' })).toBe(403);
    expect(await from({ origin: 'http://alif24.uz' })).toBe(403);
    expect(await from({ origin: 'null' })).toBe(403);
    expect(await from({ 'sec-fetch-site': 'cross-site' })).toBe(403);
  });
});
