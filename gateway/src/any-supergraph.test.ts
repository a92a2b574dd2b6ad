import { createClient } from 'graphql-ws';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { cinema, type ForeignPart, firstLibrary, library, serveOpen, zoo } from './testing/foreign-graphs.ts';
import { ask, fileWith, startProcess } from './testing/process.ts';
import { compose } from './testing/subgraphs.ts';

async function serveAll(parts: ForeignPart[]) {
  const stack = new AsyncDisposableStack();
  const servers = await Promise.all(parts.map(async (part) => stack.use(await serveOpen(part))));
  const urls = Object.fromEntries(parts.map(({ name }, index) => [name, servers[index]?.url ?? '']));
  return { servers, urls, [Symbol.asyncDispose]: () => stack.disposeAsync() };
}

async function serving(sdl: string, flags: string[] = [], env: Record<string, string> = {}) {
  return startProcess(['--supergraph', await fileWith(sdl), ...flags], env);
}

describe('a supergraph that is not ours', () => {
  it('is served from its file, its subgraphs called where it says', async () => {
    await using parts = await serveAll(zoo);
    await using gateway = await serving(compose(zoo, parts.urls));
    const origin = await gateway.origin();
    expect(
      await ask(origin, '{ all { ... on Bear { honey meals } ... on Keeper { name } } animals { name meals } }'),
    ).toEqual({
      data: {
        all: [{ honey: 3, meals: 2 }, { name: 'Olim' }],
        animals: [
          { name: 'Ayiq', meals: 2 },
          { name: 'Turna', meals: 4 },
        ],
      },
    });
  });

  it('has its subgraphs where the variables say, whatever signs are in their names, and headers go on that are to go on', async () => {
    await using parts = await serveAll(cinema);
    const urls = {
      SUBGRAPH_URL_FILM_CATALOGUE: parts.urls['Film-Catalogue'] ?? '',
      SUBGRAPH_URL_TICKETS_V2: parts.urls['tickets.v2'] ?? '',
    };
    await using gateway = await serving(compose(cinema), ['--forward', 'Authorization, x-tenant'], {
      ...urls,
      FORWARD_HEADERS: 'x-other',
    });
    const origin = await gateway.origin();
    const headers = { authorization: 'Bearer not ours', 'x-tenant': 'north', 'x-other': 'stays', cookie: 'stays=1' };
    expect(await ask(origin, '{ whoAsks films { title price } }', headers)).toEqual({
      data: { whoAsks: 'Bearer not ours', films: [{ title: 'Solaris', price: 16_700 }] },
    });
    expect(parts.servers.flatMap(({ seen }) => seen).length).toBeGreaterThanOrEqual(2);
    for (const seen of parts.servers.flatMap(({ seen }) => seen)) {
      expect(seen).toMatchObject({ authorization: 'Bearer not ours', 'x-tenant': 'north' });
      expect(seen).not.toHaveProperty('x-other');
      expect(seen).not.toHaveProperty('cookie');
      expect(seen).not.toHaveProperty('x-alif24-hop');
    }
    expect(await ask(origin, '{ whoAsks }')).toEqual({ data: { whoAsks: null } });
  });

  it.each([
    ['composed today of subgraphs of the first federation', (urls: Record<string, string>) => compose(library, urls)],
    [
      'as the first federation wrote it',
      ({ books = '', authors = '' }: Record<string, string>) => firstLibrary(books, authors),
    ],
  ])('may be old: %s', async (_, compose) => {
    await using parts = await serveAll(library);
    await using gateway = await serving(compose(parts.urls));
    expect(await ask(await gateway.origin(), '{ books { title author { name born } } }')).toEqual({
      data: { books: [{ title: "O'tkan kunlar", author: { name: 'Abdulla Qodiriy', born: 1894 } }] },
    });
  });

  it('shares no answer between callers whose forwarded headers differ, over HTTP or over a socket', async () => {
    await using parts = await serveAll(cinema);
    await using gateway = await serving(compose(cinema, parts.urls), ['--forward', 'authorization']);
    const origin = await gateway.origin();
    const tokens = Array.from({ length: 20 }, (_, caller) => `Bearer ${caller}`);
    const answers = await Promise.all(tokens.map((authorization) => ask(origin, '{ whoAsks }', { authorization })));
    expect(answers.map(({ data }) => data.whoAsks)).toEqual(tokens);
    const overSockets = tokens.map(async (Authorization) => {
      const url = `${origin.replace('http', 'ws')}/graphql`;
      const client = createClient({ url, webSocketImpl: WebSocket, connectionParams: { Authorization } });
      const { value } = await client.iterate({ query: '{ whoAsks }' }).next();
      await client.dispose();
      return value?.data?.whoAsks;
    });
    expect(await Promise.all(overSockets)).toEqual(tokens);
  });

  it('is for sites of this machine, or for those that are named, with the headers that go on', async () => {
    await using parts = await serveAll(zoo);
    const preflight = async (env: Record<string, string>, site: string) => {
      await using gateway = await serving(compose(zoo, parts.urls), ['--forward', 'x-tenant'], env);
      const origin = await gateway.origin();
      const answer = await fetch(`${origin}/graphql`, { method: 'OPTIONS', headers: { origin: site } });
      return [answer.status, answer.headers.get('access-control-allow-headers')?.includes('x-tenant')];
    };
    expect(await preflight({ ALLOWED_ORIGINS: 'https://zoo.example' }, 'https://zoo.example')).toEqual([204, true]);
    expect(await preflight({ ALLOWED_ORIGINS: 'https://zoo.example' }, 'https://zoo.evil')).toEqual([403, undefined]);
    expect(await preflight({ NODE_ENV: 'production' }, 'http://localhost:0')).toEqual([204, true]);
  });

  it('is not served when a subgraph has no address', async () => {
    await using gateway = await serving(compose(cinema, { 'Film-Catalogue': 'redis://nowhere' }));
    expect(await gateway.exit).toBe(1);
    expect(gateway.words()).toContain('SUBGRAPH_URL_FILM_CATALOGUE is not set');
  });
});

describe('the command line', () => {
  it('explains itself', async () => {
    await using gateway = startProcess(['--help']);
    expect(await gateway.exit).toBe(0);
    expect(gateway.words()).toContain('--supergraph FILE');
  });

  it('counts more than the environment', async () => {
    await using gateway = await serving(compose(zoo), ['--port', '0', '--host', '127.0.0.1'], {
      PORT: '1',
      HOST: '192.0.2.1',
    });
    expect((await fetch(`${await gateway.origin()}/ready`)).status).toBe(200);
  });

  it.each([
    [['--supergraf', 'x'], "Unknown option '--supergraf'"],
    [['--supergraph', '/nowhere.graphql'], '/nowhere.graphql'],
    [['--supergraph', 'package.json'], 'no supergraph that can be served'],
    [['--supergraph', 'package.json', '--forward', 'host'], 'host is no header'],
    [['--supergraph', 'package.json', '--port', 'four'], 'PORT'],
  ])('%j is refused with one sentence', async (flags, sentence) => {
    await using gateway = startProcess(flags);
    expect(await gateway.exit).toBe(1);
    expect(gateway.words().trim().split('\n')).toEqual([expect.stringContaining(sentence)]);
  });
});
