// One request, as it stands, over each way into the gateway: what one refuses the others have to refuse as well.
import { WebSocket } from 'ws';

export interface Said {
  status?: number;
  headers?: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: answers are looked into freely by tests
  body: any;
}

export const TRANSPORTS = ['http', 'websocket', 'event stream'] as const;
export type Transport = (typeof TRANSPORTS)[number];

/** The first answer to a request, its body given as JSON text, so that it may hold what no serialiser would write. */
export function say(transport: Transport, origin: string, body: string, token?: string): Promise<Said> {
  if (transport === 'websocket') return overSocket(origin, body, token);
  return overHttp(origin, body, transport === 'http' ? 'application/json' : 'text/event-stream', token);
}

async function overHttp(origin: string, body: string, accept: string, token?: string): Promise<Said> {
  const headers: Record<string, string> = { 'content-type': 'application/json', accept };
  if (token) headers.authorization = `Bearer ${token}`;
  const answer = await fetch(`${origin}/graphql`, { method: 'POST', headers, body });
  const { status } = answer;
  const isStream = answer.headers.get('content-type')?.startsWith('text/event-stream');
  const text = isStream ? await firstEvent(answer) : await answer.text();
  return { status, headers: answer.headers, body: JSON.parse(text) };
}

async function firstEvent(answer: Response): Promise<string> {
  let text = '';
  for await (const chunk of answer.body ?? []) {
    text += Buffer.from(chunk).toString();
    const data = /^data: ?(\{.*)$/m.exec(text.slice(0, text.lastIndexOf('\n')))?.[1];
    if (data) return data;
  }
  throw new Error(`the stream ended without an event: ${text}`);
}

function overSocket(origin: string, body: string, token?: string): Promise<Said> {
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
  const payload = token ? { authorization: `Bearer ${token}` } : undefined;
  return new Promise<Said>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('close', (code, reason) => reject(new Error(`closed with ${code} ${reason}`)));
    socket.once('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
    socket.on('message', (data) => {
      const message = JSON.parse(String(data));
      if (message.type === 'connection_ack') socket.send(`{"id":"1","type":"subscribe","payload":${body}}`);
      if (message.type === 'next') resolve({ body: message.payload });
      if (message.type === 'error') resolve({ body: { errors: message.payload } });
    });
  }).finally(() => socket.terminate());
}
