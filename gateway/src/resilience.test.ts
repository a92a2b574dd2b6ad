import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import type { SubgraphResponse, SubgraphTransport } from './fetching/transport.ts';
import { startWorld } from './testing/gateway-world.ts';

const HOME = '{ user(id: 1) { fullName results progress } lesson }';
const without = (lost: object) => ({
  user: { fullName: 'Pupil 1', results: [1, 7], progress: 10, ...lost },
  lesson: 'Alifbo',
});

type Answering = (res: Parameters<RequestListener>[1]) => unknown;

const json = (res: Parameters<RequestListener>[1], text: string) =>
  res.writeHead(200, { 'content-type': 'application/json' }).end(text);

function answering(response: unknown): SubgraphTransport {
  const answer = async () => response as SubgraphResponse;
  return { execute: answer, subscribe: answer };
}

async function brokenServer(listener: RequestListener) {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    [Symbol.dispose]() {
      server.closeAllConnections();
      server.close();
    },
  };
}

describe('a subgraph in trouble', () => {
  it('that is down costs only its own fields, named in an error', async () => {
    await using world = await startWorld('over HTTP');
    await world.servers.olimp?.close();
    const { status, body } = await world.post(HOME);
    expect(status).toBe(200);
    expect(body.data).toEqual(without({ results: null }));
    expect(body.errors).toEqual([
      {
        message: 'This part of Alif24 is not answering at the moment: olimp.',
        path: ['user', 'results'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'olimp' },
      },
    ]);
  });

  it('that is down costs a root field of its own alone', async () => {
    await using world = await startWorld('over HTTP');
    await world.servers.lessons?.close();
    const { body } = await world.post('{ hello: lesson user(id: 1) { fullName } }');
    expect(body.data).toEqual({ hello: null, user: { fullName: 'Pupil 1' } });
    expect(body.errors[0].path).toEqual(['hello']);
  });

  it('names the lost field of every entity in a list', async () => {
    await using world = await startWorld('in memory', {
      transports: { lessons: { ...answering(null), execute: () => Promise.reject(new Error('gone')) } },
    });
    const { body } = await world.post('{ friends(first: 2) { fullName progress } }');
    expect(body.errors.map(({ path }: { path: unknown[] }) => path)).toEqual([
      ['friends', 0, 'progress'],
      ['friends', 1, 'progress'],
    ]);
  });

  it('that refuses one field and so loses what stands beside it is quoted, and nothing is added', async () => {
    const refusal = { message: 'Not yours.', extensions: { code: 'FORBIDDEN' } };
    const refuses = (data: unknown, path: unknown[]) => answering({ data, errors: [{ ...refusal, path }] });
    const codesOf = ({ body }: { body: { errors: Array<{ path: unknown; extensions: { code: string } }> } }) =>
      body.errors.map(({ path, extensions }) => [path, extensions.code]);
    await using roots = await startWorld('in memory', { transports: { main: refuses(null, ['drops']) } });
    expect(codesOf(await roots.post('{ friends { id } drops }'))).toEqual([[['drops'], 'FORBIDDEN']]);
    const entity = refuses({ _entities: [null] }, ['_entities', 0, 'b']);
    await using entities = await startWorld('in memory', { transports: { olimp: entity } });
    expect(codesOf(await entities.post('{ user(id: 1) { a: results b: results } }'))).toEqual([
      [['user', 'b'], 'FORBIDDEN'],
    ]);
  });

  it('that is slow is not waited for beyond its deadline', async () => {
    await using world = await startWorld('in memory', { deadlines: { query: 50 } });
    const { body } = await world.post('{ slow lesson }');
    expect(body.data).toEqual({ slow: null, lesson: 'Alifbo' });
    expect(body.errors[0].extensions).toEqual({ code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'olimp' });
  });

  it('that drips its bytes is cut at the same deadline', async () => {
    using slow = await brokenServer(
      (_req, res) => void res.writeHead(200, { 'content-type': 'application/json' }).write('{'),
    );
    await using world = await startWorld('over HTTP', {
      deadlines: { query: 100 },
      subgraphUrls: { lessons: slow.url },
    });
    const { body } = await world.post(HOME);
    expect(body.data).toEqual({ ...without({ progress: null }), lesson: null });
  });

  it.each([
    ['HTML', (res) => json(res, '<html>')],
    ['JSON that is not called so', (res) => res.end('{"data":{"lesson":"x"}}')],
    ['an error page', (res) => res.writeHead(502).end('bad gateway')],
    ['a refusal of the hop', (res) => res.writeHead(401).end('{"errors":[]}')],
    ['more bytes than allowed', (res) => json(res, `{"data":{"lesson":"${'x'.repeat(9_000)}"}}`)],
    ['a list', (res) => json(res, '[]')],
    ['no data', (res) => json(res, '{}')],
  ] satisfies [string, Answering][])('that answers with %s counts as one that does not answer', async (_, answer) => {
    using broken = await brokenServer((_req, res) => void answer(res));
    await using world = await startWorld('over HTTP', { responseBytes: 5_000, subgraphUrls: { lessons: broken.url } });
    const { body } = await world.post('{ lesson quiz(id: 1) { id } }');
    expect(body.data).toEqual({ lesson: null, quiz: { id: '1' } });
    expect(body.errors[0].extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
  });

  it('cannot pollute the gateway with its JSON', async () => {
    using broken = await brokenServer(
      (_req, res) => void json(res, '{"data":{"lesson":"x","__proto__":{"polluted":1}}}'),
    );
    await using world = await startWorld('over HTTP', { subgraphUrls: { lessons: broken.url } });
    const { body } = await world.post('{ lesson }');
    expect(body.data).toEqual({ lesson: 'x' });
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
  });
});

describe("a subgraph's error", () => {
  it('keeps its code and words, and gains the name of the subgraph', async () => {
    await using world = await startWorld('over HTTP');
    const { body } = await world.post('{ lesson coded }');
    expect(body).toEqual({
      data: { lesson: 'Alifbo', coded: null },
      errors: [
        {
          message: 'There is no such quiz.',
          path: ['coded'],
          extensions: { code: 'QUIZ_NOT_FOUND', subgraph: 'main' },
        },
      ],
    });
  });

  it('without a code is masked, and logged in full under the id of the request', async () => {
    const lines: string[] = [];
    const logger = pino({ level: 'warn' }, { write: (line: string) => void lines.push(line) });
    await using world = await startWorld('in memory', { logger });
    const { body, headers } = await world.post('{ broken }');
    expect(body.errors).toEqual([
      {
        message: 'Something went wrong on our side.',
        path: ['broken'],
        extensions: { code: 'INTERNAL_SERVER_ERROR', subgraph: 'main' },
      },
    ]);
    const line = JSON.parse(lines.find((text) => text.includes('select secret')) ?? '{}');
    expect(line.requestId).toBe(headers.get('x-request-id'));
  });

  it('is told over the socket just the same', async () => {
    await using world = await startWorld('in memory');
    const { value } = await world.socket().iterate({ query: '{ broken coded }' }).next();
    expect(value.errors.map(({ extensions }: { extensions: object }) => extensions)).toEqual([
      { code: 'INTERNAL_SERVER_ERROR', subgraph: 'main' },
      { code: 'QUIZ_NOT_FOUND', subgraph: 'main' },
    ]);
  });

  it('is made up for a null that may not be one', async () => {
    await using world = await startWorld('in memory', { transports: { main: answering({ data: { drops: null } }) } });
    const { body } = await world.post('{ drops }');
    expect(body.data).toBeNull();
    expect(body.errors[0]).toMatchObject({ path: ['drops'], extensions: { code: 'INTERNAL_SERVER_ERROR' } });
  });
});
