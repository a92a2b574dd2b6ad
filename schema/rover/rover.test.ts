import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { composeSupergraph } from '../supergraph.ts';
import { rover } from './run-rover.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const LINK = 'extend schema @link(url: "https://specs.apollo.dev/federation/v2.14", import: ["@key"])\n';
const PEOPLE = `${LINK}type Query {\n  me: User\n}\n\n"A person."\ntype User @key(fields: "id") {\n  id: ID!\n  name: String\n}\n`;
const SCORES = `${LINK}type User @key(fields: "id") {\n  id: ID!\n  score: Int\n}\n`;

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'alif24-rover-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

function composeWith(scores: string, ...args: string[]) {
  writeFileSync(join(folder, 'people.graphql'), PEOPLE);
  writeFileSync(join(folder, 'scores.graphql'), scores);
  const config = join(folder, 'rover.yaml');
  writeFileSync(
    config,
    [
      'federation_version: =2.14.4',
      'subgraphs:',
      '  people: { routing_url: "http://localhost:1/graphql", schema: { file: people.graphql } }',
      '  scores: { routing_url: "http://localhost:2/graphql", schema: { file: scores.graphql } }',
    ].join('\n'),
  );
  return rover('supergraph', 'compose', '--config', config, ...args);
}

describe('the real rover', () => {
  it('composes the supergraph that the gateway loads from the committed subgraphs', async () => {
    const { stdout, stderr, code } = await rover('supergraph', 'compose', '--config', 'rover.yaml');
    expect(code, stderr).toBe(0);
    expect(stdout).toBe(readFileSync(join(root, 'schema/supergraph.graphql'), 'utf8'));
  });

  it('composes what our own composition composes', async () => {
    const { stdout, stderr, code } = await composeWith(SCORES);
    expect(code, stderr).toBe(0);
    const ours = composeSupergraph([
      { name: 'people', routingUrl: 'http://localhost:1/graphql', sdl: PEOPLE },
      { name: 'scores', routingUrl: 'http://localhost:2/graphql', sdl: SCORES },
    ]);
    expect('sdl' in ours && ours.sdl).toBe(stdout);
  });

  it('shows the hints of a composition that succeeds', async () => {
    const { stderr, code } = await composeWith(SCORES.replace('type User', '"A pupil."\ntype User'));
    expect(code, stderr).toBe(0);
    expect(stderr).toContain('Element "User" has inconsistent descriptions');
  });

  it('refuses a field that two subgraphs resolve, and names it', async () => {
    const { stdout, code } = await composeWith(
      SCORES.replace('score: Int', 'score: Int\n  name: String'),
      '--format',
      'json',
    );
    expect(code).toBe(1);
    const [error, ...others] = JSON.parse(stdout).error.details.build_errors;
    expect(others).toEqual([]);
    expect(error).toMatchObject({
      code: 'INVALID_FIELD_SHARING',
      message: expect.stringContaining('Non-shareable field "User.name"'),
      nodes: [{ subgraph: 'people', start: { line: 9 } }, { subgraph: 'scores' }],
    });
  });

  it('says which subgraph has a syntax error and where', async () => {
    const { stdout, code } = await composeWith(`${SCORES}type {`, '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(stdout).error.details.build_errors).toMatchObject([
      {
        code: 'INVALID_GRAPHQL',
        message: expect.stringMatching(/^\[scores\] Syntax Error/),
        nodes: [{ subgraph: 'scores', source: 'type {', start: { line: 6, column: 6 } }],
      },
    ]);
  });
});
