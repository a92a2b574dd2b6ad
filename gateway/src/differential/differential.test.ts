import { describe, expect, test } from 'vitest';
import { batter, COMPILED_SHARE, emptyReport, type Report } from './battery.ts';
import { generateParts } from './generate/world.ts';
import { ownWorld } from './own-graph.ts';
import { buildWorld } from './world.ts';

const WORLDS = 60;
const OPERATIONS = 18;

describe('ours answers as the monolith does, whatever the order of answers and whatever goes wrong', () => {
  // Twenty seconds of one core; a busy machine has less of it to give.
  test('over generated graphs', { timeout: 400_000 }, async () => {
    const report = emptyReport();
    let composed = 0;
    for (let seed = 0; seed < WORLDS; seed += 1) {
      const world = worldOf(seed);
      if (!world) continue;
      composed += 1;
      await batter(world, String(seed), OPERATIONS, report);
    }
    expectGood(report);
    expect(composed / WORLDS).toBeGreaterThan(0.7);
    expect(report.runs).toBeGreaterThan(3_000);
    expect(report.unplannable.length / report.operations, report.unplannable[0]).toBeLessThan(0.02);
    expect(report.compiled / report.clean, interpreted(report)).toBeGreaterThanOrEqual(COMPILED_SHARE);
    // The worlds are worth it: the stock gateway does not get through them either.
    expect(report.stockWrong.length).toBeGreaterThan(0);
  });

  test('over our own graph', async () => {
    const report = emptyReport();
    await batter(ownWorld(), 'own', 60, report);
    expectGood(report);
    expect(report.operations).toBeGreaterThan(40);
  });
});

function worldOf(seed: number) {
  try {
    return buildWorld(generateParts(seed));
  } catch {
    return undefined;
  }
}

function expectGood({ failures }: Report): void {
  const shortest = failures.toSorted((a, b) => a.length - b.length).slice(0, 3);
  expect(failures.length, `${shortest.join('\n\n')}\n\nand more of these`).toBe(0);
}

function interpreted(report: Report): string {
  return `why the interpreter answered: ${JSON.stringify(Object.fromEntries(report.interpreted))}`;
}
