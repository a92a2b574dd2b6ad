import { Redis } from 'ioredis';

const LONGEST_PAUSE_MILLISECONDS = 500;
const ANSWER_MILLISECONDS = 1_000;

/** Milliseconds before the next try to connect. A class looks at its leaderboard: two seconds of waiting, as ioredis does, are seen. */
export const pauseBefore = (tries: number): number => Math.min(tries * 50, LONGEST_PAUSE_MILLISECONDS);

/**
 * Redis for what may be done without it: a command fails at once while there is no connection, and after a second without an answer. It comes back by itself.
 * End it with `disconnect()`.
 */
export function openRedis(url: string): Redis {
  const redis = new Redis(url, {
    ...{ enableOfflineQueue: false, maxRetriesPerRequest: 0, commandTimeout: ANSWER_MILLISECONDS },
    retryStrategy: pauseBefore,
  });
  redis.on('error', () => {}); // ioredis reconnects by itself
  return redis;
}
