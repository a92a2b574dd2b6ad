import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { undescribed } from '../undescribed.ts';
import { type RegistryWorld, registryWorld } from './testing/registry-world.ts';

let world: RegistryWorld;
beforeAll(async () => {
  world = await registryWorld();
});
afterAll(() => world.close());

async function post(body: string, headers: Record<string, string> = {}) {
  const answer = await fetch(world.registry.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': world.keys.ADMIN, ...headers },
    body,
  });
  return { status: answer.status, told: (await answer.json()) as { data: unknown; errors: { message: string }[] } };
}

describe('what is wrong with a request', () => {
  it.each([
    ['no JSON', '{', 'no GraphQL request'],
    ['no query', '{}', 'no GraphQL request'],
    ['no GraphQL', JSON.stringify({ query: 'query {' }), 'Syntax Error'],
    [
      'what this registry does not know',
      JSON.stringify({ query: '{ weather }' }),
      'does not know it: Cannot query field',
    ],
    ['more words than any rover has', JSON.stringify({ query: `{ ${'me '.repeat(3_000)} }` }), 'tokens'],
    ['a variable that is missing', JSON.stringify({ query: 'query Q($id: ID!) { graph(id: $id) { id } }' }), '$id'],
    ['another graph', JSON.stringify({ query: '{ graph(id: "other") { id } }' }), 'The key is for the graph alif24'],
    ['far too much', `{"query":"${' '.repeat(16_000_001)}"}`, 'longer than'],
  ])('is told with status 200, for else rover tries again: %s', async (_name, body, sentence) => {
    const { status, told } = await post(body);
    expect(status).toBe(200);
    expect([null, { graph: null }]).toContainEqual(told.data);
    expect(told.errors.map(({ message }) => message).join()).toContain(sentence);
  });

  it('is, for who has no key, the key, and little of what they send is read', async () => {
    const { status, told } = await post(`{"query":"${' '.repeat(100_001)}"}`, { 'x-api-key': 'none' });
    expect(status).toBe(200);
    expect(told.errors[0]?.message).toContain('The key in APOLLO_KEY is not valid');
  });

  it('is 400 for what a web page may send without asking', async () => {
    expect((await post('{"query":"{ me { id } }"}', { 'content-type': 'text/plain' })).status).toBe(400);
  });

  it('tells nothing of what went wrong inside', async () => {
    const query = `mutation { graph(id: "alif24") { publishSubgraph(graphVariant: "x", name: "y", revision: "",
      activePartialSchema: { sdl: "type Query { a: Int } # \\u0000" }) { wasCreated } } }`;
    const { told } = await post(JSON.stringify({ query }));
    expect(told).toEqual({
      data: { graph: null },
      errors: [{ message: 'The registry could not do it; its log says why.' }],
    });
  });
});

describe('a page', () => {
  it.each([
    '/',
    '/graph/alif24/checks/x',
    '/graph/alif24/checks/x?view=y',
    '/view/abc/graph/alif24/service-list',
    '/graph/../x',
  ])('%s is not there without its signature', async (path) => {
    expect((await fetch(`${world.registry.address}${path}`)).status).toBe(404);
  });
});

describe('what rover may ask', () => {
  it('is described, every type, field, argument, enum value and input field', () => {
    const folder = new URL('./sdl/', import.meta.url);
    const sdl = readdirSync(folder).map((file) => readFileSync(new URL(file, folder), 'utf8'));
    expect(undescribed(sdl.join('\n'))).toEqual([]);
  });
});
