import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { startWorld } from '../testing/gateway-world.ts';
import { exampleOperations } from './examples.ts';
import { inScript } from './landing-page.ts';

const PAGE = { accept: 'text/html,application/xhtml+xml' };

describe('a browser that visits the graph', () => {
  it('finds Sandbox, the way to the explorer, and a policy that lets in nothing else', async () => {
    await using world = await startWorld('in memory');
    const answer = await fetch(`${world.origin}/graphql`, { headers: PAGE });
    const html = await answer.text();
    expect(html).toContain('embeddable-sandbox');
    expect(html).toContain('href="/explorer"');
    const policy = answer.headers.get('content-security-policy') ?? '';
    const nonce = /nonce-([^']+)'/.exec(policy)?.[1];
    expect(html).toContain(`<script nonce="${nonce}">`);
    expect(policy).toContain("frame-ancestors 'none'");
    expect((await fetch(world.origin, { redirect: 'manual' })).headers.get('location')).toBe('/graphql');
  });

  it('finds an explorer of which every byte comes from here', async () => {
    await using world = await startWorld('in memory');
    const answer = await fetch(`${world.origin}/explorer`);
    const html = await answer.text();
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    const files = [...html.matchAll(/(?:src|href)="([^"/][^"]*\.(?:js|css|ico|svg))"/g)].map(([, file]) => file);
    expect(files).toContain('start.js');
    for (const file of files) {
      expect([file, (await fetch(`${world.origin}/explorer/${file}`)).status]).toEqual([file, 200]);
    }
    expect(html).not.toMatch(/https?:/);
  });

  it('gets no file but the explorer’s own', async () => {
    await using world = await startWorld('in memory');
    for (const path of ['..%2fpackage.json', 'nothing.js', '%2e%2e/package.json', 'assets']) {
      expect((await fetch(`${world.origin}/explorer/${path}`)).status).toBe(404);
    }
  });

  it('finds neither where the pages are off', async () => {
    await using world = await startWorld('in memory', { landingPage: false });
    expect((await fetch(`${world.origin}/graphql`, { headers: PAGE })).status).toBe(400);
    expect((await fetch(`${world.origin}/explorer`)).status).toBe(404);
  });
});

describe('the examples', () => {
  it('are valid operations of the very schema that is served', () => {
    const schema = buildSchema(`
      type Query { first(id: ID!): User, me: User }
      type Mutation { login(input: Login!): User! }
      type Subscription { changed(pin: String!, kind: Kind!): Board! }
      enum Kind { A B }
      input Login { phone: String!, password: String!, note: String }
      type User { id: ID!, name(upper: Boolean): String, friends(first: Int!): [User!], best: User }
      type Board { sequence: Int!, user: User, either: Either }
      union Either = User | Board`);
    const examples = exampleOperations(schema);
    expect(examples.map(({ name }) => name)).toEqual(['Me', 'Login', 'Changed']);
    for (const { query } of examples) expect(validate(schema, parse(query))).toEqual([]);
    expect(JSON.parse(examples[1]?.variables ?? '')).toEqual({ input: { phone: '', password: '' } });
    expect(JSON.parse(examples[2]?.variables ?? '')).toEqual({ pin: '', kind: 'A' });
  });

  it('cannot break out of the script that holds them', () => {
    expect(inScript('</script><script>')).not.toContain('<');
  });
});
