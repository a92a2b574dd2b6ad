// The rounds of a contest: everybody is checked and warmed up, then all take turns, so that a slow minute of the machine is everybody's.
import type { ContestantName } from './contestants.ts';
import { type Bench, measure, type Round, type Task } from './measure.ts';
import type { Serving } from './processes.ts';
import type { QueryName } from './queries.ts';

export type Users = 'distinct' | 'identical';

export interface Contest {
  title: string;
  contestants: readonly ContestantName[];
  query: QueryName;
  users: Users;
}

export interface Effort {
  connections: number;
  rounds: number;
  /** Of one round, and of warming up. */
  seconds: number;
  warmUp: number;
}

const CHECK_EVERY = 50;

/** Rounds in the order in which they were run: each contestant once, then each once again, another one first. */
export async function runRounds(
  bench: Bench,
  contestants: readonly Serving[],
  { query, users }: Contest,
  { connections, rounds, seconds, warmUp }: Effort,
): Promise<Round[]> {
  const authorizations = Array.from({ length: connections }, (_, index) =>
    users === 'distinct' ? `Bearer pupil-${index}` : 'Bearer pupil-0',
  );
  const task: Task = { query, authorizations, seconds, checkEvery: CHECK_EVERY };
  for (const each of contestants) {
    // Another answer for every caller: nobody may take one caller's for another's.
    if (users === 'distinct') await measure(bench, each, { ...task, query: 'small', seconds: 0, checkEvery: 1 });
    await measure(bench, each, { ...task, seconds: 0, checkEvery: 1 });
    await measure(bench, each, { ...task, seconds: warmUp });
  }
  const measured: Round[] = [];
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const contestant = contestants[(round + turn) % contestants.length] as Serving;
      measured.push(await measure(bench, contestant, task));
    }
  }
  return measured;
}
