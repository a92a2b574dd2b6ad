// What each gateway counts, added up in Redis.
import type { Redis } from 'ioredis';
import type { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** The others know so late of what is counted here. */
const TELLING_MILLISECONDS = 50;
/** Milliseconds without an answer after which Redis counts as away. */
const PATIENCE = 500;

/** Adds to each key, and answers with the sum and the milliseconds until it is forgotten, of each in turn. The first argument is how long it is kept. */
const ADD = `local sums = {}
for n, key in ipairs(KEYS) do
  sums[2 * n - 1] = redis.call('INCRBY', key, ARGV[n + 1])
  if redis.call('PTTL', key) < 0 then redis.call('PEXPIRE', key, ARGV[1]) end
  sums[2 * n] = redis.call('PTTL', key)
end
return sums`;

interface Untold {
  own: RateLimiterMemory;
  key: string;
  points: number;
}

/**
 * Gives counters of this process what the other gateways have counted. Who asks is let in or refused by what is known here, and waits for nobody. So
 * no gateway lets in more than the limit, and what all let in together is over it by no more than comes
 * to each in the moment before it has asked.
 */
export class SharedCounts {
  readonly #redis: Redis;
  readonly #window: number;
  /** By the key in Redis. */
  #untold = new Map<string, Untold>();
  #telling: NodeJS.Timeout | undefined;

  private constructor(redis: Redis, window: number) {
    this.#redis = redis;
    this.#window = window;
  }

  /** `window` is how long something counts, in milliseconds. Does not wait for Redis, which may come later. */
  static async open(url: string, window: number): Promise<SharedCounts> {
    // Loaded only where it is used.
    const { Redis } = await import('ioredis');
    const redis = new Redis(url, {
      enableOfflineQueue: false,
      maxRetriesPerRequest: 0,
      connectTimeout: 2_000,
      socketTimeout: PATIENCE,
    });
    // While it is away the counters of this process stand alone.
    redis.on('error', () => {});
    return new SharedCounts(redis, window);
  }

  /** The counter, shared under this name. */
  of(name: string, own: RateLimiterMemory): { consume(key: string, points: number): Promise<RateLimiterRes> } {
    return {
      consume: (key, points) => {
        this.#add(`${name}:${key}`, { own, key, points });
        return own.consume(key, points);
      },
    };
  }

  close(): void {
    clearTimeout(this.#telling);
    this.#redis.disconnect();
  }

  #add(name: string, { own, key, points }: Untold): void {
    const untold = this.#untold.get(name);
    if (untold) untold.points += points;
    else this.#untold.set(name, { own, key, points });
    this.#telling ??= setTimeout(() => void this.#tell(), TELLING_MILLISECONDS).unref();
  }

  /** Never rejects: what Redis does not take is counted here alone. */
  async #tell(): Promise<void> {
    const told = this.#untold;
    this.#untold = new Map();
    this.#telling = undefined;
    const points = [...told.values()].map(({ points }) => points);
    const added = this.#redis.eval(ADD, told.size, ...told.keys(), this.#window, ...points);
    const sums = (await added.catch(() => [])) as number[];
    let at = 0;
    for (const [name, { own, key }] of told) {
      const [sum, left] = [sums[at++], sums[at++]];
      // What was counted here meanwhile is not among the sum.
      if (sum && left) void own.set(key, sum + (this.#untold.get(name)?.points ?? 0), left / 1_000);
    }
  }
}
