// What `npm test` runs: everything that guards the project, one step after the other, and one closing line over all of it.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

if (Number.parseInt(process.versions.node, 10) < 20) {
  console.error(
    `Alif24 needs Node 20 or newer, but this is Node ${process.versions.node}; install a newer one from https://nodejs.org.`,
  );
  process.exit(1);
}

// Only now: an older Node could not even read it.
const { install, projectEnv, root } = await import('./install.mjs');

const steps = [
  { name: 'types', command: ['tsc'] },
  { name: 'lint', command: ['biome', 'check'] },
  { name: 'schema', command: ['node', '--import', './scripts/typescript.mjs', 'schema/compose.ts', '--check'] },
  { name: 'changes of the graph', command: ['node', '--import', './scripts/typescript.mjs', 'schema/check.ts'] },
  { name: 'unit and integration tests', project: 'graph' },
  { name: 'browser journeys', project: 'journeys' },
];

let running;
let interrupted;
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, () => {
    if (!interrupted) interrupted = signal;
    // The terminal has told the whole group already; a second one would make vitest leave its servers behind.
    if (signal === 'SIGTERM') running?.kill(signal);
  });
}

await install();
const folder = mkdtempSync(join(tmpdir(), 'alif24-test-'));
const results = [];
for (const step of steps) {
  if (interrupted) break;
  console.log(`\n── ${step.name} ──`);
  const begun = Date.now();
  const result = step.project ? await runProject(step.project) : toResult(await run(step.command));
  results.push({ ...step, ...result, seconds: (Date.now() - begun) / 1000 });
}
rmSync(folder, { recursive: true, force: true });

console.log('');
for (const { name, passed, failed, remark, seconds, names } of results) {
  console.log(
    `${failed === 0 ? '✓' : '✗'} ${name}: ${passed} passed, ${failed} failed${remark ? ` (${remark})` : ''}, ${seconds.toFixed(1)} s`,
  );
  // Thousands of lines above: who reads the end alone shall know what to look for.
  for (const name of names ?? []) console.log(`  ✗ ${name}`);
}
const passed = results.reduce((sum, result) => sum + result.passed, 0);
// Steps that were not reached have not passed.
const failed = results.reduce((sum, result) => sum + result.failed, 0) + steps.length - results.length;
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && !interrupted ? 0 : 1;

/** Resolves to the exit code; a program that cannot be started, or was killed, has failed. */
function run([program, ...args]) {
  return new Promise((resolve) => {
    running = spawn(program, args, { cwd: root, env: projectEnv, stdio: ['ignore', 'inherit', 'inherit'] });
    running.once('error', (error) => {
      console.error(`${program} cannot be started: ${error.message}`);
      resolve(1);
    });
    running.once('close', (code) => resolve(code ?? 1));
  });
}

function toResult(code) {
  return code === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

async function runProject(project) {
  const file = join(folder, `${project}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run(['vitest', 'run', '--project', project, ...reporters]);
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')), code);
  } catch {
    return { passed: 0, failed: 1, remark: 'vitest gave no result' };
  }
}

/**
 * Nothing may be left out but tests whose names say that they need a program ("needs redis-server") which this machine has not: any other that was skipped,
 * and a file that could not be loaded, count as failed.
 */
function count(report, code) {
  const remarks = [];
  const wanting = report.testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => /\bneeds ([a-z-]+)/.exec(fullName)?.[1])
    .filter((program) => program && spawnSync(program, ['--version']).error);
  for (const program of new Set(wanting)) {
    const tests = wanting.filter((one) => one === program).length;
    remarks.push(`${tests} left out, for which ${program} would have to be installed`);
  }
  const leftOut = report.numPendingTests + report.numTodoTests - wanting.length;
  if (leftOut > 0) remarks.push(`${leftOut} skipped`);
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  if (broken.length > 0) remarks.push(`${broken.length} files could not be run`);
  let failed = report.numFailedTests + leftOut + broken.length;
  if (failed === 0 && report.numPassedTests === 0) {
    remarks.push('there was nothing to run');
    failed = 1;
  }
  if (failed === 0 && code !== 0) {
    remarks.push(`vitest ended with code ${code}`);
    failed = 1;
  }
  return { passed: report.numPassedTests, failed, remark: remarks.join(', '), names: failures(report) };
}

/** A line for each test that failed and each file that could not be run. */
function failures(report) {
  return report.testResults
    .filter(({ status }) => status === 'failed')
    .flatMap(({ name, assertionResults }) => {
      const file = relative(root, name);
      const tests = assertionResults.filter((test) => test.status === 'failed');
      return tests.length === 0 ? [file] : tests.map(({ fullName }) => `${file}: ${fullName}`);
    });
}
