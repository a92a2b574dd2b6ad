// `npm run rover -- …`: the real rover, offline, with the composition plugin of this project.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const root = fileURLToPath(new URL('..', import.meta.url));

/** The program itself, not npm's wrapper: the wrapper looks for plugins only beside the program. */
function findRover() {
  for (const libc of ['', '-musl']) {
    try {
      const folder = dirname(require.resolve(`@apollo/rover-${process.platform}-${process.arch}${libc}/package.json`));
      const program = join(folder, process.platform === 'win32' ? 'rover.exe' : 'rover');
      if (existsSync(program)) return program;
    } catch {
      // Not the package of this machine.
    }
  }
  return undefined;
}

const rover = findRover();
if (!rover) {
  console.error(
    `There is no rover for ${process.platform} on ${process.arch}. \`npm run schema\` composes without it.`,
  );
  process.exit(1);
}
const running = spawn(rover, process.argv.slice(2), {
  stdio: 'inherit',
  env: {
    ...process.env,
    // Nothing of it outside the project.
    APOLLO_CONFIG_HOME: join(root, '.data/rover'),
    APOLLO_NODE_MODULES_BIN_DIR: join(root, 'schema/rover'),
    // Rover asks for it before any Federation 2 composition. It is the licence of @apollo/composition, which runs here.
    APOLLO_ELV2_LICENSE: 'accept',
    APOLLO_ROVER_SKIP_UPDATE: '1',
    APOLLO_TELEMETRY_DISABLED: '1',
    RUST_BACKTRACE: '0',
  },
});
// A terminal interrupts rover itself; whoever ends this process means rover.
process.on('SIGINT', () => {});
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => running.kill(signal));
running.once('error', (error) => {
  console.error(error.message);
  process.exitCode = 1;
});
running.once('close', (status) => {
  process.exitCode = status ?? 1;
});
