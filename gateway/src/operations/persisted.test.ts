import fc from 'fast-check';
import type { GraphQLError } from 'graphql';
import { describe, expect, it } from 'vitest';
import { defaultLimits } from '../protection/limits.ts';
import { createSafelist, noSafelist } from '../protection/safelist.ts';
import { say, TRANSPORTS, type Transport } from '../testing/every-transport.ts';
import { startWorld } from '../testing/gateway-world.ts';
import { PersistedOperations, sha256 } from './persisted.ts';

const LESSON = '{ lesson }';

const named = (sha256Hash: string, version = 1) => ({ persistedQuery: { version, sha256Hash } });
const request = (extensions: object, query?: string) => JSON.stringify({ query, extensions });
const codeOf = ({ body }: { body: { errors?: { extensions: { code: string } }[] } }) =>
  body.errors?.[0]?.extensions.code;

describe.each(TRANSPORTS)('an operation that is named by its hash over %s', (transport) => {
  it('is asked for once, and known from then on, whatever the way', async () => {
    await using world = await startWorld('in memory');
    const hash = sha256(LESSON);
    const first = await say(transport, world.origin, request(named(hash)));
    expect(first.body.errors).toMatchObject([
      { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
    ]);
    const known = { data: { lesson: 'Alifbo' } };
    expect((await say(transport, world.origin, request(named(hash), LESSON))).body).toEqual(known);
    for (const way of TRANSPORTS) {
      expect((await say(way, world.origin, request(named(hash)))).body).toEqual(known);
    }
  });

  it.each([
    ['another text', request(named(sha256(LESSON)), '{ broken }')],
    ['no hash at all', request(named('../../etc/passwd'), LESSON)],
    ['another version', request(named(sha256(LESSON), 2), LESSON)],
    ['nothing', request({ persistedQuery: 7 }, LESSON)],
  ])('is refused when the hash is of %s', async (_, body) => {
    await using world = await startWorld('in memory');
    expect(codeOf(await say(transport, world.origin, body))).toBe('BAD_REQUEST');
    expect(codeOf(await say(transport, world.origin, request(named(sha256('{ broken }')))))).toBe(
      'PERSISTED_QUERY_NOT_FOUND',
    );
  });

  it.each([
    ['does not parse', '{ lesson'],
    ['is not valid', '{ lessn }'],
    ['exceeds a limit', `{ ${'lesson '.repeat(30)} }`],
  ])('is not kept when its text %s', async (_, text) => {
    await using world = await startWorld('in memory');
    expect((await say(transport, world.origin, request(named(sha256(text)), text))).body.errors).toHaveLength(1);
    expect(codeOf(await say(transport, world.origin, request(named(sha256(text)))))).toBe('PERSISTED_QUERY_NOT_FOUND');
  });
});

describe('an operation that is named by its hash', () => {
  it('is found by GET, as Apollo clients ask, and told missing with status 200', async () => {
    await using world = await startWorld('in memory');
    const get = (parameters: Record<string, string>) =>
      fetch(`${world.origin}/graphql?${new URLSearchParams(parameters)}`, {
        headers: { 'apollo-require-preflight': '1' },
      });
    const extensions = JSON.stringify(named(sha256(LESSON)));
    const missing = await get({ extensions });
    expect([missing.status, missing.headers.get('cache-control')]).toEqual([200, 'no-store']);
    expect(codeOf({ body: await missing.json() })).toBe('PERSISTED_QUERY_NOT_FOUND');
    expect((await get({ extensions, query: LESSON })).status).toBe(200);
    expect(await (await get({ extensions })).json()).toEqual({ data: { lesson: 'Alifbo' } });
    const mutation = 'mutation { logout }';
    await say('http', world.origin, request(named(sha256(mutation)), mutation));
    expect((await get({ extensions: JSON.stringify(named(sha256(mutation))) })).status).toBe(405);
  });

  it('takes no more memory than it may, and what was used last stays', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 200 }), (asked) => {
        const persisted = new PersistedOperations({ persistedBytes: 100 }, noSafelist);
        const text = (n: number) => `{ a${n} }`.padEnd(20);
        const held = () =>
          Array.from({ length: 31 }, (_, n) => n).filter((n) => typeof ask(persisted, sha256(text(n))) === 'string');
        for (const n of asked) {
          expect(ask(persisted, sha256(text(n)), text(n))).toBe(text(n));
          expect(ask(persisted, sha256(text(n)))).toBe(text(n));
        }
        expect(held().length).toBeLessThanOrEqual(5);
      }),
    );
  });
});

