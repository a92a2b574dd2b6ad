// Which process runs on which core. The contestant has one for itself; everybody else shares the rest.
import { spawnSync } from 'node:child_process';
import { availableParallelism, cpus } from 'node:os';

const roles = ['contestant', 'load', 'subgraph'] as const;
export type Role = (typeof roles)[number];

const cores = availableParallelism();
const canPin = cores > 1 && roles.every((role) => spawnSync('taskset', ['-c', coresOf(role), 'true']).status === 0);

/** The command that runs this program on the core of its role; unchanged where processes cannot be pinned. */
export function pinned(role: Role, command: readonly string[]): string[] {
  return canPin ? ['taskset', '-c', coresOf(role), ...command] : [...command];
}

function coresOf(role: Role): string {
  if (role === 'contestant') return '0';
  if (role === 'load' || cores < 3) return '1';
  return `2-${cores - 1}`;
}

/** One sentence about where it was measured. */
export function describeMachine(): string {
  const pinning = canPin
    ? 'the contestant on core 0, load and subgraphs on the others'
    : 'not pinned, for there is no taskset or it is not allowed to, so contestants, load and subgraphs disturb each other';
  return `Node ${process.versions.node}, ${cores} cores (${cpus()[0]?.model.trim() ?? 'unknown'}); ${pinning}.`;
}
