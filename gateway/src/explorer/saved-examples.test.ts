import { readFileSync } from 'node:fs';
import { parse, validate } from 'graphql';
import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { silentObserver } from '../observability/observer.ts';
import { GraphSource } from '../supergraph/graph-source.ts';
import { startWorld } from '../testing/gateway-world.ts';
import { savedExamples } from './saved-examples.ts';

const sdl = readFileSync(new URL('../../../schema/supergraph.graphql', import.meta.url), 'utf8');
const source = await GraphSource.load({ sdl }, () => {}, silentObserver, pino({ level: 'silent' }));
const { schema } = source.current;
const NOON = Date.parse('2026-03-01T12:00:00Z');

describe('the saved examples', () => {
  it('are three or more for each of the seven platforms, each valid for the graph as it is and with a sentence of what it shows', () => {
    const examples = savedExamples(schema, NOON);
    const platforms = ['main', 'crm', 'games', 'harf', 'lessons', 'olimp', 'testai'];
    expect([...new Set(examples.map(({ platform }) => platform))]).toEqual(platforms);
    for (const name of platforms) {
      const ofIt = examples.filter(({ platform }) => platform === name);
      expect([name, ofIt.length >= 3]).toEqual([name, true]);
      expect([name, ofIt.some(({ query }) => query.includes('statistics(input: $input)'))]).toEqual([name, true]);
    }
    expect(new Set(examples.map(({ name }) => name)).size).toBe(examples.length);
    expect(examples.filter(({ sentence }) => !/^[A-Z].* For [a-z ]+\.$/.test(sentence))).toEqual([]);
  });

  it('lose none on the way: a file holds no operation that this graph cannot answer', () => {
    for (const platform of ['main', 'harf', 'testai', 'crm', 'games', 'olimp', 'lessons']) {
      const text = readFileSync(new URL(`../../../schema/examples/${platform}.graphql`, import.meta.url), 'utf8');
      expect([platform, validate(schema, parse(text))]).toEqual([platform, []]);
      const served = savedExamples(schema, NOON).filter((example) => example.platform === platform);
      expect([platform, served.length]).toEqual([platform, parse(text).definitions.length]);
    }
  });

  it('are of days that go with the day in Tashkent', () => {
    const late = Date.parse('2026-03-01T19:30:00Z'); // Already the second of March there.
    const days = (now: number) => JSON.parse(savedExamples(schema, now)[0]?.variables ?? '').input;
    expect(days(NOON)).toMatchObject({ from: '2025-12-08', to: '2026-03-01', by: 'WEEK' });
    expect(days(late)).toMatchObject({ to: '2026-03-02' });
  });

  it('stand on their page and in the windows of the explorer, and none of them over another graph', async () => {
    await using world = await startWorld('in memory', { supergraph: { sdl }, landingPage: true });
    const listed = (await (await fetch(`${world.origin}/explorer/examples.json`)).json()) as unknown[];
    expect(listed.length).toBe(savedExamples(schema).length);
    const start = await (await fetch(`${world.origin}/explorer/start.js`)).text();
    expect(start).toContain('AnalystWholeByWeek');
    expect(start).toContain('npm run token -- --role analyst');
    const page = await fetch(`${world.origin}/graphql`, { headers: { accept: 'text/html' } });
    expect(await page.text()).toContain('npm run token -- --role analyst');
    await using other = await startWorld('in memory');
    expect(await (await fetch(`${other.origin}/explorer/examples.json`)).json()).toEqual([]);
    const otherPage = await fetch(`${other.origin}/graphql`, { headers: { accept: 'text/html' } });
    expect(await otherPage.text()).not.toContain('--role analyst');
  });
});

describe('Apollo Sandbox on its own site', () => {
  const preflight = (origin: string) =>
    fetch(`${origin}/graphql`, {
      method: 'OPTIONS',
      headers: { origin: 'https://studio.apollographql.com', 'access-control-request-method': 'POST' },
    });

  it('may ask where the pages are on, and never with a cookie', async () => {
    await using world = await startWorld('in memory');
    const { status, headers } = await preflight(world.origin);
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, 'https://studio.apollographql.com']);
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    const answer = await world.post('{ __typename }', {
      headers: { origin: 'https://studio.apollographql.com', cookie: '__Host-alif24-session=abc' },
    });
    expect(answer.status).toBe(403);
  });

  it('may not where they are off', async () => {
    await using world = await startWorld('in memory', { landingPage: false });
    expect((await preflight(world.origin)).status).toBe(403);
  });
});
