// Two gateways, as behind one address, and the Redis that both have.
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { createGateway, type Gateway } from '@alif24/gateway';
import { hasRedis, type RedisServer, startRedis } from '@alif24/subgraph-shared/events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

const LIMIT = 50;

interface Door {
  gateway: Gateway;
  server: Server;
  url: string;
}

async function openDoor(redisUrl: string): Promise<Door> {
  const gateway = await createGateway({
    supergraph: { file: resolve(import.meta.dirname, '../schema/supergraph.graphql') },
    limits: { addressRate: LIMIT, rateWindow: 3_600_000 },
    trustProxy: true,
    redisUrl,
  });
  const server = createServer(gateway.handleRequest);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return { gateway, server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql` };
}

/** Asks from an address; the status of the answer. */
async function ask({ url }: Door, address: string): Promise<number> {
  const headers = { 'content-type': 'application/json', 'x-forwarded-for': address };
  const answer = await fetch(url, { method: 'POST', headers, body: '{"query":"{ __typename }"}' });
  await answer.text();
  return answer.status;
}

const many = (count: number, work: () => Promise<number>) => Promise.all(Array.from({ length: count }, work));

describe.skipIf(!hasRedis())('two gateways that share a Redis (needs redis-server)', () => {
  let redis: RedisServer;
  let one: Door;
  let other: Door;
  beforeAll(async () => {
    redis = await startRedis();
    [one, other] = [await openDoor(redis.url), await openDoor(redis.url)];
  });
  afterAll(async () => {
    for (const { gateway, server } of [one, other]) {
      await gateway.close();
      server.closeAllConnections();
      server.close();
    }
    await redis.kill();
  });

  /** Asked so seldom that the gateway would not refuse by its own count. */
  const isRefused = (door: Door, address: string) =>
    expect.poll(() => ask(door, address), { interval: 100, timeout: (LIMIT - 10) * 100 }).toBe(429);

  it('count together: who has asked at one as often as is allowed is refused at the other', async () => {
    expect(await many(LIMIT, () => ask(one, '10.0.0.1'))).toEqual(Array(LIMIT).fill(200));
    await isRefused(other, '10.0.0.1');
    expect(await ask(other, '10.0.0.2')).toBe(200);
  });

  it('let in no more than is allowed, each, however fast it comes', async () => {
    const all = await Promise.all([one, other].map((door) => many(2 * LIMIT, () => ask(door, '10.0.0.3'))));
    for (const statuses of all) expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(LIMIT);
    for (const door of [one, other]) expect(await ask(door, '10.0.0.3')).toBe(429);
  });

  it('count each for itself while it is away, and together once it is back', async () => {
    await redis.kill();
    for (const door of [one, other]) {
      const statuses = await many(LIMIT + 1, () => ask(door, '10.0.0.4'));
      expect(statuses.filter((status) => status === 200)).toHaveLength(LIMIT);
    }
    await redis.start();
    // Another address each time, which the other is asked from twice: so its own count refuses nobody.
    let tries = 0;
    const last = () => `10.1.0.${tries}`;
    const status = async () => {
      const answered = await ask(other, last());
      tries += 1;
      await many(LIMIT, () => ask(one, last()));
      await ask(other, last());
      return answered;
    };
    await expect.poll(status, { interval: 200, timeout: 10_000 }).toBe(429);
  });
});
