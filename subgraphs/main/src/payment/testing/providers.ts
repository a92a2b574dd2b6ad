import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type OpenSubgraph, serveRoute } from '@alif24/subgraph-shared/server';

/** The keys of the providers in tests; no real ones. */
export const KEYS = {
  PAYME_MERCHANT_ID: '587f72c72cac0d162c722ae2',
  PAYME_KEY: 'payme key of a test',
  CLICK_SERVICE_ID: '31415',
  CLICK_MERCHANT_ID: '2718',
  CLICK_SECRET_KEY: 'click key of a test',
  UZUM_SERVICE_ID: '498617',
  UZUM_LOGIN: 'uzum',
  UZUM_PASSWORD: 'uzum password of a test',
};

/** Answers callbacks over HTTP as a process of ours does. */
export async function listen(owner: OpenSubgraph): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => void serveRoute(owner, request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}

export interface Answer {
  status: number;
  // biome-ignore lint/suspicious/noExplicitAny: a test reads what it knows to be there
  body: any;
}

export type Headers = Record<string, string>;

/** Sends one call as it stands. */
export async function send(url: string, body: string, headers: Headers, method = 'POST'): Promise<Answer> {
  const response = await fetch(url, { method, headers, ...(method === 'POST' && { body }) });
  const text = await response.text();
  return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : text };
}

export const basic = (login: string, password: string) =>
  `Basic ${Buffer.from(`${login}:${password}`).toString('base64')}`;

let numbers = Date.now();
/** A number that no other call of this process has. */
export const fresh = () => {
  numbers += 1;
  return numbers;
};
