import { request } from 'node:http';
import { connect } from 'node:net';
import { getIntrospectionQuery } from 'graphql';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { SITE, startWorld } from '../testing/gateway-world.ts';

const nested = (depth: number) => `${'{ friend '.repeat(depth)}{ id }${' }'.repeat(depth)}`;
const many = (count: number, one: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => one(index)).join(' ');
const bomb = many(30, (level) => `fragment F${level} on User { ...F${level + 1} ...F${level + 1} }`);
const deepTypes = `{ name ${'ofType { name '.repeat(25)}${'}'.repeat(25)} }`;

const refused: [string, string, string][] = [
  ['too deep', `{ me ${nested(50)} }`, 'LIMIT_EXCEEDED'],
  ['too deep under the name of introspection', `query __schema { me ${nested(12)} }`, 'LIMIT_EXCEEDED'],
  [
    'too deep through a fragment so named',
    `{ me { ...__type } } fragment __type on User ${nested(12)}`,
    'LIMIT_EXCEEDED',
  ],
  ['too deep beside introspection', `{ __schema { queryType { name } } me ${nested(12)} }`, 'LIMIT_EXCEEDED'],
  ['introspecting too deep', `{ __type(name: "User") { fields { type ${deepTypes} } } }`, 'LIMIT_EXCEEDED'],
  [
    'going round in introspection',
    `{ __schema { types ${'{ fields { type '.repeat(5)}{ name }${' } }'.repeat(5)} } }`,
    'GRAPHQL_VALIDATION_FAILED',
  ],
  ['full of aliases', `{ me { ${many(16, (index) => `a${index}: id`)} } }`, 'LIMIT_EXCEEDED'],
  [
    'full of aliases in fragments',
    `{ me { ...A friend { ...A friend { ...A } } } } fragment A on User { ${many(6, (index) => `a${index}: id`)} }`,
    'LIMIT_EXCEEDED',
  ],
  ['one field a thousand times', `{ me { ${many(1_000, () => 'id')} } }`, 'LIMIT_EXCEEDED'],
  ['a fragment bomb', `{ me { ...F0 } } ${bomb} fragment F30 on User { id }`, 'LIMIT_EXCEEDED'],
  [
    'full of directives',
    `{ me { id ${'@include(if: true) '.repeat(1)} ${many(21, () => 'id @skip(if: true)')} } }`,
    'LIMIT_EXCEEDED',
  ],
  ['thousands of directives', `{ lesson ${many(10_000, () => '@include(if: true)')} }`, 'LIMIT_EXCEEDED'],
  ['many root fields', `mutation { ${many(11, (index) => `a${index}: login(phone: "1") { id }`)} }`, 'LIMIT_EXCEEDED'],
  ['never closed', '{a'.repeat(1_500), 'LIMIT_EXCEEDED'],
  ['spreading itself', '{ me { ...A } } fragment A on User { ...A }', 'GRAPHQL_VALIDATION_FAILED'],
  ['asking for a stream in pieces', '{ me { id ... @defer { fullName } } }', 'GRAPHQL_VALIDATION_FAILED'],
  ['not GraphQL', '{ me', 'GRAPHQL_PARSE_FAILED'],
];

