import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { composeSupergraph, type PublishedSubgraph } from '#supergraph';
import { lint } from './lint.ts';
import { operationId } from './operations.ts';
import { runCheck } from './run-check.ts';
import { defaultSettings } from './settings.ts';
import type { RecordedOperation } from './types.ts';

const schema = fileURLToPath(new URL('../../', import.meta.url));
const read = (name: string) => readFileSync(`${schema}${name}`, 'utf8');
const names = ['main', 'harf', 'testai', 'crm', 'games', 'olimp', 'lessons'];
const published: PublishedSubgraph[] = names.map((name) => ({
  name,
  routingUrl: `http://localhost/${name}`,
  sdl: read(`${name}.graphql`),
}));
const operations: RecordedOperation[] = readdirSync(`${schema}operations`).map((file) => {
  const document = read(`operations/${file}`);
  return {
    id: operationId(document),
    name: file.replace('.graphql', ''),
    document,
    client: null,
    count: 0,
    source: 'FILES',
  };
});

const composed = composeSupergraph(published);
const before = 'sdl' in composed ? composed.sdl : null;
const now = new Date('2026-11-26T10:00:00Z');

/** Checks the SDL of a subgraph of ours after a change; null takes the subgraph out. */
function check(subgraph: string, change: (sdl: string) => string | null) {
  const sdl = published.find(({ name }) => name === subgraph)?.sdl ?? '';
  const proposed = change(sdl);
  expect(proposed).not.toBe(sdl);
  return runCheck({ published, before, subgraph, sdl: proposed, operations, settings: defaultSettings, now });
}

describe('a pull request to our own graph', () => {
  it('that removes User.fullName fails, with the operations that it would break', async () => {
    const result = await check('main', (sdl) => sdl.replace(/\n {2}"""[^"]*"""\n {2}fullName: [^\n]*\n/, '\n'));
    expect(result).toMatchObject({ isPassed: false, buildErrors: [] });
    const [change] = result.operations?.changes ?? [];
    expect(change).toMatchObject({ code: 'FIELD_REMOVED', coordinate: 'User.fullName', severity: 'FAILURE' });
    expect(change?.affected.length).toBeGreaterThan(0);
    expect(change?.affected.every(({ state }) => state === 'BROKEN')).toBe(true);
  });

  it('that adds an optional argument with a description passes', async () => {
    const result = await check('olimp', (sdl) =>
      sdl.replace(/season\b(\(|:)/, (match) =>
        match.endsWith('(')
          ? 'season(\n    """Which."""\n    which: String\n'
          : 'season(\n    """Which."""\n    which: String\n  ):',
      ),
    );
    expect(result.operations?.changes.map(({ code, severity }) => [code, severity])).toEqual([
      ['OPTIONAL_ARG_ADDED', 'NOTICE'],
    ]);
    expect(result).toMatchObject({ isPassed: true, lint: [], isSupergraphChanged: true });
  });

  it('that breaks the composition names the subgraphs and fields', async () => {
    const result = await check('games', (sdl) => `${sdl}\nextend type User { fullName: Int! }\n`);
    expect(result).toMatchObject({ isPassed: false, operations: null });
    const words = result.buildErrors.map(({ code, message }) => `${code} ${message}`).join('\n');
    expect(words).toContain('User.fullName');
    expect(words).toContain('games');
    expect(words).toContain('main');
  });

  it('that takes a subgraph out says what would be gone', async () => {
    const result = await check('games', () => null);
    expect(result.isPassed).toBe(false);
    expect(result.operations?.changes.map(({ coordinate }) => coordinate)).toContain('Game');
  });

  it('meets a linter that finds in our graph only what Telegram has named, and two words that end in Type', () => {
    const found = published.flatMap(({ sdl }) => lint(sdl, defaultSettings).map(({ coordinate }) => coordinate));
    expect(found).toEqual([
      'NotificationType',
      ...['first_name', 'last_name', 'photo_url', 'auth_date'].map((name) => `TelegramWidgetInput.${name}`),
      'TestQuestionType',
    ]);
  });
});
