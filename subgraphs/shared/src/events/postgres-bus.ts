import pg from 'pg';
import { asApplication, type DatabaseContext } from '../database/index.ts';
import { type EventBus, Subscribers } from './event-bus.ts';

const CHANNEL = 'alif24_events';
const RECONNECT_MILLISECONDS = { first: 50, longest: 2_000 };

/** PostgreSQL itself carries the events: NOTIFY is delivered when the transaction commits, and only then. */
export class PostgresBus implements EventBus {
  readonly #subscribers = new Subscribers();
  readonly #url: string;
  #client: pg.Client | undefined;
  #retry: NodeJS.Timeout | undefined;
  #closed = false;

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
    const client = new pg.Client({
      connectionString: this.#url,
      application_name: 'alif24-events',
      keepAlive: true,
      options: asApplication,
    });
    client.on('notification', ({ payload }) => payload && this.#subscribers.wake(payload));
    client.on('error', () => {}); // 'end' follows
    client.on('end', () => this.#client === client && this.#reconnect(RECONNECT_MILLISECONDS.first));
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    this.#client = client;
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

  async publish(ctx: DatabaseContext, ...topics: string[]): Promise<void> {
    await ctx.db.query('SELECT pg_notify($1, topic) FROM unnest($2::text[]) topic', [CHANNEL, topics]);
  }

  subscribe(topic: string) {
    return this.#subscribers.subscribe(topic);
  }

  async close(): Promise<void> {
    this.#closed = true;
    clearTimeout(this.#retry);
    await this.#client?.end();
  }
}
