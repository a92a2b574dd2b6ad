import type { SetSettings } from '../check-settings.ts';
import type { PersistedOperation } from '../store/persisted.ts';
import { type Proposed, startCheckRegistry } from './check-registry.ts';
import { type Contract, contractNow, contractOf, distinct } from './contract-files.ts';
import { checkInOrder, type Step } from './deploy-order.ts';
import { findBase, rootOf } from './git.ts';
import { annotations, hasStars, tellStep } from './report.ts';
import { forEngine, readWaivers, tellWaivers } from './waivers.ts';

export interface RepositoryCheck {
  /** Any folder of the repository. */
  folder: string;
  /** What to compare with; without it main, and where there is none, nothing is compared. */
  base?: string;
  /** Also as GitHub's annotations. */
  annotate: boolean;
  say(line: string): void;
}

/**
 * Checks what the working tree changes in the graph since it left the base, with the real rover: against what was published there, and what is asked
 * there and here. Resolves to whether it passes. Throws one sentence when it cannot be done.
 */
export async function checkRepository({ folder, base: given, annotate, say }: RepositoryCheck): Promise<boolean> {
  const root = rootOf(folder);
  if (root === undefined) return nothingToCompare('This is no git repository, or there is no git.', given, say);
  const base = findBase(root, given);
  if ('missing' in base) return nothingToCompare(base.missing, given, say);
  const before = contractOf(root, base.commit);
  if (before === null) return nothingToCompare(`There is no rover.yaml in ${base.label}.`, given, say);
  const after = contractNow(root);
  const { waivers, lintExemptions } = readWaivers(root);
  const changes = changesOf(before, after);
  const operations = distinct([...after.operations, ...before.operations]);
  let steps: Step[] = [];
  if (changes.length === 0) say(`No subgraph differs from ${base.label}: there is nothing to check.`);
  else {
    const names = changes.map(({ name }) => name).join(', ');
    say(`Against ${base.label}: ${names}; ${operations.length} operations are known.\n`);
    steps = await run(before, changes, operations, { waivers: forEngine(waivers, operations), lintExemptions });
  }
  const asked = new Set(after.operations.map(({ id }) => id));
  for (const step of steps) say(`${tellStep(step, asked)}\n`);
  if (hasStars(steps, asked)) say('* asked by what is deployed, though not by this change any more.\n');
  if (annotate)
    for (const line of steps.flatMap((step) => annotations(step, { ...before.paths, ...after.paths }, asked)))
      say(line);
  const reports = steps.flatMap(({ report }) => report ?? []);
  for (const line of tellWaivers(waivers, reports, new Date())) say(line);
  const failed = steps.filter(({ isPassed }) => !isPassed);
  if (failed.length > 0) say(`✗ Not to be merged: ${failed.flatMap(({ subgraphs }) => subgraphs).join(', ')}`);
  else if (steps.length > 0) say(`✓ ${passed(steps, changes)}`);
  return failed.length === 0;
}

/** Nobody has asked for a base in particular: that there is none is no fault of the change. */
function nothingToCompare(sentence: string, given: string | undefined, say: (line: string) => void): boolean {
  if (given !== undefined) throw new Error(sentence);
  say(`${sentence} Nothing was compared.`);
  return true;
}

/** The subgraphs that are other, new or gone. */
function changesOf(before: Contract, after: Contract): Proposed[] {
  const old = new Map(before.subgraphs.map((one) => [one.name, one]));
  const changed = after.subgraphs.filter(({ name, sdl }) => old.get(name)?.sdl !== sdl);
  const kept = new Set(after.subgraphs.map(({ name }) => name));
  const gone = before.subgraphs.filter(({ name }) => !kept.has(name)).map((one) => ({ ...one, sdl: null }));
  return [...changed, ...gone];
}

async function run(
  before: Contract,
  changes: readonly Proposed[],
  operations: readonly PersistedOperation[],
  settings: SetSettings,
): Promise<Step[]> {
  const registry = await startCheckRegistry(operations, settings);
  try {
    return await checkInOrder(registry, before.subgraphs, changes);
  } finally {
    await registry.close();
  }
}

function passed(steps: readonly Step[], changes: readonly Proposed[]): string {
  const order = steps.map(({ subgraphs }) => subgraphs.join(' with '));
  const isAsWritten = changes.every(({ name }, index) => order[index] === name);
  return `Nothing that is asked breaks.${isAsWritten ? '' : ` Deploy in this order: ${order.join(', ')}.`}`;
}
