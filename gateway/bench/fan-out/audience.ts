// The harness's side of the subscribers: brings them to a server, publishes, and waits until all have heard.
import { difference } from '../difference.ts';
import { start } from '../processes.ts';
import { expectedPayload } from './event.ts';
import type { FanOutServer } from './servers.ts';
import type { Received } from './subscribers.ts';

export interface Audience {
  /** So many more subscribers, all of whom have heard an event when it resolves. */
  join(server: FanOutServer, count: number): Promise<void>;
  /** Publishes one event; resolves to the milliseconds until the last subscriber had it. Rejects when anybody got none or a wrong one. */
  publishTo(server: FanOutServer): Promise<number>;
  stop(): Promise<void>;
}

const PATIENCE = 30_000;
/** How long the first of those events is waited for that are published until all hear one; each further one twice as long. */
const SETTLING = 500;

export function gatherAudience(): Audience {
  const subscribers = start('load', 'subscribers', 'fan-out/subscribers.ts');
  let sequence = 0;

  async function deliver(server: FanOutServer, patience: number): Promise<number | undefined> {
    const group = server.process.name;
    const event = sequence++;
    // First: the event may arrive before the answer to what published it.
    await subscribers.ask('expect', { group, sequence: event });
    const received = subscribers.ask<Received | undefined>('received', { group, patience });
    const [published, heard] = await Promise.all([server.publish(event), received]);
    if (!heard) return undefined;
    const found = difference(JSON.parse(heard.text).payload, expectedPayload(event));
    if (found) throw new Error(`${group} sent a wrong event: ${found}`);
    return heard.at - published;
  }

  return {
    async join(server, count) {
      const { name: group, port } = server.process;
      await subscribers.ask('connect', { group, port, count });
      // The protocol does not tell a client when it has been subscribed.
      for (let patience = SETTLING; (await deliver(server, patience)) === undefined; patience *= 2)
        if (patience > PATIENCE) throw new Error(`${group}: some subscribers hear nothing`);
    },
    async publishTo(server) {
      const time = await deliver(server, PATIENCE);
      if (time === undefined) throw new Error(`${server.process.name}: an event has not reached all subscribers`);
      return time;
    },
    stop: subscribers.stop,
  };
}
