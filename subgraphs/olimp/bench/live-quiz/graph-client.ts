// A phone as the graph sees it: a keep-alive connection for what it asks, a websocket for what it is told, an address of its own.
import { readFile } from 'node:fs/promises';
import { Agent, request } from 'node:http';
import { resolve } from 'node:path';
import { WebSocket } from 'ws';

const OPERATIONS = resolve(import.meta.dirname, '../../../../schema/operations');
const agent = new Agent({ keepAlive: true, maxSockets: 2_000 });

/** The text of an operation as the pages send it. */
export const operation = (name: string): Promise<string> => readFile(resolve(OPERATIONS, `${name}.graphql`), 'utf8');

/** Milliseconds on one clock for all processes of this machine. */
export const now = (): number => Number(process.hrtime.bigint()) / 1e6;

export interface Phone {
  url: string;
  address: string;
  token?: string;
}

export interface Answer {
  // biome-ignore lint/suspicious/noExplicitAny: what a query answers is known where it is asked
  data?: any;
  errors?: Array<{ message: string; extensions?: { code?: string } }>;
}

/** Sends one operation. Rejects when nobody answers; errors of the graph stand in the answer. */
export function ask({ url, address, token }: Phone, query: string, variables: object, wasCut = false): Promise<Answer> {
  const body = JSON.stringify({ query, variables });
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-forwarded-for': address,
    ...(token && { authorization: `Bearer ${token}` }),
  };
  return new Promise((answer, fail) => {
    const sent = request(url, { method: 'POST', agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () => {
        try {
          answer(JSON.parse(Buffer.concat(chunks).toString()));
        } catch (error) {
          fail(error);
        }
      });
    });
    sent.on('error', (error) => {
      // The server may end an idle connection while the next request is on its way; a browser sends that again, too.
      if (sent.reusedSocket && !wasCut) answer(ask({ url, address, ...(token && { token }) }, query, variables, true));
      else fail(error);
    });
    sent.end(body);
  });
}

/** As `ask`, for what has to succeed: rejects with the first error of the graph. */
export async function must(phone: Phone, query: string, variables: object) {
  const { data, errors } = await ask(phone, query, variables);
  if (errors?.[0] || !data) throw new Error(errors?.[0]?.message ?? 'no data');
  return data;
}

export interface Screen {
  close(): void;
}

/** One subscription of a page. */
export interface Feed {
  query: string;
  variables: object;
  /** Called with the text of each event. */
  onEvent: (text: string) => void;
}

/** Opens one socket for all subscriptions of a page, as a page does. Resolves once they are asked for; `onEnd` says why there will be no more. */
export function watch(
  { url, address }: Phone,
  feeds: readonly Feed[],
  onEnd: (reason: string) => void = () => {},
): Promise<Screen> {
  return new Promise((resolve) => {
    const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws', {
      headers: { 'x-forwarded-for': address },
      perMessageDeflate: false,
    });
    let isGreeted = false;
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('message', (data) => {
      const text = data.toString();
      if (text === '{"type":"ping"}') return socket.send('{"type":"pong"}');
      const id = /^\{"id":"(\d+)"/.exec(text)?.[1];
      if (isGreeted) return feeds[Number(id) - 1]?.onEvent(text);
      isGreeted = true;
      for (const [n, { query, variables }] of feeds.entries()) {
        socket.send(JSON.stringify({ id: String(n + 1), type: 'subscribe', payload: { query, variables } }));
      }
      resolve({ close: () => socket.terminate() });
    });
    socket.on('error', () => {});
    socket.on('close', (code) => {
      onEnd(`closed with ${code}`);
      resolve({ close: () => {} });
    });
  });
}
