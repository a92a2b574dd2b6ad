import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import { startWorld, until } from '../testing/gateway-world.ts';
import { sendJson, startScripted } from '../testing/scripted-server.ts';

const BOARD = 'subscription { boardChanged(quizId: 1) { sequence } }';

function blockFor(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe('a gateway that does nothing for most of a second', () => {
  it('loses no socket, and no answer', async () => {
    await using world = await startWorld('in memory');
    const seen = Array.from({ length: 100 }, () => [] as number[]);
    let losses = 0;
    for (const sequences of seen) {
      const socket = world.socket({
        on: {
          closed: () => {
            losses += 1;
          },
        },
      });
      const next = ({ data }: { data?: unknown }) =>
        void sequences.push((data as { boardChanged: { sequence: number } }).boardChanged.sequence);
      socket.subscribe({ query: BOARD }, { next, error() {}, complete() {} });
    }
    await until(() => seen.every((sequences) => sequences.at(-1) === 0));
    const answers = Array.from({ length: 20 }, (_, id) => world.post(`{ user(id: ${id}) { progress } }`));
    blockFor(700);
    world.school.score();
    blockFor(700);
    expect((await Promise.all(answers)).filter(({ body }) => body.errors)).toEqual([]);
    await until(() => seen.every((sequences) => sequences.at(-1) === 1));
    expect(losses).toBe(0);
  });
});

describe('a gateway that is asked more than it can answer', () => {
  it('says so at once, with the time to come back, and answers those whom it let in', async () => {
    const released = Promise.withResolvers<void>();
    await using lessons = await startScripted(async (res) => {
      await released.promise;
      sendJson(res, '{"data":{"_entities":[{"progress":1}]}}');
    });
    await using world = await startWorld('over HTTP', {
      requestsAtOnce: 10,
      subgraphUrls: { lessons: lessons.url },
      deadlines: { query: 60_000 },
    });
    const letIn = Array.from({ length: 10 }, (_, id) => world.post(`{ user(id: ${id}) { progress } }`));
    await until(() => lessons.open === 10);
    // Twice as many again, while nothing moves.
    const excess = await Promise.all(
      Array.from({ length: 20 }, (_, id) => world.post(`{ user(id: ${id}) { progress } }`)),
    );
    for (const { status, headers, body } of excess) {
      expect([status, headers.get('retry-after'), body.errors[0].extensions.code]).toEqual([503, '1', 'OVERLOADED']);
    }
    expect((await fetch(`${world.origin}/health`)).status).toBe(200);
    expect((await fetch(`${world.origin}/ready`)).status).toBe(200);
    released.resolve();
    for (const { status, body } of await Promise.all(letIn)) expect([status, body.errors]).toEqual([200, undefined]);
    expect((await world.post('{ user(id: 99) { progress } }')).status).toBe(200);
  });

  it('keeps no place for those who never finish asking when others want it', async () => {
    await using world = await startWorld('in memory', { requestsAtOnce: 3, limits: { bodyTimeout: 20_000 } });
    const head = 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 50\r\n\r\n{';
    const said = ['', '', ''];
    const slow = said.map((_, n) => {
      const socket = connect(Number(new URL(world.origin).port), '127.0.0.1');
      return socket
        .on('error', () => {})
        .on('data', (chunk) => {
          said[n] = `${said[n]}${chunk}`;
        });
    });
    await Promise.all(slow.map((socket) => new Promise((resolve) => socket.write(head, resolve))));
    expect((await fetch(`${world.origin}/health`)).status).toBe(200);
    await until(async () => (await world.post('{ lesson }')).status === 200);
    await until(() => said.some((text) => text.startsWith('HTTP/1.1 408')));
    // One place was wanted, so one was taken.
    expect(said.filter((text) => text !== '')).toHaveLength(1);
    for (const socket of slow) socket.destroy();
  });
});
