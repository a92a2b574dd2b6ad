// `npm run bench -w gateway`: this gateway beside its peers, on the same work in the same minutes. See README.md.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ContestantName, describeVersions, overHttp, overSockets } from './contestants.ts';
import { runContests } from './contests.ts';
import { type FanOutRow, fanOut } from './fan-out/fan-out.ts';
import { describeMachine } from './machine.ts';
import { type Options, readOptions } from './options.ts';
import { stopAll } from './processes.ts';
import type { Contest } from './rounds.ts';
import { fanOutColumns, table } from './table.ts';

const say = (text: string) => void process.stdout.write(`${text}\n`);

async function run(options: Options, folder: string): Promise<void> {
  const { sections, only, rounds, seconds, connections, subscribers, events, json } = options;
  const isChosen = (name: ContestantName) => only.length === 0 || only.includes(name);
  const machine = describeMachine();
  const versions = describeVersions([...new Set([...overHttp, ...overSockets])].filter(isChosen));
  say(`${machine}\n${versions}`);
  const results: Record<string, unknown> = { machine, versions, options };

  const contests = contestsOf(options, overHttp.filter(isChosen));
  if (contests.length > 0) {
    say(`${rounds} rounds of ${seconds} s, ${connections} connections.`);
    results.contests = await runContests(contests, options, folder, say);
  }
  if (sections.includes('fan-out')) {
    say(`\nFan-out: one event to all subscribers, ${events} times\n`);
    const rows: FanOutRow[] = [];
    for (const size of subscribers) rows.push(...(await fanOut(overSockets.filter(isChosen), size, events, folder)));
    say(table(fanOutColumns, rows));
    results.fanOut = rows;
  }
  if (json) writeFileSync(json, `${JSON.stringify(results, null, 2)}\n`);
}

function contestsOf({ sections, queries, users }: Options, contestants: readonly ContestantName[]): Contest[] {
  const contests: Contest[] = [];
  if (sections.includes('queries')) {
    for (const query of queries) {
      for (const who of users) contests.push({ title: `${query} query, ${who} users`, query, users: who, contestants });
    }
  }
  if (sections.includes('one-process')) {
    const title = 'One process: small query, identical users, subgraphs in memory against subgraphs over HTTP';
    contests.push({ title, query: 'small', users: 'identical', contestants: ['ours-in-memory', 'stock'] });
  }
  return contests;
}

const folder = mkdtempSync(join(tmpdir(), 'gateway-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true }));
// What was started ends by itself when this process does.
process.once('SIGINT', () => process.exit(130)).once('SIGTERM', () => process.exit(143));
try {
  await run(readOptions(process.argv.slice(2)), folder);
} catch (error) {
  process.stderr.write(`The benchmark has stopped. ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
} finally {
  await stopAll();
}
