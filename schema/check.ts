// `npm run schema:check`: what this branch changes in the graph, checked with the real rover as a team's pull request. README.md says how.
import { parseArgs } from 'node:util';
import { checkRepository } from './registry/pull-request/check-repository.ts';

try {
  const { values } = parseArgs({
    options: { base: { type: 'string' }, annotate: { type: 'boolean', default: false } },
  });
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const isPassed = await checkRepository({ ...values, folder: process.cwd(), say });
  process.exitCode = isPassed ? 0 : 1;
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
}
