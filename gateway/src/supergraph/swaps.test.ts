import { on, once } from 'node:events';
import { rename, writeFile } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { silentObserver } from '../observability/observer.ts';
import { startWorld, until } from '../testing/gateway-world.ts';
import { ask, fileWith, startProcess } from '../testing/process.ts';
import { compose, SchoolWorld } from '../testing/subgraphs.ts';

const { subgraphs } = new SchoolWorld();
const FIRST = compose(subgraphs);
const SECOND = compose(subgraphs.map(({ name, typeDefs }) => ({ name, typeDefs: `${typeDefs} scalar New` })));
const HAS_NEW = '{ __type(name: "New") { name } }';

// So many types that a graph which is not let go of is seen in the memory.
const FILLER = Array.from(
  { length: 250 },
  (_, index) => `type Filler${index} { a: Int b: String c: [Filler${index}!] }`,
);
const FIELDS = FILLER.map((_, index) => `filler${index}(id: ID!, first: Int): Filler${index}`);
const big = (more: string) =>
  compose(
    subgraphs.map(({ name, typeDefs }) => ({
      name,
      typeDefs:
        name === 'lessons'
          ? `${typeDefs} ${more} ${FILLER.join('\n')} extend type Query { ${FIELDS.join('\n')} }`
          : typeDefs,
    })),
  );

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

function heap(): number {
  collectGarbage();
  return process.memoryUsage().heapUsed;
}

/** One socket for many questions, which no library opens again. */
async function openSocket(origin: string) {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const next = async (type: string) => {
    for await (const [data] of on(socket, 'message')) {
      const message = JSON.parse(String(data));
      if (message.type === type) return message.payload;
    }
  };
  await once(socket, 'open');
  const acknowledged = next('connection_ack');
  socket.send('{"type":"connection_init"}');
  await acknowledged;
  let count = 0;
  return {
    ask: (query: string) => {
      const answer = next('next');
      count += 1;
      socket.send(JSON.stringify({ type: 'subscribe', id: String(count), payload: { query } }));
      return answer;
    },
    isOpen: () => socket.readyState === socket.OPEN,
    close: () => socket.close(),
  };
}

async function replace(file: string, text: string): Promise<void> {
  await writeFile(`${file}.next`, text);
  await rename(`${file}.next`, file);
}

describe('twenty supergraphs, one after the other, under load', () => {
  it('fail no request, keep sockets that only ask, bring streams back, and leave no memory behind', async () => {
    const graphs = [big('scalar Odd'), big('scalar Even')];
    await using world = await startWorld('in memory', { supergraph: { sdl: graphs[0] ?? '' } });
    let isOver = false;
    let answered = 0;
    const answers = new Set<string>();
    const load = Array.from({ length: 4 }, async () => {
      while (!isOver) {
        const { status, body } = await world.post('{ user(id: 1) { fullName progress results } }');
        answers.add(JSON.stringify([status, body]));
        answered += 1;
      }
    });
    const asking = await openSocket(world.origin);
    const events: unknown[] = [];
    const listening = world.socket({ retryAttempts: 1_000 });
    listening.subscribe(
      { query: 'subscription { boardChanged(quizId: 1) { sequence } }' },
      { next: (event) => void events.push(event.data), error() {}, complete() {} },
    );
    await until(() => events.length > 0);

    let before = 0;
    for (let swap = 1; swap <= 20; swap += 1) {
      const seen = answered;
      expect(world.gateway.swapSupergraph(graphs[swap % 2] ?? '')).toBe(true);
      expect(await asking.ask('{ lesson }')).toEqual({ data: { lesson: 'Alifbo' } });
      await until(() => answered > seen + 4);
      if (swap === 4) before = heap();
    }
    const after = heap();
    isOver = true;
    await Promise.all(load);
    const data = { user: { fullName: 'Pupil 1', progress: 10, results: [1, 7] } };
    expect([...answers]).toEqual([JSON.stringify([200, { data }])]);
    expect(after).toBeLessThan(before * 1.1);
    world.school.score();
    await until(() => events.some((event) => JSON.stringify(event) === '{"boardChanged":{"sequence":1}}'));
    expect(world.gateway.liveSubscriptions()).toBe(1);
    expect(asking.isOpen()).toBe(true);
    asking.close();
  });
});

describe('a supergraph file', () => {
  it('that is none leaves the old graph serving, which the log and the observer are told', async () => {
    const file = await fileWith(FIRST);
    const lines: string[] = [];
    const told: string[] = [];
    await using world = await startWorld('in memory', {
      supergraph: { file, watch: false },
      logger: pino({ level: 'error' }, { write: (line: string) => void lines.push(line) }),
      observer: { ...silentObserver, graph: (event) => told.push(event) },
    });
    await replace(file, 'type Query { lesson: String }');
    expect(await world.gateway.reloadSupergraph()).toBe(false);
    expect((await world.post('{ lesson }')).body).toEqual({ data: { lesson: 'Alifbo' } });
    expect(lines.join()).toContain('the old one goes on');
    await replace(file, SECOND);
    expect(await world.gateway.reloadSupergraph()).toBe(true);
    expect(await world.gateway.reloadSupergraph()).toBe(false);
    expect(told).toEqual(['refused', 'swapped']);
    expect((await world.post(HAS_NEW)).body.data).toEqual({ __type: { name: 'New' } });
  });

  it('is read at once on SIGHUP', async () => {
    const file = await fileWith(FIRST);
    await using gateway = startProcess(['--supergraph', file]);
    const origin = await gateway.origin();
    expect(await ask(origin, HAS_NEW)).toEqual({ data: { __type: null } });
    await writeFile(file, SECOND);
    gateway.child.kill('SIGHUP');
    await until(async () => (await ask(origin, HAS_NEW)).data.__type !== null);
    await writeFile(file, 'nothing of the kind');
    const refusals = () => gateway.log.filter(({ msg }) => String(msg).includes('the old one goes on')).length;
    // A look at the file's date says so once; each signal says it again.
    for (let signal = 1; signal <= 3; signal += 1) {
      gateway.child.kill('SIGHUP');
      await until(() => refusals() >= signal);
    }
    expect(await ask(origin, HAS_NEW)).toEqual({ data: { __type: { name: 'New' } } });
  });
});
