import { Redis } from 'ioredis';
import type { DatabaseContext } from '../database/index.ts';
import { type EventBus, messageOf, type News, Subscribers, topicOf } from './event-bus.ts';
import { pauseBefore } from './redis-client.ts';

const CHANNEL = 'alif24:events';

/** Redis carries the events between many machines. A publish that Redis misses is lost, so subscribers read again after each reconnect. */
export class RedisBus implements EventBus {
  readonly #subscribers = new Subscribers();
  readonly #publisher: Redis;
  readonly #listener: Redis;
  /** What was to be told while there was no Redis: each topic once, however long it is away. */
  readonly #untold = new Set<string>();

  private constructor(publisher: Redis, listener: Redis) {
    this.#publisher = publisher;
    this.#listener = listener;
  }

  /** Rejects with one sentence when Redis at `url` cannot be reached within 5 s. */
  static async open(url: string): Promise<RedisBus> {
    const options = {
      ...{ lazyConnect: true, connectTimeout: 5_000, maxRetriesPerRequest: null },
      retryStrategy: pauseBefore,
    };
    // What cannot be told at once fails, so that it is kept here: ioredis would send all of it after the break, however old it is by then.
    const atOnce = { ...options, enableOfflineQueue: false, maxRetriesPerRequest: 0 };
    const bus = new RedisBus(new Redis(url, atOnce), new Redis(url, options));
    for (const client of [bus.#publisher, bus.#listener]) client.on('error', () => {}); // ioredis reconnects by itself
    await Promise.all([bus.#publisher.connect(), bus.#listener.connect()]).catch((cause: Error) => {
      for (const client of [bus.#publisher, bus.#listener]) client.disconnect();
      const place = new URL(url).host;
      throw new Error(`No Redis answers at ${place} (${cause.message}); start it, or correct REDIS_URL.`, { cause });
    });
    await bus.#listener.subscribe(CHANNEL);
    bus.#listener.on('message', (_channel: string, message: string) => bus.#subscribers.take(message));
    bus.#listener.on('ready', () => bus.#subscribers.wakeAll());
    bus.#publisher.on('ready', () => bus.#tell([...bus.#untold]));
    return bus;
  }

  async publish(ctx: DatabaseContext, ...changes: Array<string | News>): Promise<void> {
    ctx.afterCommit(() => this.#tell(changes));
  }

  #tell(changes: ReadonlyArray<string | News>) {
    for (const change of changes) {
      const topic = topicOf(change);
      this.#untold.add(topic);
      if (this.#publisher.status !== 'ready') continue;
      this.#untold.delete(topic);
      this.#publisher.publish(CHANNEL, messageOf(change)).catch(() => this.#untold.add(topic));
    }
  }

  subscribe(topic: string, hear?: (news: string) => boolean) {
    return this.#subscribers.subscribe(topic, hear);
  }

  async close(): Promise<void> {
    await Promise.all(
      [this.#publisher, this.#listener].map((client) => client.quit().catch(() => client.disconnect())),
    );
  }
}
