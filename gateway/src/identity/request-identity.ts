// What a request says about itself beside the token: its id, the address it comes from, the browser, the session cookie.
import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

export const SESSION_COOKIE = '__Host-alif24-session';

// Ours have 43 characters; a long one would go on into a header that no server takes.
const LONGEST_SESSION = 256;

/** The request's id: the caller's own if it is well formed, else a new one. */
export function requestIdOf(headers: IncomingHttpHeaders): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && /^[\w.-]{8,64}$/.test(given) ? given : newRequestId();
}

// In one piece: Node puts a UUID together from twenty, and a socket keeps its own as long as it lives.
const newRequestId = () => Buffer.from(randomUUID(), 'latin1').toString('latin1');

/** The client's address. Behind a proxy of ours it is the last one that the proxy wrote; what stands before it anybody can invent. */
export function addressOf(req: IncomingMessage, trustProxy: boolean): string {
  const forwarded = trustProxy ? req.headers['x-forwarded-for'] : undefined;
  const last = typeof forwarded === 'string' ? forwarded.split(',').at(-1)?.trim() : undefined;
  return last ? withoutPort(last) : (req.socket.remoteAddress ?? '');
}

// Some proxies write the port too, and with it everybody would be somebody else on every connection.
function withoutPort(address: string): string {
  return /^\[(.+)\](?::\d+)?$/.exec(address)?.[1] ?? /^([^:]+):\d+$/.exec(address)?.[1] ?? address;
}

/** What the browser says it is, as far as anybody would read it. */
export const userAgentOf = (headers: IncomingHttpHeaders): string | undefined => headers['user-agent']?.slice(0, 200);

/** The session cookie's value, if the request carries one that may be ours. */
export function sessionOf(headers: IncomingHttpHeaders): string | undefined {
  for (const pair of (headers.cookie ?? '').split(';')) {
    const [name, ...value] = pair.split('=');
    if (name?.trim() !== SESSION_COOKIE) continue;
    const session = value.join('=').trim();
    return session !== '' && session.length <= LONGEST_SESSION ? session : undefined;
  }
  return undefined;
}
