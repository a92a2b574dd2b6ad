// A client of graphql-transport-ws without a library in between: it can break every rule.
import { type ClientOptions, WebSocket } from 'ws';
import { EventQueue } from '../fetching/event-queue.ts';

export interface RawSocket {
  socket: WebSocket;
  /** Resolves with the close code; a socket that was cut off has 1006. */
  closed: Promise<number>;
  /** Sends each message as one frame; objects as JSON. */
  say(...messages: (string | object)[]): void;
  /** The next message of the gateway as text. */
  text(): Promise<string>;
  // biome-ignore lint/suspicious/noExplicitAny: messages are looked into freely by tests
  next(): Promise<any>;
}

export interface RawSocketOptions extends ClientOptions {
  protocol?: string;
  /** What to begin with; nothing is sent when it is false. */
  init?: object | false;
}

/** Opens a socket and, unless told otherwise, is acknowledged when it resolves. */
export async function openRaw(origin: string, options: RawSocketOptions = {}): Promise<RawSocket> {
  const { protocol = 'graphql-transport-ws', init = {}, ...rest } = options;
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/graphql`, protocol, rest);
  const texts = new EventQueue<string>(100_000);
  socket.on('message', (data) => texts.push(String(data)));
  const closed = new Promise<number>((resolve) => socket.once('close', resolve));
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  const text = async () => (await texts.next()).value as string;
  const raw: RawSocket = {
    socket,
    closed,
    say: (...messages) => {
      for (const message of messages) socket.send(typeof message === 'string' ? message : JSON.stringify(message));
    },
    text,
    next: async () => JSON.parse(await text()),
  };
  if (init) {
    raw.say({ type: 'connection_init', payload: init });
    await text();
  }
  return raw;
}

export function subscribe(id: string, query: string, extensions?: object, variables?: object): object {
  return { id, type: 'subscribe', payload: { query, variables, extensions } };
}
