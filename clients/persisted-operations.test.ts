import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';
import { Kind, parse, print } from 'graphql';
import { expect, it } from 'vitest';
import { compileDocuments } from './compile-documents.ts';
import { findDocuments } from './documents.ts';

const clients = import.meta.dirname;
const manifest = JSON.parse(readFileSync(path.join(clients, '../schema/persisted-operations.json'), 'utf8'));
const listed = new Map<string, string>(
  manifest.operations.map(({ id, body }: { id: string; body: string }) => [id, body]),
);

/** The text that leaves the browser for a document as a built site carries it. */
async function sentFor(document: ReturnType<typeof parse>): Promise<string> {
  let sent = '';
  const fetch = async (_: unknown, { body }: { body?: unknown } = {}) => {
    sent = JSON.parse(String(body)).query;
    return new Response('{"errors":[{"message":"asked"}]}', { headers: { 'content-type': 'application/json' } });
  };
  const client = new ApolloClient({
    link: new HttpLink({ uri: 'http://x', fetch: fetch as never }),
    cache: new InMemoryCache(),
    defaultOptions: { watchQuery: { errorPolicy: 'all' } },
  });
  const definition = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const asked =
    definition?.operation === 'mutation' ? client.mutate({ mutation: document }) : client.query({ query: document });
  await asked.catch(() => {});
  return sent;
}

const canonical = (text: string) => parse(text).definitions.map(print).sort().join('\n');

it('what the built sites send is what the list of operations holds, and ids are its hashes', async () => {
  for (const [id, body] of listed) expect(createHash('sha256').update(body).digest('hex')).toBe(id);
  const texts = new Set([...listed.values()].map(canonical));
  const plugin = compileDocuments(clients);
  (plugin.buildStart as () => void).call({});
  const transform = plugin.transform as (source: string, id: string) => { code: string } | null;
  const unlisted: string[] = [];
  for (const { file, text } of findDocuments(clients)) {
    const compiled = transform.call({} as never, `graphql(\`${text}\`)`, file);
    const document = JSON.parse(compiled?.code ?? '');
    const [first] = document.definitions;
    // Subscriptions are printed from the same document, only for another link.
    if (first.kind !== Kind.OPERATION_DEFINITION || first.operation === 'subscription') continue;
    if (!texts.has(canonical(await sentFor(document)))) unlisted.push(`${file} ${first.name.value}`);
  }
  expect(unlisted).toEqual([]);
});
