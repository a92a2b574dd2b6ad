import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));

/** A file by its path, or null where it is taken away. */
export type Files = Record<string, string | null>;

/** A git repository with these files on main, and a branch on which somebody works. */
export function pullRequest(main: Files, databaseServer: string) {
  const folder = mkdtempSync(join(tmpdir(), 'alif24-pull-request-'));
  const git = (...args: string[]) => {
    const who = ['-c', 'user.name=A Teacher', '-c', 'user.email=teacher@example.com', '-c', 'core.hooksPath=/dev/null'];
    const { status, stderr } = spawnSync('git', [...who, ...args], { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(stderr);
  };
  const write = (files: Files) => {
    for (const [path, content] of Object.entries(files)) {
      const file = join(folder, path);
      mkdirSync(dirname(file), { recursive: true });
      if (content === null) rmSync(file);
      else writeFileSync(file, content);
    }
  };
  const commit = (files: Files) => {
    write(files);
    git('add', '--all');
    git('commit', '--quiet', '--allow-empty', '--message', 'work');
  };
  git('init', '--quiet', '--initial-branch', 'main');
  commit(main);
  git('switch', '--quiet', '--create', 'a-branch');
  return {
    folder,
    git,
    write,
    commit,
    /** Runs `npm run schema:check` there. */
    check: (...args: string[]) => checkIn(folder, databaseServer, args),
    /** The same in a folder of it. */
    checkIn: (inner: string) => checkIn(join(folder, inner), databaseServer, []),
    remove: () => rmSync(folder, { recursive: true }),
  };
}

async function checkIn(cwd: string, databaseServer: string, args: string[]) {
  const command = ['--import', join(root, 'scripts/typescript.mjs'), join(root, 'schema/check.ts'), ...args];
  const env = { ...process.env, DATABASE_URL: databaseServer, MIGRATION_DATABASE_URL: '' };
  const child = spawn(process.execPath, command, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const exit = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { code, said: out + errors };
}

export type PullRequest = ReturnType<typeof pullRequest>;

const routing = (name: string) =>
  `  ${name}: { routing_url: "http://localhost/${name}", schema: { file: schema/${name}.graphql } }`;

/** rover.yaml for subgraphs of these names. */
export const roverYaml = (...names: string[]): string =>
  ['federation_version: =2.14.4', 'subgraphs:', ...names.map(routing), ''].join('\n');
