// Contests about queries: one set of subgraphs and one load for all of them, and one table for each.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ContestantName, startContestant } from './contestants.ts';
import type { Bench, Round } from './measure.ts';
import { type Serving, serve, start, stopAll } from './processes.ts';
import { type Contest, type Effort, runRounds } from './rounds.ts';
import { compose } from './subgraphs/compose.ts';
import { school } from './subgraphs/schemas.ts';
import { type Summary, summarise } from './summary.ts';
import { contestColumns, table } from './table.ts';

export interface ContestResult extends Contest {
  summary: Summary[];
  rounds: Round[];
}

/** Runs one contest after the other and says each one's table; `folder` holds the supergraph meanwhile. Rejects on a wrong answer. */
export async function runContests(
  contests: readonly Contest[],
  effort: Effort,
  folder: string,
  say: (text: string) => void,
): Promise<ContestResult[]> {
  const bench = await startBench(folder);
  const started = new Map<ContestantName, Serving>();
  const results: ContestResult[] = [];
  for (const contest of contests) {
    const contestants: Serving[] = [];
    for (const name of contest.contestants) {
      const contestant = started.get(name) ?? (await startContestant(name, bench.supergraph));
      started.set(name, contestant);
      contestants.push(contestant);
    }
    const rounds = await runRounds(bench, contestants, contest, effort);
    const summary = summarise(rounds);
    say(`\n${contest.title}\n\n${table(contestColumns, summary)}`);
    results.push({ ...contest, summary, rounds });
  }
  await stopAll();
  return results;
}

async function startBench(folder: string): Promise<Bench> {
  const subgraphs = await Promise.all(
    school.map(({ name }) => serve('subgraph', name, 'subgraphs/serve.ts', (port) => [name, String(port)])),
  );
  const urls = Object.fromEntries(subgraphs.map(({ name, port }) => [name, `http://127.0.0.1:${port}/graphql`]));
  const supergraph = join(folder, 'school.graphql');
  writeFileSync(supergraph, compose(school, urls));
  return { supergraph, subgraphs, load: start('load', 'load', 'load.ts') };
}
