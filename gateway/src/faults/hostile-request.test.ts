import { describe, expect, it } from 'vitest';
import { type GatewayWorld, startWorld } from '../testing/gateway-world.ts';
import { sendJson, startScripted } from '../testing/scripted-server.ts';

// One more than it takes to open a breaker, and no two alike: the same ones under way would be one call.
const TIMES = 6;
const query = (n: number) => `{ user(id: ${n}) { fullName } }`;

async function expectAllIsWell(world: GatewayWorld): Promise<void> {
  expect((await world.post(query(100))).body).toEqual({ data: { user: { fullName: 'Pupil 100' } } });
}

describe('a request that no subgraph can take', () => {
  it('for a session that is none of ours costs nobody anything', async () => {
    await using world = await startWorld('over HTTP');
    const headers = { cookie: `__Host-alif24-session=${'a'.repeat(13_500)}` };
    for (let n = 0; n < TIMES; n += 1) {
      const { body } = await world.post(`{ session user(id: ${n}) { id } }`, { headers });
      expect(body).toEqual({ data: { session: null, user: { id: String(n) } } });
    }
    await expectAllIsWell(world);
  });

  it.each([400, 413, 414, 431])(
    'and is told so with %i costs its sender the answer, and nobody else',
    async (status) => {
      await using server = await startScripted((res, _, { headers }) => {
        if (headers['x-tenant']) res.writeHead(status, { 'content-type': 'text/plain' }).end('no');
        else sendJson(res, JSON.stringify({ data: { user: { fullName: 'Pupil 100' } } }));
      });
      await using world = await startWorld('over HTTP', {
        subgraphUrls: { main: server.url },
        forwardHeaders: ['x-tenant'],
      });
      for (let n = 0; n < TIMES; n += 1) {
        const { body } = await world.post(query(n), { headers: { 'x-tenant': 'much' } });
        expect(body.errors[0].extensions.code).toBe('SUBGRAPH_UNAVAILABLE');
      }
      expect(server.requests).toBe(TIMES);
      await expectAllIsWell(world);
    },
  );
});
