import { randomUUID } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seed } from './seed.ts';
import { PEOPLE, type RegistryWorld, registryWorld } from './testing/registry-world.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

let world: RegistryWorld;
beforeAll(async () => {
  world = await registryWorld();
});
afterAll(() => world.close());

async function ask(query: string, variables: object, url = world.registry.url) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-api-key': world.keys.ADMIN },
    body: JSON.stringify({ query, variables }),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as { data: never; errors?: { message: string }[] };
}

const PUBLISH = `mutation P($variant: String!, $sdl: String!) { graph(id: "alif24") {
  publishSubgraph(graphVariant: $variant, name: "people", url: "https://x.example/graphql", revision: "", activePartialSchema: { sdl: $sdl }) {
    wasCreated wasUpdated updatedGateway launchUrl errors { message } } } }`;
const CHECK = `mutation C($variant: String!, $sdl: String!) { graph(id: "alif24") { variant(name: $variant) {
  submitSubgraphCheckAsync(input: { subgraphName: "people", proposedSchema: $sdl }) {
    __typename ... on CheckRequestSuccess { workflowID } } } } }`;
const DELETE = `mutation D($variant: String!) { graph(id: "alif24") {
  removeImplementingServiceAndTriggerComposition(graphVariant: $variant, name: "people", dryRun: false) { updatedGateway errors { message } } } }`;

const countOf = async (table: string, variant: string) => {
  const { rows } = await world.registry.store.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM registry.${table} WHERE variant = $1`,
    [variant],
  );
  return rows[0]?.count;
};

describe('a request that rover sends again because it heard no answer', () => {
  it('publishes once and answers as the first time, also through another process', async () => {
    const other = await world.start();
    const variables = { variant: 'again', sdl: PEOPLE };
    const answers = await Promise.all([
      ask(PUBLISH, variables),
      ask(PUBLISH, variables),
      ask(PUBLISH, variables, other.url),
    ]);
    await other.close();
    // Each process names its own address; the launch is the same.
    const told = answers.map((one) => JSON.stringify(one).replace(/:\d+\/graph/, '/graph'));
    expect(new Set(told).size).toBe(1);
    expect(told[0]).toContain('"wasCreated":true');
    expect(await countOf('launches', 'again')).toBe(1);
  });

  it('that did not compose is composed anew when others have published since', async () => {
    const sdl = `${PEOPLE}type Team { "Who is in it." members: [Player] }\n`;
    const broken = await ask(PUBLISH, { variant: 'mended', sdl });
    expect(JSON.stringify(broken)).toContain('Player');
    expect(await ask(PUBLISH, { variant: 'mended', sdl })).toEqual(broken);
    const player = 'type Query { "Who is first." first: Player }\n"Somebody." type Player { "Its id." id: ID! }\n';
    await ask(PUBLISH.replace('"people"', '"players"'), { variant: 'mended', sdl: player });
    expect(await countOf('launches', 'mended')).toBe(2);
    await ask(PUBLISH, { variant: 'mended', sdl });
    expect(await countOf('launches', 'mended')).toBe(3);
  });

  it('deletes once and answers as the first time', async () => {
    await ask(PUBLISH, { variant: 'gone', sdl: PEOPLE });
    const first = await ask(DELETE, { variant: 'gone' });
    expect(await ask(DELETE, { variant: 'gone' })).toEqual(first);
    expect(await countOf('publications', 'gone')).toBe(2);
  });

  it('is the same check', async () => {
    await ask(PUBLISH, { variant: 'checked', sdl: PEOPLE });
    const variables = { variant: 'checked', sdl: PEOPLE.replace('A person.', 'Somebody.') };
    const answers = await Promise.all([ask(CHECK, variables), ask(CHECK, variables)]);
    expect(new Set([...answers, await ask(CHECK, variables)].map((one) => JSON.stringify(one))).size).toBe(1);
    expect(await countOf('checks', 'checked')).toBe(1);
  });

  it('is another check when something was published since', async () => {
    await ask(PUBLISH, { variant: 'moved', sdl: PEOPLE });
    const variables = { variant: 'moved', sdl: PEOPLE.replace('A person.', 'Somebody.') };
    await ask(CHECK, variables);
    await ask(PUBLISH, { variant: 'moved', sdl: PEOPLE.replace('Its id.', 'Who it is.') });
    await ask(CHECK, variables);
    expect(await countOf('checks', 'moved')).toBe(2);
  });
});

describe('a publication without an address', () => {
  it('leaves the one of before', async () => {
    await ask(PUBLISH, { variant: 'address', sdl: PEOPLE });
    const more = PEOPLE.replace('A person.', 'Somebody.');
    await ask(PUBLISH.replace('url: "https://x.example/graphql",', ''), { variant: 'address', sdl: more });
    const { data } = await ask('{ variant(ref: "alif24@address") { ... on GraphVariant { subgraphs { url } } } }', {});
    expect(data).toEqual({ variant: { subgraphs: [{ url: 'https://x.example/graphql' }] } });
  });
});

describe('publications at the same moment', () => {
  it('come one after the other, and none is lost', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(
      names.map((name) =>
        ask(PUBLISH.replace('"people"', `"people-${name}"`), {
          variant: 'busy',
          sdl: `type Query {\n  "One of five."\n  ${name}: Int\n}\n`,
        }),
      ),
    );
    const answer = await fetch(`${world.registry.address}/supergraph/alif24@busy`, {
      headers: { 'x-api-key': world.keys.READ },
    });
    const text = await answer.text();
    for (const name of names) expect(text).toContain(`PEOPLE_${name.toUpperCase()} @join__graph`);
  });
});

describe('a check of the whole graph', () => {
  it('lets gateways be answered while it is worked on', async () => {
    await seed(world.registry.store, { graph: 'alif24', variant: 'current' }, { root });
    const done: string[] = [];
    const sdl = `type Query {\n  "New."\n  thing${randomUUID().slice(0, 4)}: Int\n}\n`;
    const check = ask(CHECK, { variant: 'current', sdl }).then(() => done.push('check'));
    const polls = (async () => {
      for (let i = 0; i < 20; i += 1) {
        const { status } = await fetch(`${world.registry.address}/supergraph/alif24@current`, {
          headers: { 'x-api-key': world.keys.USAGE },
        });
        expect(status).toBe(200);
      }
      done.push('polls');
    })();
    await Promise.all([check, polls]);
    expect(done).toEqual(['polls', 'check']);
  });
});
