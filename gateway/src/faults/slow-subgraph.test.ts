import { describe, expect, it } from 'vitest';
import { startFaultProxy } from '../testing/fault-proxy.ts';
import { SECRET, startWorld, until } from '../testing/gateway-world.ts';
import { startScripted } from '../testing/scripted-server.ts';
import { SchoolWorld, type Subgraph } from '../testing/subgraphs.ts';
import { serve } from '../testing/transports.ts';

const unavailable = { code: 'SUBGRAPH_UNAVAILABLE', subgraph: 'lessons' };

describe('a subgraph that takes far too long', () => {
  it('is cut at its deadline, gets a hundred calls at most, and holds up nobody who does not ask it', async () => {
    await using slow = await startScripted((res) => void setTimeout(() => res.end(), 60_000).unref());
    await using world = await startWorld('over HTTP', {
      subgraphUrls: { lessons: slow.url },
      deadlines: { query: 4_000 },
    });
    let isAnyCut = false;
    const partial = Array.from({ length: 170 }, async (_, id) => {
      const { body } = await world.post(`{ user(id: ${id}) { fullName progress } }`);
      // Those who find no place are answered before, and others once it is known that nobody is there.
      isAnyCut ||= slow.open === 0;
      return body;
    });
    await until(() => slow.open > 20);
    const others = await Promise.all(
      Array.from({ length: 20 }, (_, id) => world.post(`{ user(id: ${id}) { fullName results } }`)),
    );
    expect(isAnyCut).toBe(false);
    for (const { body } of others) expect(body.errors).toBeUndefined();
    for (const [id, { data, errors }] of (await Promise.all(partial)).entries()) {
      expect(data).toEqual({ user: { fullName: `Pupil ${id}`, progress: null } });
      expect(errors).toEqual([expect.objectContaining({ path: ['user', 'progress'], extensions: unavailable })]);
    }
    expect(slow.mostOpen).toBeLessThanOrEqual(100);
    // What was cut is given up on the wire too.
    await until(() => slow.open === 0);
  });
});

describe('a line with 200 ms more to go and back, and one piece in a hundred lost', () => {
  it('costs time, and no answer', async () => {
    const lessons = new SchoolWorld().subgraphs.find(({ name }) => name === 'lessons') as Subgraph;
    const server = await serve(lessons, SECRET);
    await using line = await startFaultProxy(server.url);
    await using world = await startWorld('over HTTP', { subgraphUrls: { lessons: line.url } });
    const times = async () => {
      const measured: number[] = [];
      const lane = async (first: number) => {
        for (let id = first; id < first + 10; id += 1) {
          const start = performance.now();
          const { body } = await world.post(`{ user(id: ${id}) { progress } }`);
          expect(body).toEqual({ data: { user: { progress: id * 10 } } });
          measured.push(performance.now() - start);
        }
      };
      await Promise.all([lane(0), lane(10), lane(20), lane(30)]);
      return measured.sort((a, b) => a - b);
    };
    await times();
    const fair = await times();
    Object.assign(line.weather, { delay: 100, loss: 0.01 });
    const foul = await times();
    expect(foul[0]).toBeGreaterThan(195);
    // The median and not the slowest: three round trips are said to be enough, and the machine may have other things to do.
    expect(foul[20]).toBeLessThan((fair[20] ?? 0) + 3 * 200 + 400);
    await server.close();
  });

  it('that breaks in the middle is opened again', async () => {
    const lessons = new SchoolWorld().subgraphs.find(({ name }) => name === 'lessons') as Subgraph;
    const server = await serve(lessons, SECRET);
    await using line = await startFaultProxy(server.url);
    await using world = await startWorld('over HTTP', { subgraphUrls: { lessons: line.url } });
    line.weather.delay = 30;
    for (let round = 0; round < 3; round += 1) {
      const answer = world.post('{ lesson }');
      await until(() => line.connections() > 0);
      line.cut();
      expect((await answer).body).toEqual({ data: { lesson: 'Alifbo' } });
      // A second try is not had for nothing.
      for (let call = 0; call < 10; call += 1) await world.post(`{ user(id: ${round}${call}) { progress } }`);
    }
    await server.close();
  });
});
