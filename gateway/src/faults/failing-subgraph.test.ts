import { describe, expect, it } from 'vitest';
import { startWorld, until } from '../testing/gateway-world.ts';
import { type Script, sendJson, startScripted } from '../testing/scripted-server.ts';

const entities = (body: string) => {
  const { representations } = JSON.parse(body).variables;
  return JSON.stringify({
    data: { _entities: representations.map(({ id }: { id: string }) => ({ progress: Number(id) })) },
  });
};

describe('a subgraph of which every second reply is 500', () => {
  it('is asked once more by queries, which adds a tenth to its traffic at most', async () => {
    const script: Script = (res, body) =>
      server.requests % 2 ? res.writeHead(500).end() : sendJson(res, entities(body));
    const server = await startScripted(script);
    await using _ = server;
    await using world = await startWorld('over HTTP', { subgraphUrls: { lessons: server.url } });
    let answered = 0;
    for (let id = 0; id < 100; id += 1) {
      const { body } = await world.post(`{ user(id: ${id}) { fullName progress } }`);
      expect(body.data.user.fullName).toBe(`Pupil ${id}`);
      if (body.data.user.progress === id) answered += 1;
    }
    expect(server.requests).toBeGreaterThan(105);
    expect(server.requests).toBeLessThanOrEqual(100 * 1.1 + 1);
    // Each retry came after a 500, and so was answered.
    expect(answered).toBeGreaterThan(50);
  });

  it('is asked once by a mutation', async () => {
    await using server = await startScripted((res) => res.writeHead(500).end());
    await using world = await startWorld('over HTTP', { subgraphUrls: { main: server.url } });
    const { body } = await world.post('mutation { logout }');
    expect(body).toMatchObject({ data: { logout: null }, errors: [{ extensions: { code: 'SUBGRAPH_UNAVAILABLE' } }] });
    expect(server.requests).toBe(1);
  });
});

describe('a subgraph that talks nonsense', () => {
  it('without end is cut at the cap, and the connection is given up', async () => {
    const piece = 'x'.repeat(64 * 1024);
    let sent = 0;
    let isGivenUp = false;
    const endless: Script = (res) => {
      res.writeHead(200, { 'content-type': 'application/json' });
      res.write('{"data":{"lesson":"');
      const pour = () => {
        while (!res.destroyed && sent < 200 * 1024 * 1024) {
          sent += piece.length;
          if (!res.write(piece)) return void res.once('drain', pour);
        }
      };
      res.once('close', () => {
        isGivenUp = true;
      });
      pour();
    };
    await using server = await startScripted(endless);
    await using world = await startWorld('over HTTP', { subgraphUrls: { lessons: server.url } });
    const { body } = await world.post('{ lesson user(id: 1) { fullName } }');
    expect(body.data).toEqual({ lesson: null, user: { fullName: 'Pupil 1' } });
    await until(() => isGivenUp);
    expect(sent).toBeLessThan(50 * 1024 * 1024);
  });

  it('that says beforehand how much it has to say is not even listened to', async () => {
    let isGivenUp = false;
    await using server = await startScripted((res) => {
      res.once('close', () => {
        isGivenUp = true;
      });
      res.writeHead(200, { 'content-type': 'application/json', 'content-length': 200 * 1024 * 1024 }).write('{');
    });
    await using world = await startWorld('over HTTP', {
      subgraphUrls: { lessons: server.url },
      deadlines: { query: 60_000 },
    });
    expect((await world.post('{ lesson }')).body.errors[0].extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
    await until(() => isGivenUp);
  });

  it.each([
    ['half of it', '{"data":{"lesson":"Ali'],
    ['nothing at all', ''],
    ['a prototype', '{"__proto__":{"data":{"lesson":"x"}}}'],
    ['errors that are none', '{"data":{"lesson":"x"},"errors":[{"path":"lesson"}]}'],
  ])('as %s costs its own fields alone', async (_, text) => {
    await using server = await startScripted((res) => sendJson(res, text));
    await using world = await startWorld('over HTTP', { subgraphUrls: { lessons: server.url } });
    const { body } = await world.post('{ lesson user(id: 1) { fullName results } }');
    expect(body.data).toEqual({ lesson: null, user: { fullName: 'Pupil 1', results: [1, 7] } });
    expect(body.errors).toEqual([
      expect.objectContaining({
        path: ['lesson'],
        extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'lessons' },
      }),
    ]);
    expect(({} as { data?: unknown }).data).toBeUndefined();
  });
});
