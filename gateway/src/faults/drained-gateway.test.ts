import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { SECRET, startWorld, until } from '../testing/gateway-world.ts';
import { ask, fileWith, startProcess } from '../testing/process.ts';
import { sendJson, startScripted } from '../testing/scripted-server.ts';
import { compose, SchoolWorld } from '../testing/subgraphs.ts';
import { serve } from '../testing/transports.ts';

const ready = async (origin: string) => (await fetch(`${origin}/ready`).catch(() => undefined))?.status === 200;

/** Requests in turn to those of these gateways that say that they are ready, as a load balancer sends them. */
function balance(origins: string[]) {
  let chosen = [...origins];
  let turn = 0;
  let isOver = false;
  let answered = 0;
  const failures: unknown[] = [];
  const look = async () => {
    while (!isOver) {
      const states = await Promise.all(origins.map(ready));
      chosen = origins.filter((_, index) => states[index]);
      await pause(50);
    }
  };
  const lane = async () => {
    while (!isOver && failures.length < 50) {
      turn += 1;
      const origin = chosen[turn % chosen.length] ?? '';
      const answer = await ask(origin, `{ user(id: ${turn}) { fullName progress } }`).catch((error) => error);
      if (answer.data?.user?.progress === undefined || answer.errors) failures.push(answer);
      else answered += 1;
    }
  };
  const running = Promise.all([look(), ...Array.from({ length: 6 }, lane)]);
  return {
    failures,
    answered: () => answered,
    async stop() {
      isOver = true;
      await running;
    },
  };
}

describe('one of two gateways that is told to end', () => {
  it('is unready at once, answers what comes, sends its sockets away and ends with 0; no request fails', async () => {
    const school = new SchoolWorld();
    const servers = await Promise.all(school.subgraphs.map((subgraph) => serve(subgraph, SECRET)));
    const urls = Object.fromEntries(servers.map(({ url }, index) => [school.subgraphs[index]?.name, url]));
    const env = {
      SUPERGRAPH: await fileWith(compose(school.subgraphs, urls)),
      HOP_SECRET: SECRET,
      LIMITS: 'addressRate=0',
    };
    await using leaving = startProcess([], env);
    await using staying = startProcess([], env);
    const [origin, other] = await Promise.all([leaving.origin(), staying.origin()]);
    const load = balance([origin, other]);
    await until(() => load.answered() > 50);
    const sockets = Array.from(
      { length: 20 },
      () => new WebSocket(`${origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws'),
    );
    const closes = Promise.all(sockets.map((socket) => once(socket, 'close').then(([code]) => code)));
    await Promise.all(sockets.map((socket) => once(socket, 'open')));
    for (const socket of sockets) socket.send('{"type":"connection_init"}');

    const asked = school.lookups.lessons ?? 0;
    school.lessonsDelay = 1_000;
    const underWay = ask(origin, '{ user(id: 7) { progress } }');
    await until(() => (school.lookups.lessons ?? 0) > asked + 10);
    school.lessonsDelay = 0;
    const start = performance.now();
    leaving.child.kill('SIGTERM');
    await until(async () => !(await ready(origin)));
    leaving.child.kill('SIGTERM');
    const late = await fetch(`${origin}/graphql?query={lesson}`, { headers: { 'apollo-require-preflight': '1' } });
    expect([await late.json(), late.headers.get('connection')]).toEqual([{ data: { lesson: 'Alifbo' } }, 'close']);
    expect(await underWay).toEqual({ data: { user: { progress: 70 } } });

    expect(await leaving.exit).toBe(0);
    expect(performance.now() - start).toBeLessThan(15_000);
    expect(new Set(await closes)).toEqual(new Set([1001]));
    const before = load.answered();
    await until(() => load.answered() > before + 20);
    await load.stop();
    expect(load.failures).toEqual([]);
    for (const server of servers) await server.close();
  });

  it('does not wait for ever for what does not end', async () => {
    const school = new SchoolWorld();
    school.lessonsDelay = 60_000;
    const { subgraphs } = school;
    const servers = await Promise.all(subgraphs.map((subgraph) => serve(subgraph, SECRET)));
    const urls = Object.fromEntries(servers.map(({ url }, index) => [subgraphs[index]?.name, url]));
    await using gateway = startProcess([], {
      SUPERGRAPH: await fileWith(compose(subgraphs, urls)),
      HOP_SECRET: SECRET,
      SUBGRAPH_DEADLINE_MS: '60000',
      DRAIN_GRACE_MS: '0',
      DRAIN_TIMEOUT_MS: '1000',
    });
    const asked = ask(await gateway.origin(), '{ user(id: 7) { progress } }').catch(() => 'cut off');
    await until(() => school.lookups.lessons === 1);
    gateway.child.kill('SIGTERM');
    expect(await gateway.exit).toBe(0);
    expect(await asked).toBe('cut off');
    expect(gateway.log.at(-1)).toMatchObject({ msg: 'what is still under way is cut off' });
    for (const server of servers) await server.close();
  });

  it('ends an operation that is under way with all the calls that it still needs', async () => {
    const asked = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    await using main = await startScripted(async (res) => {
      asked.resolve();
      await released.promise;
      sendJson(res, '{"data":{"user":{"__typename":"User","id":"7"}}}');
    });
    await using world = await startWorld('over HTTP', { subgraphUrls: { main: main.url } });
    expect((await world.post('{ lesson }')).body.errors).toBeUndefined();
    const answer = world.post('{ user(id: 7) { progress } }');
    await asked.promise;
    const closed = world.gateway.close();
    const { status, headers } = await world.post('{ lesson }');
    expect([status, headers.get('retry-after'), headers.get('connection')]).toEqual([503, '1', 'close']);
    released.resolve();
    expect((await answer).body).toEqual({ data: { user: { progress: 70 } } });
    await closed;
  });
});
