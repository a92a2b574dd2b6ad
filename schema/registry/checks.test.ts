import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkWorkflow } from './commands/check-workflow.ts';
import { lintResult } from './commands/lint-findings.ts';
import type { Context } from './context.ts';
import { prune } from './store/checks.ts';
import { only } from './store/database.ts';
import { PEOPLE, type RegistryWorld, registryWorld } from './testing/registry-world.ts';

let world: RegistryWorld;
beforeAll(async () => {
  world = await registryWorld();
});
afterAll(() => world.close());

const addCheck = async (age: string, status = 'PENDING') =>
  only(
    await world.registry.store.query<{ id: string }>(
      `INSERT INTO registry.checks (graph_id, variant, subgraph, request, sdl, status, created_at)
       VALUES ('alif24', 'current', 'people', '', 'type A', $1, now() - $2::interval) RETURNING id`,
      [status, age],
    ),
  ).id;

describe('a check that was cut off with its process', () => {
  const workflow = async (id: string) => {
    const links = { check: () => 'https://registry.example/check' };
    const ctx = { store: world.registry.store, links } as unknown as Context;
    return checkWorkflow(ctx, 'alif24', id);
  };

  it('has failed after ten minutes, and says why', async () => {
    const told = await workflow(await addCheck('11 minutes'));
    expect(told?.status).toBe('FAILED');
    expect(JSON.stringify(told?.tasks)).toContain('It was cut off; run it again.');
  });

  it('runs until then', async () => {
    expect((await workflow(await addCheck('9 minutes')))?.status).toBe('PENDING');
  });

  it('is nothing in another graph', async () => {
    const links = { check: () => '' };
    const ctx = { store: world.registry.store, links } as unknown as Context;
    expect(await checkWorkflow(ctx, 'other', await addCheck('1 minute'))).toBeNull();
  });
});

describe('pruning', () => {
  it('forgets old checks and counts and keeps what was published', async () => {
    const { store } = world.registry;
    const { code } = await world.rover(
      world.keys.PUBLISH,
      ...['subgraph', 'publish', 'alif24@old', '--name', 'people', '--schema', world.file('people.graphql', PEOPLE)],
      ...['--routing-url', 'https://people.example.com/graphql'],
    );
    expect(code).toBe(0);
    const [old, young] = [await addCheck('91 days', 'PASSED'), await addCheck('89 days', 'PASSED')];
    const operation = (id: string, days: number) =>
      store.query(
        `WITH o AS (INSERT INTO registry.operations (graph_id, variant, id, document, last_seen_at)
           VALUES ('alif24', 'old', $1, '{ me { id } }', now() - $2 * interval '1 day') RETURNING *)
         INSERT INTO registry.operation_counts SELECT graph_id, variant, id, '', '', last_seen_at::date, 1, 0, 1 FROM o`,
        [id, days],
      );
    await operation('a'.repeat(64), 95);
    await operation('b'.repeat(64), 80);
    await prune(store);
    const ids = async (sql: string) => (await store.query<{ id: string }>(sql)).rows.map(({ id }) => id);
    const checks = await ids('SELECT id FROM registry.checks');
    expect([checks.includes(old), checks.includes(young)]).toEqual([false, true]);
    expect(await ids(`SELECT id FROM registry.operations WHERE variant = 'old'`)).toEqual(['b'.repeat(64)]);
    expect(await ids(`SELECT id FROM registry.launches WHERE variant = 'old'`)).toHaveLength(1);
  });
});

describe('a finding of the linter', () => {
  it('never leads rover to or beyond the end of the text, nor into a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: -5, max: 500 }), (sdl, byteOffset) => {
        const at = { byteOffset, line: 1, column: 1 };
        const { diagnostics } = lintResult(
          [{ rule: 'DOES_NOT_PARSE', level: 'ERROR', coordinate: 'x', message: 'x', start: at, end: at }],
          sdl,
        );
        const [{ start } = { start: null }] = diagnostics[0]?.sourceLocations ?? [];
        const bytes = Buffer.from(sdl);
        if (bytes.length === 0) return start === null;
        const offset = start?.byteOffset ?? -1;
        return offset >= 0 && offset < bytes.length && !bytes.subarray(offset).toString().startsWith('\ufffd');
      }),
    );
  });

  it('has a place even when nobody knows it, for rover does not survive none', () => {
    const finding = {
      rule: 'DOES_NOT_PARSE',
      level: 'ERROR',
      coordinate: 'x',
      message: 'x',
      start: null,
      end: null,
    } as const;
    expect(lintResult([finding], 'type A').diagnostics[0]?.sourceLocations).toHaveLength(1);
  });
});
