import { createTestDatabase, type TestDatabase, testSettings } from '@alif24/subgraph-shared/testing';
import { decodeProtectedHeader } from 'jose';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { type Platform, startPlatform } from './one-process.ts';
import type { Secrets } from './secrets.ts';
import { manifests } from './subgraphs.ts';
import { freePort } from './testing/free-port.ts';
import { PublicGraph, type Session, testSecrets } from './testing/test-platform.ts';

let database: TestDatabase;
let port: number;
let platform: Platform | undefined;
beforeAll(async () => {
  database = await createTestDatabase(manifests);
  port = await freePort();
});
afterEach(() => platform?.close());
afterAll(() => database.drop());

/** The same installation, stopped and started again with these secrets. */
async function startWith(secrets: Secrets): Promise<PublicGraph> {
  await platform?.close();
  platform = undefined;
  const settings = testSettings({});
  const deadlines = { query: 30_000, mutation: 30_000 }; // a busy machine is no failure
  platform = await startPlatform({ port, databaseUrl: database.url, secrets, settings, demo: false, deadlines });
  return new PublicGraph(`http://localhost:${port}/graphql`);
}

const asked = async (graph: PublicGraph, session: Session) => {
  const { data, errors } = await graph.ask('{ me { id } }', {}, session);
  return errors?.[0]?.extensions.code ?? data.me.id;
};
const kid = ({ token }: Session) => decodeProtectedHeader(token).kid;

it('a token of the key of before is good while that key is still named, signs nothing new, and is refused after', async () => {
  const before = await testSecrets();
  const after = { ...before, signingKey: (await testSecrets()).signingKey };
  const person = { phone: '+998901230000', password: 'kitob-daftar', firstName: 'Umida', lastName: '', role: 'PARENT' };

  let graph = await startWith(before);
  const old = await graph.enter('register', person);
  expect(await asked(graph, old)).toBe(old.id);

  graph = await startWith({ ...after, previousSigningKey: before.signingKey });
  expect(await asked(graph, old)).toBe(old.id);
  const fresh = await graph.enter('login', { phone: person.phone, password: person.password });
  expect(kid(fresh)).not.toBe(kid(old));
  expect(await asked(graph, fresh)).toBe(old.id);

  graph = await startWith(after);
  expect(await asked(graph, old)).toBe('UNAUTHENTICATED');
  expect(await asked(graph, fresh)).toBe(old.id);
}, 120_000);
