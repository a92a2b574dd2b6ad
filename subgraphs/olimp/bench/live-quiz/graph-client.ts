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
  isOpen(): boolean;
  /** Asks for a sign of life. Resolves with the next thing that the socket says. */
  sign(): Promise<void>;
  /** Sends one operation over the socket. Rejects when the socket closes before the answer. */
  ask(query: string, variables: object): Promise<Answer>;
  close(): void;
}

/** As `wayLink` of the pages: a socket that says nothing for the first of these is asked for a sign of life, and has so long to give one. */
const QUIET = 500;
const SIGN = 1_000;

/** Sends one operation as pages send what may be sent twice: over their open socket, and when that gives no sign of life over HTTP too. */
export async function askOverSocket(
  phone: Phone & { screen?: Screen },
  query: string,
  variables: object,
): Promise<Answer> {
  const { screen } = phone;
  if (!screen?.isOpen()) return ask(phone, query, variables);
  let timer: NodeJS.Timeout | undefined;
  let isAnswered = false;
  const overHttp = new Promise<Answer>((answer, fail) => {
    const look = (quiet: number) => {
      timer = setTimeout(() => {
        timer = setTimeout(() => ask(phone, query, variables).then(answer, fail), SIGN);
        screen.sign().then(() => {
          clearTimeout(timer);
          if (!isAnswered) look(quiet * 2);
        });
      }, quiet);
    };
    look(QUIET);
  });
  return Promise.race([screen.ask(query, variables), overHttp]).finally(() => {
    isAnswered = true;
    clearTimeout(timer);
  });
}

/** As `socket.ts` of the pages: milliseconds until a socket that was lost is opened again, after so many openings in vain. */
export const reconnectPause = (retries: number): number => Math.min(5_000, 500 * 2 ** retries) * (0.5 + Math.random());

/** As `passing.ts` of the pages: milliseconds until what was not taken goes out again, after so many tries. */
export const insistPause = (tries: number): number => Math.min(5_000, 250 * 2 ** tries) * (0.5 + Math.random() / 2);

/** One subscription of a page. */
export interface Feed {
  query: string;
  variables: object;
  /** Called with the text of each event. */
  onEvent: (text: string) => void;
}

/** As `streamLink` of the pages: these pass, and what was to be told is asked for again. */
const PASSING = /"code":"(SUBGRAPH_UNAVAILABLE|DATABASE_UNAVAILABLE|RATE_LIMITED)"/;
const AGAIN = 500;

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
    const listening: Array<() => void> = [];
    let lastId = feeds.length;
    const asked = new Map<string, { answer: (text: string) => void; fail: (error: Error) => void }>();
    const send = (id: string, query: string, variables: object) =>
      socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query, variables } }));
    const screen: Screen = {
      isOpen: () => socket.readyState === WebSocket.OPEN,
      sign: () =>
        new Promise<void>((heard) => {
          listening.push(heard);
          if (screen.isOpen()) socket.send('{"type":"ping"}');
        }),
      ask(query, variables) {
        lastId += 1;
        const id = String(lastId);
        const answered = new Promise<string>((answer, fail) => asked.set(id, { answer, fail }));
        send(id, query, variables);
        return answered.then((text) => answerIn(text)).finally(() => asked.delete(id));
      },
      close: () => socket.terminate(),
    };
    socket.on('open', () => socket.send('{"type":"connection_init"}'));
    socket.on('message', (data) => {
      const text = data.toString();
      for (const heard of listening.splice(0)) heard();
      if (text === '{"type":"ping"}') return socket.send('{"type":"pong"}');
      if (isGreeted) {
        const id = /"id":"(\d+)"/.exec(text)?.[1] ?? '';
        if (asked.has(id)) return asked.get(id)?.answer(text);
        const feed = feeds[Number(id) - 1];
        if (!feed) return;
        if (!PASSING.test(text)) return feed.onEvent(text);
        const again = () => screen.isOpen() && send(id, feed.query, feed.variables);
        setTimeout(again, AGAIN * (0.5 + Math.random()));
        return;
      }
      isGreeted = true;
      for (const [n, { query, variables }] of feeds.entries()) send(String(n + 1), query, variables);
      resolve(screen);
    });
    socket.on('error', () => {});
    socket.on('close', (code) => {
      for (const { fail } of asked.values()) fail(new Error(`closed with ${code}`));
      onEnd(`closed with ${code}`);
      resolve(screen);
    });
  });
}

function answerIn(text: string): Answer {
  const { type, payload } = JSON.parse(text);
  return type === 'error' ? { errors: payload } : payload;
}
