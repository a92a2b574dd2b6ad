import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { notes, testGraph } from '../testing/index.ts';
import { type BatteryReport, prepareBattery, runBattery } from './battery.fixture.ts';

const graph = testGraph(notes);
const SEEDS = 20;
const OPERATIONS = 250;
let owner: pg.Client;

beforeAll(async () => {
  owner = new pg.Client({ connectionString: graph.databaseUrl });
  await owner.connect();
  await prepareBattery(graph.context());
});
afterAll(() => owner.end());

it(`adds up to nothing after ${SEEDS} times ${OPERATIONS} random operations with crashes among them, and every balance is that of a model`, async () => {
  const reports: BatteryReport[] = [];
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const pupils = await Promise.all(Array.from({ length: 8 }, async () => (await graph.newUser('STUDENT')).userId));
    reports.push(await runBattery(graph.context(), owner, { seed, operations: OPERATIONS, pupils }));
  }
  const sum = (key: keyof BatteryReport) => reports.reduce((total, report) => total + report[key], 0);
  expect(sum('operations')).toBeGreaterThanOrEqual(SEEDS * OPERATIONS);
  for (const crash of ['rolledBack', 'terminated', 'cut'] as const) expect(sum(crash), crash).toBeGreaterThan(5);
  expect(graph.logged).toEqual([]);
});