describe('an operation', () => {
  it('that wants its answer in parts is told that it will not get it so', async () => {
    await using world = await startWorld('in memory');
    const { body } = await world.post('{ me { id ... @defer { fullName } } }');
    expect(body.errors[0].message).toBe('Answers are not delivered in parts here: leave out @defer and @stream.');
  });

  it.each(refused)('%s is refused alike over HTTP and socket, and no subgraph hears of it', async (_, query, code) => {
    let calls = 0;
    const count = async () => ({ data: { [`call${calls++}`]: null } });
    const spy = { execute: count, subscribe: count };
    await using world = await startWorld('in memory', { transports: { main: spy, olimp: spy, lessons: spy } });
    const { status, body } = await world.post(query);
    expect([status, body.errors[0].extensions.code]).toEqual([400, code]);
    if (query.length < 60_000) {
      const answer = world.socket().iterate({ query }).next();
      expect((await answer.catch((errors) => errors))[0].extensions.code).toBe(code);
    }
    expect(calls).toBe(0);
  });

  it('that is legal passes, and so does what tools ask of a schema', async () => {
    await using world = await startWorld('in memory');
    const { body } = await world.post(`{ user(id: 1) ${nested(8)} }`);
    expect(body.errors).toBeUndefined();
    const introspection = await world.post(getIntrospectionQuery({ inputValueDeprecation: true, oneOf: true }));
    expect(introspection.body.errors).toBeUndefined();
    const overSocket = await world.socket().iterate({ query: getIntrospectionQuery() }).next();
    expect(overSocket.value.errors).toBeUndefined();
  });

  it('with variables nested without end is refused', async () => {
    await using world = await startWorld('in memory');
    const body = `{"query":"{ lesson }","variables":{"a":${'['.repeat(5_000)}${']'.repeat(5_000)}}}`;
    expect((await world.post('', { body })).status).toBe(400);
  });
});

describe('a body', () => {
  it('is taken up to its limit and not beyond, also in chunks', async () => {
    await using world = await startWorld('in memory', { limits: { bodyBytes: 1_000 } });
    const body = JSON.stringify({ query: '{ lesson }', extensions: { fill: 'x'.repeat(1_000) } });
    const { status, body: answer } = await world.post('', { body });
    expect([status, answer.errors[0].extensions.code]).toEqual([413, 'LIMIT_EXCEEDED']);
    const chunked = await new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'transfer-encoding': 'chunked' };
      const req = request(`${world.origin}/graphql`, { method: 'POST', headers }, (res) =>
        resolve(res.resume().statusCode),
      );
      req.on('error', reject).end(body);
    });
    expect(chunked).toBe(413);
  });

  it('that does not arrive in time is given up', async () => {
    await using world = await startWorld('in memory', { limits: { bodyTimeout: 50 } });
    const socket = connect(Number(new URL(world.origin).port), '127.0.0.1');
    socket.write('POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{');
    expect(String(await new Promise((resolve) => socket.once('data', resolve)))).toContain('408');
    socket.destroy();
  });

  it.each([
    ['a form', { 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ['plain text', { 'content-type': 'text/plain' }, 415],
    ['in UTF-7', { 'content-type': 'application/json; charset=utf-7' }, 415],
    ['compressed', { 'content-encoding': 'gzip' }, 415],
  ])('that is %s is refused', async (_, headers: Record<string, string>, expected) => {
    await using world = await startWorld('in memory');
    expect((await world.post('{ lesson }', { headers })).status).toBe(expected);
  });

  it.each([
    ['a batch', [{ query: '{ lesson }' }, { query: '{ lesson }' }]],
    ['no JSON', '{"query":'],
    ['a number', 7],
    ['no operation', { query: 7 }],
  ])('that is %s is refused', async (_, body: unknown) => {
    await using world = await startWorld('in memory');
    const { status, body: answer } = await world.post('', { body });
    expect([status, answer.errors[0].extensions.code]).toEqual([400, 'BAD_REQUEST']);
  });
});

describe('a request', () => {
  it('with more than a hundred headers is refused', async () => {
    await using world = await startWorld('in memory');
    const headers = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`x-${index}`, '1']));
    expect((await world.post('{ lesson }', { headers })).status).toBe(431);
  });
});

