import { Redis } from 'ioredis';
import type { DatabaseContext } from '../database/index.ts';
import { type EventBus, type News, Subscribers } from './event-bus.ts';
import { Outbox } from './outbox.ts';
import { pauseBefore } from './redis-client.ts';

const CHANNEL = 'alif24:events';
/** Many messages go as one: Redis is written to, and read from, once for all of them. */
const BETWEEN = '\0';
/** An answer takes no longer, in milliseconds: a connection that says nothing leads nowhere, and the next one may lead to another machine. */
const PATIENCE_MILLISECONDS = 2_000;
/** Who only listens asks for a sign of life this often. */
const HEARTBEAT_MILLISECONDS = 5_000;

/** Redis carries the events between many machines. A publish that Redis misses is lost, so subscribers read again after each reconnect. */
export class RedisBus implements EventBus {
  readonly #subscribers = new Subscribers();
  readonly #publisher: Redis;
  readonly #listener: Redis;
  readonly #outbox: Outbox;
  readonly #heartbeat: NodeJS.Timeout;

  private constructor(publisher: Redis, listener: Redis) {
    this.#publisher = publisher;
    this.#listener = listener;
    const ask = () => listener.status === 'ready' && void listener.ping().catch(() => {});
    this.#heartbeat = setInterval(ask, HEARTBEAT_MILLISECONDS).unref();
    this.#outbox = new Outbox({
      isReady: () => publisher.status === 'ready',
      mostBytes: Number.POSITIVE_INFINITY,
      send: (messages) => publisher.publish(CHANNEL, messages.join(BETWEEN)),
    });
  }

  /** Rejects with one sentence when Redis at `url` cannot be reached within 5 s. */
  static async open(url: string): Promise<RedisBus> {
    const options = {
      ...{ lazyConnect: true, connectTimeout: 5_000, socketTimeout: PATIENCE_MILLISECONDS, maxRetriesPerRequest: null },
      retryStrategy: pauseBefore,
    };
    // What cannot be told at once fails, so that it is kept here: ioredis would send all of it after the break, however old it is by then.
    const atOnce = { ...options, enableOfflineQueue: false, maxRetriesPerRequest: 0 };
    const bus = new RedisBus(new Redis(url, atOnce), new Redis(url, { ...options, autoResubscribe: false }));
    for (const client of [bus.#publisher, bus.#listener]) client.on('error', () => {}); // ioredis reconnects by itself
    await Promise.all([bus.#publisher.connect(), bus.#listener.connect()]).catch((cause: Error) => {
      bus.#end();
      const place = new URL(url).host;
      throw new Error(`No Redis answers at ${place} (${cause.message}); start it, or correct REDIS_URL.`, { cause });
    });
    await bus.#listener.subscribe(CHANNEL);
    bus.#listener.on('message', (_channel: string, messages: string) => {
      for (const message of messages.split(BETWEEN)) bus.#subscribers.take(message);
    });
    bus.#listener.on('ready', () => bus.#listenAgain());
    bus.#publisher.on('ready', () => bus.#outbox.send());
    return bus;
  }

  /** All read again once it listens: ioredis alone is ready before that, and what is published between the two nobody would hear. */
  #listenAgain(): void {
    this.#listener.subscribe(CHANNEL).then(
      () => this.#subscribers.wakeAll(),
      () => {}, // it is away again
    );
  }

  async publish(ctx: DatabaseContext, ...changes: Array<string | News>): Promise<void> {
    ctx.afterCommit(() => this.#outbox.add(changes));
  }

  subscribe(topic: string, hear?: (news: string) => boolean) {
    return this.#subscribers.subscribe(topic, hear);
  }

  async close(): Promise<void> {
    await this.#outbox.settled();
    this.#end();
  }

  #end(): void {
    clearInterval(this.#heartbeat);
    for (const client of [this.#publisher, this.#listener]) client.disconnect();
  }
}
