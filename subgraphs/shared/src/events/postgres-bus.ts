import { asApplication, Client, type DatabaseContext } from '../database/index.ts';
import { type EventBus, type News, Subscribers } from './event-bus.ts';
import { Outbox } from './outbox.ts';

const CHANNEL = 'alif24_events';
const NOTIFY = 'SELECT pg_notify($1, message) FROM unnest($2::text[]) message';
/** What PostgreSQL takes in one notification. */
const MOST_BYTES = 7_999;
const RECONNECT_MILLISECONDS = { first: 50, longest: 2_000 };

/**
 * PostgreSQL carries the events, by NOTIFY on the listening connection once a transaction is committed. Not inside it: commits that notify wait for one
 * another, each for the disk, so that every reward and notice of the platform would stand in one line. What comes while one statement is under way
 * shares the next. A process that dies between commit and NOTIFY leaves watchers with what they have until the next change.
 */
export class PostgresBus implements EventBus {
  readonly #subscribers = new Subscribers();
  readonly #url: string;
  #client: Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;
  readonly #outbox = new Outbox({
    isReady: () => this.#client !== undefined,
    mostBytes: MOST_BYTES,
    send: async (messages) => this.#client?.query(NOTIFY, [CHANNEL, messages]),
  });

  private constructor(url: string) {
    this.#url = url;
  }

  /** Listens on the database at `url`; a lost connection comes back by itself and then every subscriber reads again. */
  static async open(url: string): Promise<PostgresBus> {
    const bus = new PostgresBus(url);
    await bus.#connect();
    return bus;
  }

  async #connect() {
    const client = new Client({
      connectionString: this.#url,
      application_name: 'alif24-events',
      keepAlive: true,
      options: asApplication,
    });
    client.on('notification', ({ payload }) => payload && this.#subscribers.take(payload));
    client.on('error', () => {}); // 'end' follows
    client.on('end', () => this.#client === client && this.#reconnect(RECONNECT_MILLISECONDS.first));
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    this.#client = client;
    this.#outbox.send();
    if (this.#closed) await client.end();
  }

  #reconnect(delay: number) {
    this.#client = undefined;
    if (this.#closed) return;
    this.#retry = setTimeout(() => {
      this.#connect().then(
        () => this.#subscribers.wakeAll(),
        () => this.#reconnect(Math.min(delay * 2, RECONNECT_MILLISECONDS.longest)),
      );
    }, delay);
  }

  async publish(ctx: DatabaseContext, ...changes: Array<string | News>): Promise<void> {
    ctx.afterCommit(() => this.#outbox.add(changes));
  }

  subscribe(topic: string, hear?: (news: string) => boolean) {
    return this.#subscribers.subscribe(topic, hear);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    await this.#outbox.settled();
    await this.#client?.end();
  }
}
