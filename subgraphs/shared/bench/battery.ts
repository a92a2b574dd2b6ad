// npm run battery -w @alif24/subgraph-shared -- --seeds 20 --operations 100000 [--at-once 2] [--from 1]
import { parseArgs } from 'node:util';
import pg from 'pg';
import { type BatteryReport, prepareBattery, runBattery } from '../src/payments/battery.fixture.ts';
import { proveLedger } from '../src/payments/index.ts';
import { openWorld } from './world.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '20' },
    operations: { type: 'string', default: '100000' },
    'at-once': { type: 'string', default: '2' },
    from: { type: 'string', default: '1' },
  },
});
const [seeds, operations, atOnce, from] = [values.seeds, values.operations, values['at-once'], values.from].map(
  Number,
) as [number, number, number, number];
const say = (line: string) => process.stdout.write(`${line}\n`);

const world = await openWorld({ durable: false, connections: 2 });
await prepareBattery(world.context());
const waiting = Array.from({ length: seeds }, (_, n) => from + n);
const reports: BatteryReport[] = [];

async function work(): Promise<void> {
  const owner = new pg.Client({ connectionString: world.url });
  owner.on('error', () => {}); // a server that goes away fails the statement under way, which names the seed
  await owner.connect();
  const ctx = await world.ownContext();
  for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
    const report = await runBattery(ctx, owner, { seed, operations, pupils: await world.pupils(20) });
    reports.push(report);
    say(`seed ${seed}: ${JSON.stringify(report)}`);
  }
  await owner.end();
}

try {
  await Promise.all(Array.from({ length: atOnce }, work));
  const total = (key: keyof BatteryReport) => reports.reduce((sum, report) => sum + report[key], 0);
  const proof = await proveLedger(world.context());
  say(
    `${reports.length} seeds, ${total('operations')} operations, ${total('committed')} transactions committed, ${total('rolledBack')} rolled back, ` +
      `${total('terminated')} ended by the server, ${total('cut')} cut off (${total('committedUnheard')} of them committed all the same); ` +
      `${total('checkpoints')} checkpoints; ${proof.postings} postings, total ${proof.total}, ${proof.differences.length} differences`,
  );
} finally {
  await world.close();
}
