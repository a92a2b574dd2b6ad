// The headers of a request that go on to the subgraphs as they came: none but those that the gateway was told to pass on.
import { SESSION_COOKIE } from './request-identity.ts';

// They belong to one connection or one message, or are the gateway's own to say.
const NEVER_FORWARDED = new Set([
  'accept',
  'accept-encoding',
  'connection',
  'content-encoding',
  'content-length',
  'content-type',
  'expect',
  'host',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'traceparent',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'x-alif24-hop',
  'x-request-id',
]);
const HEADER_NAME = /^[\w!#$%&'*+.^`|~-]+$/;
// What a socket says is any text, and a call whose headers cannot be sent, or are more than its subgraph takes, looks like a subgraph that is down.
const HEADER_VALUE = /^[\t\x20-\x7e\x80-\xff]*$/;
const MOST_CHARACTERS = 8 * 1024;

/** True for the name of a header that may be passed on. */
export function mayBeForwarded(name: string): boolean {
  return HEADER_NAME.test(name) && !NEVER_FORWARDED.has(name.toLowerCase());
}

/**
 * Those of these names, in lower case, that the headers hold; undefined when they hold none. Left out are the session cookie, what no header can
 * be, and what comes behind 8 KB of others.
 */
export function forwarded(
  headers: Readonly<Record<string, unknown>>,
  names: readonly string[],
): Record<string, string> | undefined {
  let found: Record<string, string> | undefined;
  let room = MOST_CHARACTERS;
  for (const name of names) {
    const value = name === 'cookie' ? withoutSession(headers[name]) : headers[name];
    if (typeof value !== 'string' || value.length > room || !HEADER_VALUE.test(value)) continue;
    room -= value.length;
    found ??= {};
    found[name] = value;
  }
  return found;
}

function withoutSession(cookies: unknown): string | undefined {
  const kept = String(cookies ?? '')
    .split(';')
    .filter((pair) => pair.split('=')[0]?.trim() !== SESSION_COOKIE);
  return kept.join(';').trim() || undefined;
}

/** The same for what a socket's client sends when it connects, whose names stand in any case: a browser's socket has no headers of its own. */
export function forwardedParams(params: Readonly<Record<string, unknown>> | undefined, names: readonly string[]) {
  const lower = Object.entries(params ?? {}).map(([name, value]) => [name.toLowerCase(), value]);
  return forwarded(Object.fromEntries(lower), names);
}
