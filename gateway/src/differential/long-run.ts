// `npm run differential -w gateway -- --seeds 100`: as many worlds as one has patience for. `--only 38/4` shows one operation, its plan and
// every call.
import { parseArgs } from 'node:util';
import { prettyFormatQueryPlan } from '@apollo/query-planner';
import { batter, emptyReport } from './battery.ts';
import { generateOperation } from './generate/operation.ts';
import { generateParts } from './generate/world.ts';
import { by, planned, type WayName } from './trial.ts';
import { buildWorld, EPOCH } from './world.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '100' },
    from: { type: 'string', default: '0' },
    operations: { type: 'string', default: '40' },
    only: { type: 'string' },
    way: { type: 'string', default: 'ours' },
    failures: { type: 'string', default: '10' },
  },
});
const say = (text: string) => process.stdout.write(`${text}\n`);

if (values.only) await showOne(values.only, values.way as WayName);
else await runMany(Number(values.from), Number(values.seeds), Number(values.operations));

async function runMany(from: number, seeds: number, operations: number): Promise<void> {
  const report = emptyReport();
  let uncomposed = 0;
  for (let seed = from; seed < from + seeds; seed += 1) {
    let world: ReturnType<typeof buildWorld>;
    try {
      world = buildWorld(generateParts(seed));
    } catch {
      uncomposed += 1;
      continue;
    }
    await batter(world, String(seed), operations, report);
  }
  const { failures, stockWrong, unplannable, interpreted, ...counts } = report;
  say(
    JSON.stringify(
      {
        ...counts,
        uncomposed,
        unplannable: unplannable.length,
        stockWrong: stockWrong.length,
        failures: failures.length,
      },
      null,
      2,
    ),
  );
  say(`interpreted: ${JSON.stringify(Object.fromEntries(interpreted))}`);
  const kinds = Map.groupBy(failures, (text) => text.slice(text.indexOf(':') + 2, text.indexOf('\n')));
  for (const [kind, all] of kinds)
    say(`${all.length} × ${kind}: ${all.map((text) => text.slice(0, text.indexOf(':')))}`);
  const shortest = failures.toSorted((a, b) => a.length - b.length).slice(0, Number(values.failures));
  for (const failure of shortest) say(`\n${failure}`);
  process.exitCode = failures.length > 0 ? 1 : 0;
}

async function showOne(name: string, way: WayName): Promise<void> {
  const [seed = '0', index = '0'] = name.split('/');
  const parts = generateParts(Number(seed));
  for (const part of parts) say(`# ${part.name}\n${part.typeDefs}`);
  const world = buildWorld(parts);
  world.universe.become(`${seed}/${Number(index) - (Number(index) % EPOCH)}`);
  const { text, variables } = generateOperation(world.graph.schema, name);
  const operation = planned(world, text);
  say(`${text}\n${JSON.stringify(variables)}`);
  if (operation.plan) say(prettyFormatQueryPlan(operation.plan));
  const { run, result } = await by(way, world, operation, variables);
  for (const asking of run.askings) {
    say(`→ ${asking.subgraph} ${asking.query} ${JSON.stringify(asking.variables)}\n← ${JSON.stringify(asking.answer)}`);
  }
  say(JSON.stringify(result, null, 2));
}