describe('a browser', () => {
  it('on one of our sites may call, with its cookies', async () => {
    await using world = await startWorld('in memory');
    const preflight = await fetch(`${world.origin}/graphql`, { method: 'OPTIONS', headers: { origin: SITE } });
    expect(preflight.status).toBe(204);
    expect(preflight.headers.get('access-control-allow-origin')).toBe(SITE);
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization');
    const { headers } = await world.post('{ lesson }', { headers: { origin: SITE } });
    expect([headers.get('access-control-allow-origin'), headers.get('vary')]).toEqual([SITE, 'Origin']);
  });

  it.each(['null', 'https://evilalif24.uz', 'https://alif24.uz.evil.com', 'http://alif24.uz'])(
    'on %s may read nothing and open no socket',
    async (origin) => {
      await using world = await startWorld('in memory');
      const preflight = await fetch(`${world.origin}/graphql`, { method: 'OPTIONS', headers: { origin } });
      expect([preflight.status, preflight.headers.get('access-control-allow-origin')]).toEqual([403, null]);
      const { headers } = await world.post('{ lesson }', { headers: { origin } });
      expect([headers.get('access-control-allow-origin'), headers.get('vary')]).toEqual([null, 'Origin']);
      const url = `${world.origin.replace('http', 'ws')}/graphql`;
      const socket = new WebSocket(url, 'graphql-transport-ws', { origin });
      const error = await new Promise<Error>((resolve) => socket.once('error', resolve));
      expect(error.message).toContain('403');
    },
  );

  it('cannot be made to query or change anything by a link or a form', async () => {
    await using world = await startWorld('in memory');
    const get = async (query: string, headers: Record<string, string> = {}) =>
      (await fetch(`${world.origin}/graphql?query=${encodeURIComponent(query)}`, { headers })).status;
    expect(await get('{ lesson }')).toBe(400);
    expect(await get('{ lesson }', { 'content-type': 'text/plain' })).toBe(400);
    expect(await get('{ lesson }', { 'content-type': 'text/plain', 'apollo-require-preflight': '1' })).toBe(415);
    expect(await get('mutation { logout }', { 'apollo-require-preflight': '1' })).toBe(405);
  });
});

describe('a socket', () => {
  const open = (origin: string, protocol = 'graphql-transport-ws') =>
    new WebSocket(`${origin.replace('http', 'ws')}/graphql`, protocol);
  const closed = (socket: WebSocket) => new Promise<number>((resolve) => socket.once('close', resolve));
  const say = (socket: WebSocket, ...messages: string[]) => {
    socket.once('open', () => {
      for (const message of messages) socket.send(message);
    });
    return closed(socket);
  };
  const init = '{"type":"connection_init"}';
  const subscribe =
    '{"id":"1","type":"subscribe","payload":{"query":"subscription { boardChanged(quizId: 1) { sequence } }"}}';

  it('that breaks the protocol is closed with the code that says how', async () => {
    await using world = await startWorld('in memory');
    expect(await say(open(world.origin), subscribe)).toBe(4401);
    expect(await say(open(world.origin), init, init)).toBe(4429);
    expect(await say(open(world.origin), 'hello')).toBe(4400);
    expect(await say(open(world.origin), `{"type":"ping","payload":{"x":"${'x'.repeat(65 * 1_024)}"}}`)).toBe(1009);
    const twice = open(world.origin);
    twice.on('message', (data) => {
      if (String(data).includes('connection_ack')) twice.send(subscribe);
      if (String(data).includes('next')) twice.send(subscribe);
    });
    expect(await say(twice, init)).toBe(4409);
  });

  it('that never says who it is is closed', async () => {
    await using world = await startWorld('in memory');
    expect(await say(open(world.origin))).toBe(4408);
  });

  it('negotiates no compression and no older protocol', async () => {
    await using world = await startWorld('in memory');
    const socket = open(world.origin);
    await new Promise((resolve) => socket.once('open', resolve));
    expect(socket.extensions).toBe('');
    socket.terminate();
    const old = open(world.origin, 'graphql-ws');
    const error = await new Promise<Error>((resolve) => old.once('error', resolve));
    expect(error.message).toContain('subprotocol');
  });

  it('runs only so many operations at one time', async () => {
    await using world = await startWorld('in memory', { limits: { socketOperations: 3 } });
    const client = world.socket();
    const query = 'subscription ($quiz: ID!) { boardChanged(quizId: $quiz) { sequence } }';
    for (const quiz of ['1', '2', '3']) await client.iterate({ query, variables: { quiz } }).next();
    await expect(client.iterate({ query, variables: { quiz: '4' } }).next()).rejects.toMatchObject([
      { extensions: { code: 'LIMIT_EXCEEDED' } },
    ]);
  });
});
