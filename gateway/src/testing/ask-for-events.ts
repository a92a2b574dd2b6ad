import type { GatewayWorld } from './gateway-world.ts';

/** Asks for an event stream as a tool without a library does. */
export function ask(
  { origin }: GatewayWorld,
  query: string,
  { headers = {}, extensions, signal, method = 'POST' }: Asked = {},
) {
  const accept = 'text/event-stream';
  if (method === 'GET') {
    return fetch(`${origin}/graphql?query=${encodeURIComponent(query)}`, { signal, headers: { accept, ...headers } });
  }
  const all = { accept, 'content-type': 'application/json', ...headers };
  return fetch(`${origin}/graphql`, { method, signal, headers: all, body: JSON.stringify({ query, extensions }) });
}

export interface Asked {
  headers?: Record<string, string>;
  extensions?: object;
  signal?: AbortSignal;
  method?: 'POST' | 'GET';
}

/** The text of a stream until it holds this; the rest is given up. */
export async function textUntil(answer: Response, end: string | RegExp): Promise<string> {
  let text = '';
  for await (const chunk of answer.body as unknown as AsyncIterable<Uint8Array>) {
    text += Buffer.from(chunk).toString();
    if (text.match(end)) break;
  }
  return text;
}
