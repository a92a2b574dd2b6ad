// `npm run schema` writes the contract from the code; `npm run schema -- --check` writes nothing and fails when it differs.
import { rmSync, writeFileSync } from 'node:fs';
import { generateOperations } from '../clients/codegen.ts';
import { buildContract, compareContract, type Difference } from './contract.ts';
import { shortDiff } from './diff.ts';
import { readRoverConfig } from './rover-config.ts';

const root = new URL('../', import.meta.url);
const say = (line: string) => process.stdout.write(`${line}\n`);

function write({ file, wanted }: Difference) {
  if (wanted === null) rmSync(new URL(file, root));
  else writeFileSync(new URL(file, root), wanted);
  say(`${wanted === null ? 'removed' : 'wrote'} ${file}`);
}

function complain({ file, committed, wanted }: Difference) {
  if (committed === null) return say(`${file} is missing.`);
  if (wanted === null) return say(`${file} belongs to no subgraph of rover.yaml.`);
  say(`${file} is out of date:\n${shortDiff(committed, wanted)}\n`);
}

const stale = 'The committed contract is not what the code says: run `npm run schema` and commit what it writes.';

async function main(check: boolean) {
  const config = readRoverConfig(new URL('rover.yaml', root));
  const contract = await buildContract(config);
  for (const hint of contract.hints) say(`hint ${hint}`);
  const differences = compareContract(root, contract);
  for (const difference of differences) check ? complain(difference) : write(difference);
  // The operations are read against the written supergraph, so they are worth a check only when that one is right.
  if (check && differences.length > 0) throw new Error(stale);
  const operations = await generateOperations({ check });
  for (const file of operations) say(check ? `${file} is out of date.` : `wrote ${file}`);
  if (check && operations.length > 0) throw new Error(stale);
  say(`${config.subgraphs.length} subgraphs compose; the contract is up to date.`);
}

try {
  await main(process.argv.includes('--check'));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
