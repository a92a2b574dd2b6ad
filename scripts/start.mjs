// What `npm start` runs: installs what is missing on whatever Node is there, then hands over to platform.ts on the project's own Node.
import { spawn } from 'node:child_process';

if (Number.parseInt(process.versions.node, 10) < 20) {
  console.error(
    `Alif24 needs Node 20 or newer, but this is Node ${process.versions.node}; install a newer one from https://nodejs.org.`,
  );
  process.exit(1);
}

// Only now: an older Node could not even read it.
const { install, projectEnv, root } = await import('./install.mjs');

const patienceMs = 30_000;

const node = await install();
// In a process group of its own, so that Ctrl-C reaches the platform once: through us, and not also from the terminal.
const modules = ['--import', './scripts/lifeline.mjs', '--import', './scripts/typescript.mjs'];
const platform = spawn(node, [...modules, 'platform.ts', ...process.argv.slice(2)], {
  cwd: root,
  env: projectEnv,
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  detached: true,
});

let asked = false;
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    if (asked) return;
    asked = true;
    platform.kill(signal === 'SIGINT' ? 'SIGINT' : 'SIGTERM');
    setTimeout(() => {
      console.error(`The platform did not stop within ${patienceMs / 1000} s and was ended.`);
      platform.kill('SIGKILL');
    }, patienceMs).unref();
  });
}

platform.once('error', (error) => {
  console.error(`The platform cannot be started: ${error.message}.`);
  process.exit(1);
});
platform.once('exit', (code, signal) => {
  // Stopped before it could listen for our signal, it had nothing to finish.
  const wasAsked = asked && signal !== 'SIGKILL';
  if (signal && !wasAsked) console.error(`The platform was ended by ${signal}.`);
  process.exit(code ?? (wasAsked ? 0 : 1));
});
