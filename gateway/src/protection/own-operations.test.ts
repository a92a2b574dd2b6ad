// The seven sites work where nothing runs but what is listed.
import { readdirSync, readFileSync } from 'node:fs';
import { GraphQLError, Kind, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { say } from '../testing/every-transport.ts';
import { startWorld } from '../testing/gateway-world.ts';

const schema = new URL('../../../schema/', import.meta.url);
const sdl = readFileSync(new URL('supergraph.graphql', schema), 'utf8');
const manifest = readFileSync(new URL('persisted-operations.json', schema), 'utf8');
const listed: { id: string; name: string; body: string }[] = JSON.parse(manifest).operations;
const names = readdirSync(new URL('operations/', schema)).map((file) => file.replace('.graphql', ''));

/** A subgraph that answers nothing: whatever comes back, the operation was let through to it. */
const silent = () => {
  const refuse = async () => ({ errors: [new GraphQLError('asked', { extensions: { code: 'ASKED' } })] });
  const subgraphs = ['main', 'harf', 'testai', 'crm', 'games', 'olimp', 'lessons'];
  return Object.fromEntries(subgraphs.map((name) => [name, { execute: refuse, subscribe: refuse }]));
};

describe('the list of our own operations', () => {
  it('holds every operation of the sites, and no other', () => {
    expect(listed.map(({ name }) => name)).toEqual(names.sort());
  });

  it('lets each of them through to the subgraphs, by its text and by its hash', async () => {
    const safelist = { mode: 'enforce', manifest } as const;
    await using world = await startWorld('in memory', {
      supergraph: { sdl },
      transports: silent(),
      safelist,
      limits: { userRate: 0, addressRate: 0, preparationTime: 0 },
    });
    const refused: string[] = [];
    for (const { id, name, body } of listed) {
      const { definitions } = parse(body);
      // Definitions in another order, as a bundler may leave them.
      const turned = print({ kind: Kind.DOCUMENT, definitions: [...definitions].reverse() });
      const extensions = { persistedQuery: { version: 1, sha256Hash: id } };
      for (const request of [{ query: body }, { query: turned, operationName: name }, { extensions }]) {
        const { body: answer } = await say('websocket', world.origin, JSON.stringify(request));
        // Variables are looked at last of all.
        const isThrough = answer.errors.every((error: GraphQLError) =>
          /^(ASKED|BAD_USER_INPUT)$/.test(String(error.extensions.code)),
        );
        if (!isThrough) refused.push(`${name}: ${JSON.stringify(answer)}`);
      }
    }
    expect(refused).toEqual([]);
    const { body } = await say('http', world.origin, JSON.stringify({ query: '{ me { id } }' }));
    expect(body.errors[0].extensions.code).toBe('OPERATION_NOT_ALLOWED');
  });
});
