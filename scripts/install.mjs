// Brings the project's dependencies, its own Node among them, when they are missing or are not those of the lockfile. Runs on Node 20 and newer.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statfsSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
const programs = join(root, 'node_modules', '.bin');
const projectNode = join(programs, 'node');
const mark = join(root, 'node_modules', '.alif24-lock');
const neededNode = 24;
/** What an install takes up, roughly, and below what a disk is full. */
const installMb = 1_000;
const fullBelowMb = 16;

/** The environment in which `node` and the tools are those of the project. */
export const projectEnv = { ...process.env, PATH: [programs, ...otherFolders()].join(delimiter) };

/**
 * Installs what is missing and returns the path of the project's Node.
 * When that cannot be done it says why in one sentence and ends the process with code 1.
 */
export async function install() {
  if (!isInstalled() || !runsNode()) {
    const problem = await runNpm();
    if (problem) fail(problem);
    writeFileSync(mark, lockHash());
  }
  if (!runsNode())
    fail(
      `The project's own Node (${projectNode}) is missing or does not run; allow install scripts in npm and run npm ci.`,
    );
  return projectNode;
}

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

/**
 * npm writes what it has installed into a lockfile of its own, as the last thing it does. It leaves out what is not for this system and what nobody
 * needs any more, so after an install of ours the mark decides.
 */
function isInstalled() {
  const found = readPackages('node_modules/.package-lock.json');
  if (Object.keys(found).length === 0) return false;
  if (existsSync(mark) && readFileSync(mark, 'utf8') === lockHash()) return true;
  return Object.entries(readPackages('package-lock.json')).every(
    ([path, { version, integrity, link, optional, extraneous }]) => {
      const there = found[path];
      if (path === '') return true;
      if (!there) return optional === true || extraneous === true;
      return there.version === version && there.integrity === integrity && there.link === link;
    },
  );
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? {};
  } catch {
    return {};
  }
}

function runsNode() {
  const { status, stdout } = spawnSync(projectNode, ['--version'], { encoding: 'utf8' });
  return status === 0 && Number.parseInt(stdout.slice(1), 10) >= neededNode;
}

/** Resolves to a sentence when npm has failed. */
function runNpm() {
  const paths = Object.keys(readPackages('package-lock.json')).filter((path) => path.includes('node_modules/'));
  if (paths.length === 0)
    return Promise.resolve(
      'There is no package-lock.json that can be read; restore it with git checkout package-lock.json.',
    );
  const free = freeMegabytes();
  if (free < installMb && !existsSync(join(root, 'node_modules'))) {
    return Promise.resolve(
      `The disk is too full: the dependencies need about ${installMb} MB, but ${root} has ${free} MB left.`,
    );
  }
  const progress = showProgress(paths);
  return new Promise((resolve) => {
    // Not with the project's own programs in PATH: npm ci removes them before it begins.
    const npm = spawn('npm', ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      env: { ...process.env, PATH: otherFolders().join(delimiter) },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const collect = (chunk) => {
      output = (output + chunk).slice(-20_000);
    };
    npm.stdout.setEncoding('utf8').on('data', collect);
    npm.stderr.setEncoding('utf8').on('data', collect);
    npm.once('error', () => {
      progress.stop();
      resolve('npm was not found; install Node 20 or newer together with npm.');
    });
    const interrupt = (signal) => {
      npm.kill(signal);
      npm.once('close', () => {
        progress.stop();
        console.error('Installing was interrupted; the next start begins it again.');
        process.exit(signal === 'SIGINT' ? 130 : 143);
      });
    };
    process.once('SIGINT', interrupt).once('SIGTERM', interrupt);
    npm.once('close', (code) => {
      process.off('SIGINT', interrupt).off('SIGTERM', interrupt);
      progress.stop();
      resolve(code === 0 ? undefined : explain(output, code, progress.wasFull()));
    });
  });
}

function otherFolders() {
  const own = join('node_modules', '.bin');
  return (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '' && !folder.endsWith(own));
}

/** Says once a second how far it is (on a terminal), and watches the disk: npm and the scripts it runs do not tell when it is full. */
function showProgress(paths) {
  console.log('Installing what the project needs, its own Node and PostgreSQL included …');
  const begun = Date.now();
  const seconds = () => Math.round((Date.now() - begun) / 1000);
  const line = () => {
    const there = paths.filter((path) => existsSync(join(root, path, 'package.json'))).length;
    return `  ${seconds()} s, ${there} packages`;
  };
  const live = process.stdout.isTTY === true;
  let least = freeMegabytes();
  const timer = setInterval(() => {
    least = Math.min(least, freeMegabytes());
    if (live) process.stdout.write(`\r${line()} `);
    else if (seconds() % 15 === 0) console.log(line());
  }, 1_000);
  return {
    stop() {
      clearInterval(timer);
      console.log(`${live ? '\r' : ''}${line()} `);
    },
    wasFull: () => Math.min(least, freeMegabytes()) < fullBelowMb,
  };
}

function freeMegabytes() {
  const { bavail, bsize } = statfsSync(root);
  return Math.floor((bavail * bsize) / 2 ** 20);
}

function explain(output, code, wasFull) {
  if (wasFull || /ENOSPC|no space left/i.test(output)) {
    return `The disk is full: npm cannot install the dependencies into ${root}; free some space and start again.`;
  }
  const unreachable =
    /(?:request to (\S+) failed, reason: .*)?\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|E\w*TIMEDOUT|E\w*_TIMEOUT|EHOSTUNREACH|ENETUNREACH)\b/;
  const [, address, errno] =
    unreachable.exec(output.split('\n').find((line) => line.includes('request to')) ?? '') ??
    unreachable.exec(output) ??
    [];
  if (errno)
    return `npm cannot reach ${address ? new URL(address).origin : 'its registry'} (${errno}); check the network and start again.`;
  const reason = output
    .split('\n')
    .map((text) => text.replace(/^npm (?:error|ERR!) ?/, '').trim())
    .find((text) => /error:|can only install|No matching version|EACCES|EPERM/i.test(text));
  const tail = reason ? ` (${reason.replace(/^Error: |\.$/g, '')})` : '';
  if (/EACCES|EPERM|EROFS/.test(output))
    return `npm may not write to ${root}${tail}; start as the user who owns the folder.`;
  return `npm ci failed with code ${code}${tail}; run npm ci to see all of it.`;
}