function ask(persisted: PersistedOperations, hash: string, query?: string): string | GraphQLError {
  return persisted.textOf({ query, extensions: named(hash) }, () => true);
}

describe('a list of operations', () => {
  const OTHER = 'query Other { session lesson }';
  const manifest = (more: object = {}) =>
    JSON.stringify({
      format: 'apollo-persisted-query-manifest',
      version: 1,
      operations: [
        { id: sha256(LESSON), name: '', type: 'query', body: LESSON },
        { id: 'short', name: 'Me', type: 'query', body: 'query Me { me { ...F } } fragment F on User { id }' },
      ],
      ...more,
    });
  const ways: [Transport, string][] = TRANSPORTS.map((transport) => [transport, transport]);

  it.each(ways)('lets over %s run what is on it and nothing else', async (transport) => {
    await using world = await startWorld('in memory', { safelist: { mode: 'enforce', manifest: manifest() } });
    const text = (query: string) => say(transport, world.origin, JSON.stringify({ query }));
    expect((await text(LESSON)).body).toEqual({ data: { lesson: 'Alifbo' } });
    expect((await say(transport, world.origin, request(named(sha256(LESSON))))).body).toEqual({
      data: { lesson: 'Alifbo' },
    });
    expect((await text('fragment F on User { id }\n# mine\nquery Me { me { ...F } }')).body).toEqual({
      data: { me: null },
    });
    expect(codeOf(await text(OTHER))).toBe('OPERATION_NOT_ALLOWED');
    expect(codeOf(await text('{ lesson __typename }'))).toBe('OPERATION_NOT_ALLOWED');
    expect(codeOf(await say(transport, world.origin, request(named(sha256(OTHER)), OTHER)))).toBe(
      'OPERATION_NOT_ALLOWED',
    );
  });

  it('hides the schema from all but those for whom the list says so', async () => {
    const schema = '{ __schema { queryType { name } } }';
    await using closed = await startWorld('in memory', { safelist: { mode: 'enforce', manifest: manifest() } });
    expect((await closed.post(schema)).body.errors[0].extensions.code).toBe('OPERATION_NOT_ALLOWED');
    const safelist = { mode: 'enforce', manifest: manifest({ introspection: true }) } as const;
    await using open = await startWorld('in memory', { safelist });
    expect((await open.post(schema)).body.data.__schema.queryType.name).toBe('Query');
    expect((await open.post(`query { __typename session }`)).body.errors[0].extensions.code).toBe(
      'OPERATION_NOT_ALLOWED',
    );
  });

  it('that only reports refuses nothing', async () => {
    await using world = await startWorld('in memory', { safelist: { mode: 'report', manifest: manifest() } });
    expect((await world.post(OTHER)).body.errors).toBeUndefined();
  });

  it('that is none is not taken', () => {
    expect(() => createSafelist('enforce', '{}')).toThrow();
    expect(() => createSafelist('enforce', manifest({ operations: [{ id: '1', body: '{' }] }))).toThrow();
    expect(createSafelist('off', '{}').has({ kind: 'Document' as never, definitions: [] })).toBe(true);
    expect(defaultLimits.persistedBytes).toBeGreaterThan(1_000_000);
  });
});
