import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What a stand-in for a provider is asked, in the order in which it came. */
export interface Stand<Call> {
  url: string;
  calls: Call[];
  close(): Promise<void>;
}

export interface TelegramCall {
  method: string;
  body: Record<string, unknown>;
}

type TelegramAnswer =
  | { ok: true; result: unknown }
  | { ok: false; error_code: number; description: string; parameters?: object };

export const TOKEN = '4242:local-test-token';

/** https://core.telegram.org/bots/api as far as we use it. `answer` may refuse a message or hang up on it; `updates` are given to whoever asks for them. */
export async function telegramStand(): Promise<
  Stand<TelegramCall> & {
    answer: (call: TelegramCall) => TelegramAnswer | 'HANG_UP' | undefined;
    updates: object[];
    sent(): string[];
  }
> {
  const stand = {
    url: '',
    calls: [] as TelegramCall[],
    answer: (_: TelegramCall): TelegramAnswer | 'HANG_UP' | undefined => undefined,
    updates: [] as object[],
    sent: () => stand.calls.filter(({ method }) => method === 'sendMessage').map(({ body }) => String(body.text)),
    close: async () => {},
  };
  const server = createServer(async (request, response) => {
    const body = JSON.parse((await bodyOf(request)) || '{}') as Record<string, unknown>;
    const [, token, method = ''] = /^\/bot([^/]+)\/(\w+)$/.exec(request.url ?? '') ?? [];
    const call = { method, body };
    stand.calls.push(call);
    const refused = token === TOKEN ? stand.answer(call) : unauthorized;
    if (refused === 'HANG_UP') return void request.socket.destroy();
    const answer = refused ?? { ok: true, result: resultOf(call, stand) };
    response.writeHead(answer.ok ? 200 : answer.error_code, { 'content-type': 'application/json' });
    response.end(JSON.stringify(answer));
  });
  stand.url = await listen(server);
  stand.close = () => closeServer(server);
  return stand;
}

const unauthorized: TelegramAnswer = { ok: false, error_code: 401, description: 'Unauthorized' };
const bot = { id: 4242, is_bot: true, first_name: 'Alif24', username: 'alif24_test_bot' };

function resultOf({ method, body }: TelegramCall, stand: { updates: object[] }): unknown {
  if (method === 'getMe') return bot;
  if (method === 'getUpdates') {
    const from = Number(body.offset ?? 0);
    return stand.updates.filter((update) => (update as { update_id: number }).update_id >= from);
  }
  if (method === 'sendMessage') {
    return { message_id: 1, date: 1, chat: { id: body.chat_id, type: 'private' }, text: body.text };
  }
  return true;
}

export const refusal = (error_code: number, description: string, parameters?: object): TelegramAnswer => ({
  ok: false,
  error_code,
  description,
  parameters,
});

let updates = 0;

/** A message of a chat to the bot, as Telegram tells it. */
export const messageOf = (chatId: number, text: string, type = 'private') => {
  updates += 1;
  return {
    update_id: updates,
    message: {
      message_id: updates,
      date: 1,
      chat: { id: chatId, type, first_name: 'Kim' },
      from: { id: chatId, is_bot: false, first_name: 'Kim', language_code: 'uz' },
      text,
      ...(text.startsWith('/') && {
        entities: [{ type: 'bot_command', offset: 0, length: text.split(' ')[0]?.length }],
      }),
    },
  };
};

export interface EskizCall {
  path: string;
  fields: Record<string, string>;
  authorization: string | undefined;
}

/** Eskiz's two calls: a token for e-mail and password, and a message for a token that is still good. */
export async function eskizStand(): Promise<
  Stand<EskizCall> & { token: string; sent(): EskizCall[]; isDown: boolean }
> {
  const stand = {
    url: '',
    calls: [] as EskizCall[],
    token: 'token-1',
    isDown: false,
    sent: () =>
      stand.calls.filter(
        ({ path, authorization }) => path.endsWith('/send') && authorization === `Bearer ${stand.token}`,
      ),
    close: async () => {},
  };
  const server = createServer(async (request, response) => {
    const fields = Object.fromEntries(new URLSearchParams(await bodyOf(request)));
    const { authorization } = request.headers;
    stand.calls.push({ path: request.url ?? '', fields, authorization });
    const answer = (status: number, body: object) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (stand.isDown) return answer(503, {});
    if (request.url === '/auth/login') {
      return fields.password === 'x'
        ? answer(200, { message: 'token_generated', data: { token: stand.token }, token_type: 'bearer' })
        : answer(401, { message: 'Invalid credentials' });
    }
    if (authorization !== `Bearer ${stand.token}`) return answer(401, { message: 'Expired' });
    return answer(200, { id: 'e837dec2', message: 'Waiting for SMS provider', status: 'waiting' });
  });
  stand.url = await listen(server);
  stand.close = () => closeServer(server);
  return stand;
}

export interface Received {
  to: string[];
  raw: string;
}

/** A real SMTP server; `refuse` says with which code it does not take a recipient. */
export async function mailStand(): Promise<Stand<Received> & { refuse: (address: string) => number | undefined }> {
  const stand = {
    url: '',
    calls: [] as Received[],
    refuse: (_: string): number | undefined => undefined,
    close: async () => {},
  };
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _session, done) {
      const responseCode = stand.refuse(address);
      done(responseCode ? Object.assign(new Error('No'), { responseCode }) : null);
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks).toString('utf8');
        stand.calls.push({ to: envelope.rcptTo.map(({ address }) => address), raw });
        done();
      });
    },
  });
  server.on('error', () => {});
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  stand.url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  stand.close = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return stand;
}

/** The headers of a received letter by name, folded lines joined. */
export function headersOf({ raw }: Received): Record<string, string> {
  const head = raw.slice(0, raw.indexOf('\r\n\r\n')).replace(/\r\n[ \t]+/g, ' ');
  return Object.fromEntries(
    head.split('\r\n').map((line) => [line.split(':')[0]?.toLowerCase(), line.slice(line.indexOf(':') + 2)]),
  );
}

/** The two parts of a received letter, decoded. */
export function partsOf({ raw }: Received): { text: string; html: string } {
  const boundary = /boundary="([^"]+)"/.exec(raw)?.[1] ?? '';
  const decoded = raw.split(`--${boundary}`).map((part) => {
    const [head = '', ...rest] = part.split('\r\n\r\n');
    const body = rest.join('\r\n\r\n');
    if (/base64/i.test(head)) return { head, body: Buffer.from(body, 'base64').toString('utf8') };
    const bytes = body
      .replace(/=\r\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex) => String.fromCharCode(Number.parseInt(hex, 16)));
    return { head, body: /quoted-printable/i.test(head) ? Buffer.from(bytes, 'latin1').toString('utf8') : body };
  });
  const find = (type: string) =>
    decoded.find(({ head }) => new RegExp(`content-type: ${type}`, 'i').test(head))?.body ?? '';
  return { text: find('text/plain'), html: find('text/html') };
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

async function listen(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

async function closeServer(server: Server): Promise<void> {
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
