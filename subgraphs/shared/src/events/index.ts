import type { EventBus } from './event-bus.ts';
import { PostgresBus } from './postgres-bus.ts';
import { RedisBus } from './redis-bus.ts';

export type { EventBus } from './event-bus.ts';

/** Redis where one is configured, else the database that is there anyway. */
export function openEventBus(databaseUrl: string, redisUrl?: string): Promise<EventBus> {
  return redisUrl ? RedisBus.open(redisUrl) : PostgresBus.open(databaseUrl);
}
