import type { IncomingHttpHeaders } from 'node:http';
import type { Client } from './observer.ts';

const LONGEST = 100;

/**
 * Which program asks: by the two headers that Apollo's clients send, else by the site whose page it is on (`olimp.alif24.uz`). Nobody proves it: it is for
 * counting alone.
 */
export function clientOf(headers: IncomingHttpHeaders): Client | undefined {
  const [name, version] = ['apollographql-client-name', 'apollographql-client-version'].map((header) => {
    const value = headers[header];
    return typeof value === 'string' && value !== '' ? value.slice(0, LONGEST) : undefined;
  });
  if (name !== undefined) return { name, ...(version !== undefined && { version }) };
  return headers.origin === undefined ? undefined : siteOf(headers.origin);
}

const sites = new Map<string, Client | undefined>();
/** Origins that are remembered: ours are eight. */
const MOST_SITES = 100;

function siteOf(origin: string): Client | undefined {
  if (sites.has(origin)) return sites.get(origin);
  const client = URL.canParse(origin) ? { name: new URL(origin).hostname.slice(0, LONGEST) } : undefined;
  if (sites.size < MOST_SITES) sites.set(origin, client);
  return client;
}
