import type { EventBus } from './event-bus.ts';
import { PostgresBus } from './postgres-bus.ts';
import { RedisBus } from './redis-bus.ts';

export type { Redis } from 'ioredis';
export type { EventBus, News } from './event-bus.ts';
export { openRedis } from './redis-client.ts';
export { hasRedis, type RedisServer, startRedis } from './redis-server.ts';

/** Redis where one is configured, else the database that is there anyway. */
export function openEventBus(databaseUrl: string, redisUrl?: string): Promise<EventBus> {
  return redisUrl ? RedisBus.open(redisUrl) : PostgresBus.open(databaseUrl);
}
