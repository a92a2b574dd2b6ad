import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ContestResult } from './contests.ts';
import { difference } from './difference.ts';
import type { FanOutRow } from './fan-out/fan-out.ts';
import { start, stopAll } from './processes.ts';
import { compose } from './subgraphs/compose.ts';
import { school } from './subgraphs/schemas.ts';

const run = promisify(execFile);
const pathTo = (file: string) => fileURLToPath(new URL(file, import.meta.url));
const TINY =
  '--only limit,ours,stock,raw --rounds 1 --seconds 0.1 --warm-up 0.1 --connections 3 --subscribers 6 --events 2';
const bench = (args: string) => [
  '--import',
  pathTo('../../scripts/typescript.mjs'),
  pathTo('main.ts'),
  ...args.split(' '),
];

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'bench-test-'));
});
afterAll(async () => {
  await stopAll();
  rmSync(folder, { recursive: true });
});

describe('the benchmark', () => {
  test('every section compares right answers and ends with ratios', async () => {
    const file = join(folder, 'results.json');
    const { stdout } = await run(process.execPath, bench(`${TINY} --users distinct --json ${file}`));
    const results = JSON.parse(readFileSync(file, 'utf8'));

    const contests: ContestResult[] = results.contests;
    const oneProcess = contests.pop();
    expect(contests.map(({ query }) => query)).toEqual(['heavy', 'wide']);
    for (const { summary } of contests) {
      const [limit, ours, stock] = summary;
      expect(summary.map(({ contestant }) => contestant)).toEqual(['limit', 'ours', 'stock']);
      expect(limit?.fetches).toBe(stock?.fetches);
      expect(ours?.cpuToLimit?.median).toBeGreaterThan(0);
      expect(ours?.perSecondToStock?.median).toBeGreaterThan(0);
    }
    expect(contests[0]?.summary[0]?.fetches).toBe(16);
    expect(contests[0]?.summary[0]?.bytes).toBeGreaterThan(80_000);

    expect(oneProcess?.summary.map(({ contestant }) => contestant)).toEqual(['ours-in-memory', 'stock']);
    expect(oneProcess?.summary[0]?.fetches).toBe(0);

    const [raw, ours]: FanOutRow[] = results.fanOut;
    expect(raw?.timeToFirst.median).toBe(1);
    expect(ours).toMatchObject({ contestant: 'ours', subscribers: 6, upstreams: 1, fetches: 1 });
    expect(ours?.cpuToFirst).toBeGreaterThan(0);
    expect(stdout).toContain('CPU, × limit');
    expect(stdout).toContain('CPU, × first');
  });

  test('an option that it does not know ends it with a sentence', async () => {
    await expect(run(process.execPath, bench('--query huge'))).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining('--query takes heavy, wide, small or all, not huge'),
    });
  });

  test('a gateway that answers wrongly, or takes one caller for another, ends it', async () => {
    const server = createServer((_req, res) => res.end('{"data":{"me":{"id":"p0","username":"pupil0"}}}'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const supergraph = join(folder, 'school.graphql');
    const urls = Object.fromEntries(school.map(({ name }) => [name, `http://127.0.0.1:1/${name}`]));
    writeFileSync(supergraph, compose(school, urls));
    const load = start('load', 'load', 'load.ts');
    const order = { port, supergraph, query: 'small', authorizations: ['Bearer pupil-1'], seconds: 0, checkEvery: 1 };
    await expect(load.ask('load', order)).rejects.toThrow(
      'a wrong answer to the small query: the answer.data.me.id is "p0", not "p1"',
    );
    server.close();
  });

  test.each([
    [{ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }, undefined],
    [{ a: 1.5 }, { a: 1.25 }, 'the answer.a is 1.5, not 1.25'],
    [{ a: [1] }, { a: [1, 2] }, 'the answer.a.1 is missing, not 2'],
    [{ a: [] }, { a: {} }, 'the answer.a is [], not {}'],
    [{ a: null, b: 1 }, { a: null }, 'the answer has b, which was not asked for'],
    [{ a: null }, { a: 0 }, 'the answer.a is null, not 0'],
  ])('%j against %j: %s', (actual, expected, sentence) => {
    expect(difference(actual, expected)).toBe(sentence);
  });
});
